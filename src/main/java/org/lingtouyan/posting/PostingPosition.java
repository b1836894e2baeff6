package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;

/** After which line a list by place and day goes on; written into the cursor that fetches the next page. */
record PostingPosition(String division, LocalDate day, UUID id) {

    private static final PostingPosition BEGINNING =
            new PostingPosition("000000000000", LocalDate.EPOCH.minusYears(100), new UUID(0, 0));

    static PostingPosition of(Posting last) {
        return new PostingPosition(last.division().value(), last.validFrom(), last.id());
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
    static PostingPosition parse(@Nullable String cursor) {
        return Cursor.read(
                cursor,
                parts -> new PostingPosition(
                        new DivisionCode(parts.at(0)).value(),
                        LocalDate.parse(parts.at(1)),
                        UUID.fromString(parts.at(2))),
                BEGINNING.division,
                BEGINNING.day,
                BEGINNING.id);
    }

    String cursor() {
        return Cursor.of(division, day, id).text();
    }
}
