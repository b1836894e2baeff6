package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A term of office: from its election to the next, which is due on a day that the rule of the election's day sets. */
public record Term(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        LocalDate electedOn,
        LocalDate dueOn,
        @Nullable LocalDate endedOn,
        int version) {

    Term endedOn(LocalDate day) {
        return new Term(id, divisionCode, organisationId, electedOn, dueOn, day, version);
    }
}
