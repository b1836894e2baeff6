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

    Term corrected(LocalDate elected, LocalDate due, int asOfVersion) {
        return new Term(id, divisionCode, organisationId, elected, due, endedOn, asOfVersion);
    }

    /** Whether its election lies before its end. */
    boolean isSound() {
        return endedOn == null || endedOn.isAfter(electedOn);
    }

    Term endedOn(@Nullable LocalDate day) {
        return new Term(id, divisionCode, organisationId, electedOn, dueOn, day, version);
    }
}
