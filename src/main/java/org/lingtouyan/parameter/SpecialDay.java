package org.lingtouyan.parameter;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** A day on which the week does not hold: a holiday on a weekday, or a weekend worked to make up for one. */
record SpecialDay(UUID id, DivisionCode division, LocalDate day, Kind kind, String name, String basis) {

    /** Which way the day differs from its week. */
    enum Kind {
        HOLIDAY,
        MAKE_UP
    }

    /** @throws org.lingtouyan.shared.Refusal DAY_NOT_SPECIAL for a holiday on a weekend or a make-up on a weekday */
    void check() {
        if (Workdays.isWeekend(day) != (kind == Kind.MAKE_UP)) {
            throw ParameterRefused.DAY_NOT_SPECIAL.because(day).with("field", "day");
        }
    }
}
