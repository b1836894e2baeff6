package org.lingtouyan.leadership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;

/** After which record a list by village goes on; written into the cursor that fetches the next page. */
record PlacePosition(String division, int rank, UUID id) {

    static final PlacePosition BEGINNING = new PlacePosition("000000000000", 0, new UUID(0, 0));

    static PlacePosition after(DivisionCode division, int rank, UUID id) {
        return new PlacePosition(division.value(), rank, id);
    }

    /** @throws org.lingtouyan.shared.Refusal INVALID_CURSOR unless we wrote it */
    static PlacePosition parse(@Nullable String cursor) {
        return Cursor.read(
                cursor,
                parts -> new PlacePosition(
                        new DivisionCode(parts.at(0)).value(),
                        Integer.parseInt(parts.at(1)),
                        UUID.fromString(parts.at(2))),
                BEGINNING.division,
                BEGINNING.rank,
                BEGINNING.id);
    }

    String cursor() {
        return Cursor.of(division, rank, id).text();
    }
}
