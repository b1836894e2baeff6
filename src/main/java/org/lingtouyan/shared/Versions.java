package org.lingtouyan.shared;

import org.jspecify.annotations.Nullable;

/** A record's version as HTTP speaks of it: quoted in {@code ETag}, sent back in {@code If-Match}. */
public final class Versions {

    private Versions() {}

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * @throws org.lingtouyan.shared.Refusal VERSION_MISSING without the header, and for {@code *}: whoever changes a record says
     *     which version of it he saw
     */
    public static String expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw RequestRefused.VERSION_MISSING.because();
        }
        return ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    }

    /**
     * The same as a number.
     *
     * @throws org.lingtouyan.shared.Refusal INVALID_REQUEST for what no record of ours ever said
     */
    public static int number(@Nullable String ifMatch) {
        try {
            return Integer.parseInt(expected(ifMatch));
        } catch (NumberFormatException notOurs) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "If-Match");
        }
    }
}
