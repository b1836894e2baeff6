package org.lingtouyan.sheet;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is held where a row says otherwise: whose record that is, and by field what it says, private values masked.
 *
 * @param same the fields of which the row says just that, perhaps in other words
 */
public record Held(@Nullable String label, @Nullable String place, Map<String, String> values, Set<String> same) {

    /** Nothing that the reader may see. */
    public static final Held NOTHING = new Held(null, null, Map.of(), Set.of());
}
