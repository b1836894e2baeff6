package org.lingtouyan.leadership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Versions;

/** A record as it is held, with its version, for whoever wants to change it. */
record Kept<T>(T record, int version, @Nullable UUID enteredBy) {

    /** @throws org.lingtouyan.shared.Refusal LEADERSHIP_STALE when somebody changed it since, VERSION_MISSING */
    T expecting(@Nullable String ifMatch) {
        var expected = Versions.expected(ifMatch);
        var held = String.valueOf(version);
        if (!expected.equals(held)) {
            throw LeadershipRefused.LEADERSHIP_STALE
                    .because(expected, held)
                    .with("yourVersion", expected)
                    .with("currentVersion", held);
        }
        return record;
    }

    String etag() {
        return Versions.etag(version);
    }
}
