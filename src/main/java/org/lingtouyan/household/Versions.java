package org.lingtouyan.household;

import org.jspecify.annotations.Nullable;

/** A household's version as HTTP speaks of it: quoted in {@code ETag}, sent back in {@code If-Match}. */
final class Versions {

    private Versions() {}

    static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** @throws org.lingtouyan.shared.Refusal VERSION_MISSING without the header */
    static String expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw HouseholdRefused.VERSION_MISSING.because();
        }
        return ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    }
}
