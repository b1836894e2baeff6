package org.lingtouyan.access;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a module brings so that the versions of its records can be read side by side: labels of columns, words for codes. */
public interface RecordWords {

    boolean knows(String table);

    /** How people call the column, in the reader's language; nothing for one that tells a person nothing. */
    @Nullable
    String label(String column);

    /** A value in words; of a private one only that there is one. */
    @Nullable
    Object word(String column, @Nullable JsonNode value);
}
