package org.lingtouyan.quality;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RequestRefused;

/** After which finding a list goes on; written into the cursor that fetches the next page. */
record FindingPosition(String division, UUID household, UUID id) {

    static final FindingPosition BEGINNING = new FindingPosition("000000000000", new UUID(0, 0), new UUID(0, 0));

    static FindingPosition of(Finding last) {
        return new FindingPosition(last.division().value(), last.household(), last.id());
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
    static FindingPosition parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return BEGINNING;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length == 3 && parts[0].matches("\\d{12}")) {
                return new FindingPosition(parts[0], UUID.fromString(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
        throw RequestRefused.INVALID_CURSOR.because();
    }

    String cursor() {
        var text = String.join("\n", division, household.toString(), id.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
