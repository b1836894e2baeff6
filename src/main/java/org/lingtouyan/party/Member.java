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
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "leftOn");
        }
        if ((validTo == null) != (leftBecause == null)) {
            throw PartyRefused.LEFT_WITHOUT_DAY_OR_REASON
                    .because()
                    .with("field", validTo == null ? "leftOn" : "leftBecause");
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

    /** With the right days, and on a chain or not. */
    Member corrected(Corrections.MemberDays right, int asOfVersion) {
        return new Member(
                id,
                divisionCode,
                organisationId,
                cadreId,
                right.admittedOn(),
                right.fullOn(),
                right.onChain(),
                right.joinedOn(),
                right.leftOn(),
                right.leftBecause(),
                asOfVersion);
    }

    /** Until another day or until further notice, whatever was said of it before. */
    Member until(@Nullable LocalDate day, @Nullable Left because) {
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
                version);
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
