package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** Somebody's membership in one organisation, from when to when; who moves to another has one in each. */
public record Member(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        LocalDate admittedOn,
        @Nullable LocalDate fullOn,
        boolean onChain,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Left leftBecause,
        int version) {

    /** Why somebody no longer belongs to an organisation: moved to another, died, removed, left the Party. */
    public enum Left {
        MOVED,
        DIED,
        REMOVED,
        LEFT
    }

    /** @throws org.lingtouyan.shared.Refusal naming the day that does not fit */
    void requireSound() {
        if (validFrom.isBefore(admittedOn)) {
            throw PartyRefused.BEFORE_ADMISSION.because().with("field", "joinedOn");
        }
        if (fullOn != null && fullOn.isBefore(admittedOn)) {
            throw PartyRefused.BEFORE_ADMISSION.because().with("field", "fullOn");
        }
    }

    /** @throws org.lingtouyan.shared.Refusal MEMBER_HAS_LEFT, or the day is not after the one of joining */
    Member left(LocalDate day, Left because, int asOfVersion) {
        if (validTo != null) {
            throw PartyRefused.MEMBER_HAS_LEFT.because();
        }
        if (!day.isAfter(validFrom)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        return new Member(
                id,
                divisionCode,
                organisationId,
                cadreId,
                admittedOn,
                fullOn,
                onChain,
                validFrom,
                day,
                because,
                asOfVersion);
    }

    /** The same person's membership in the organisation moved to. */
    Member movedTo(Organisation other, UUID newId, LocalDate day) {
        return new Member(
                newId, other.divisionCode(), other.id(), cadreId, admittedOn, fullOn, onChain, day, null, null, 1);
    }

    boolean isSame(Member told) {
        return id.equals(told.id)
                && organisationId.equals(told.organisationId)
                && cadreId.equals(told.cadreId)
                && admittedOn.equals(told.admittedOn)
                && onChain == told.onChain
                && validFrom.equals(told.validFrom)
                && java.util.Objects.equals(fullOn, told.fullOn);
    }
}
