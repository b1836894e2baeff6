package org.lingtouyan.visit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.RequestRefused;

/** After which row a list in the order of days goes on. */
record DayPosition(LocalDate day, UUID id) {

    static final DayPosition BEGINNING = new DayPosition(LocalDate.of(1900, 1, 1), new UUID(0, 0));

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
    static DayPosition parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return BEGINNING;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                return new DayPosition(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
        throw RequestRefused.INVALID_CURSOR.because();
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
