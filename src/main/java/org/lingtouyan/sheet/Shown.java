package org.lingtouyan.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Masks;

/** A value of a sheet as it may be shown: masked where its column is private or where it looks like an identity number. */
final class Shown {

    private static final Pattern LOOKS_LIKE_AN_IDENTITY_NUMBER = Pattern.compile("\\d{15,17}[\\dXx]?");
    private static final int LONGEST_VALUE = 100;

    private Shown() {}

    static String value(@Nullable Column column, String value) {
        if (column != null && column.confidential()) {
            return Masks.identityNumber(value);
        }
        var shown =
                LOOKS_LIKE_AN_IDENTITY_NUMBER.matcher(value).replaceAll(found -> Masks.identityNumber(found.group()));
        return shown.length() <= LONGEST_VALUE ? shown : shown.substring(0, LONGEST_VALUE) + "…";
    }
}
