package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Cursor;

/** After which row a list in the order of days goes on. */
record DayPosition(LocalDate day, UUID id) {

    static final DayPosition BEGINNING = new DayPosition(LocalDate.of(1900, 1, 1), new UUID(0, 0));

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
    static DayPosition parse(@Nullable String cursor) {
        return Cursor.read(
                cursor,
                parts -> new DayPosition(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                BEGINNING.day,
                BEGINNING.id);
    }

    String cursor() {
        return Cursor.of(day, id).text();
    }
}
