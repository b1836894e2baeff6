package org.lingtouyan.parameter;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** What a parameter is in an area from one day until before another. */
record Value(UUID id, String key, DivisionCode division, LocalDate from, LocalDate to, String value, String basis) {

    /** Later than any day a rule speaks of: the end of what has none. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    Value until(LocalDate end) {
        return new Value(id, key, division, from, end, value, basis);
    }

    Value after(UUID newId, LocalDate start) {
        return new Value(newId, key, division, start, to, value, basis);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
