package org.lingtouyan.moving;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/**
 * Records that go on in another village from a day on. The id makes the moved records' ids, so that doing a move twice
 * does it once.
 */
public record Move(UUID id, DivisionCode from, DivisionCode to, LocalDate on, Whom whom) {

    boolean withinOneCounty() {
        return from.countyCode().equals(to.countyCode());
    }
}
