package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;

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
            return Cursor.read(
                    cursor,
                    parts -> new Position(
                            new DivisionCode(parts.at(0)).value(), parts.at(1), UUID.fromString(parts.at(2))),
                    BEGINNING.division,
                    BEGINNING.number,
                    BEGINNING.id);
        }

        String cursor() {
            return Cursor.of(division, number, id).text();
        }
    }
}
