package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * That a member of a branch is in one of its groups (党小组), from a day to a day; they stay a member of the branch.
 *
 * @param organisationId the group
 */
public record GroupMember(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** @throws org.lingtouyan.shared.Refusal the day is not after the first one */
    GroupMember until(LocalDate day) {
        if (!day.isAfter(validFrom)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        return new GroupMember(id, divisionCode, organisationId, cadreId, validFrom, day, version);
    }
}
