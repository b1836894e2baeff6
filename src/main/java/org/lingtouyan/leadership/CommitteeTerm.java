package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * 村委会届期: the term of a village committee, from its election to the next.
 *
 * @param validFrom the day of the election
 * @param dueOn the day by which the next is due, by the rule of the election's day
 * @param validTo the day of the next election; null as long as it lasts
 */
public record CommitteeTerm(
        UUID id,
        DivisionCode divisionCode,
        LocalDate validFrom,
        LocalDate dueOn,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        @Nullable String note) {

    public static CommitteeTerm lasting(UUID id, DivisionCode village, LocalDate on, LocalDate due) {
        return new CommitteeTerm(id, village, on, due, null, null, null);
    }

    boolean saysTheSame(CommitteeTerm told) {
        return divisionCode.equals(told.divisionCode)
                && validFrom.equals(told.validFrom)
                && java.util.Objects.equals(note, told.note);
    }
}
