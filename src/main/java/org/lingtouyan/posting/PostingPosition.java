package org.lingtouyan.posting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RequestRefused;

/** After which line a list by place and day goes on; written into the cursor that fetches the next page. */
record PostingPosition(String division, LocalDate day, UUID id) {

    private static final PostingPosition BEGINNING =
            new PostingPosition("000000000000", LocalDate.EPOCH.minusYears(100), new UUID(0, 0));

    static PostingPosition of(Posting last) {
        return new PostingPosition(last.division().value(), last.validFrom(), last.id());
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
    static PostingPosition parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return BEGINNING;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 3 && parts[0].matches("\\d{12}")) {
                return new PostingPosition(parts[0], LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
        throw RequestRefused.INVALID_CURSOR.because();
    }

    String cursor() {
        var text = String.join(" ", division, day.toString(), id.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
