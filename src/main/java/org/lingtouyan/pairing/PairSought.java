package org.lingtouyan.pairing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;

/** What a list of pairs or households is narrowed to, and after which row it goes on. */
record PairSought(
        DivisionCode division,
        LocalDate day,
        @Nullable UUID cadre,
        @Nullable String role,
        @Nullable String kind,
        @Nullable String text,
        Position after) {

    /** The row a page ended with: its village, its household's number and its id. */
    record Position(String division, String number, UUID id) {

        static final Position BEGINNING = new Position("000000000000", "", new UUID(0, 0));

        /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
        static Position parse(@Nullable String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return BEGINNING;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1);
                if (parts.length == 3 && parts[0].matches("\\d{12}") && parts[1].indexOf('\0') < 0) {
                    return new Position(parts[0], parts[1], UUID.fromString(parts[2]));
                }
            } catch (IllegalArgumentException notOurs) {
                throw RequestRefused.INVALID_CURSOR.because();
            }
            throw RequestRefused.INVALID_CURSOR.because();
        }

        String cursor() {
            var text = String.join("\n", division, number, id.toString());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
