package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A member who is away from the branch (外出党员), from the day of leaving until they are back.
 *
 * @param awayTo where they are, within the province; elsewhere {@code place} says it
 * @param purpose by the code of the list {@code awayFor}
 * @param host the Party organisation there that takes care of them (流入地党组织)
 * @param keeperId who of the branch keeps touch (联系人)
 * @param migrantOn from when on they are migrant (流动党员)
 * @param touchedOn the last contact before the record came to this branch
 * @param dueOn by when the first contact is due here
 * @param validFrom the day of leaving, or the day on which the record came to this branch
 */
public record MemberAway(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        LocalDate leftOn,
        @Nullable DivisionCode awayTo,
        @Nullable String place,
        String purpose,
        @Nullable String host,
        @Nullable UUID keeperId,
        LocalDate migrantOn,
        @Nullable LocalDate touchedOn,
        LocalDate dueOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** Where somebody is, for what, and who keeps touch with them. */
    record Whereabouts(
            @Nullable DivisionCode awayTo,
            @Nullable String place,
            String purpose,
            @Nullable String host,
            @Nullable UUID keeperId) {}

    /** The days that the rules make of the day of leaving. */
    record Days(LocalDate leftOn, LocalDate migrantOn, LocalDate dueOn) {}

    static MemberAway begun(UUID id, Organisation branch, UUID cadre, Days days, Whereabouts now) {
        return new MemberAway(
                id,
                branch.divisionCode(),
                branch.id(),
                cadre,
                days.leftOn(),
                now.awayTo(),
                now.place(),
                now.purpose(),
                now.host(),
                now.keeperId(),
                days.migrantOn(),
                null,
                days.dueOn(),
                days.leftOn(),
                null,
                1);
    }

    /** With the right days and whereabouts; what came from elsewhere goes on from the day on which it came. */
    MemberAway corrected(Days days, Whereabouts now, @Nullable LocalDate backOn, int asOfVersion) {
        var came = !validFrom.equals(leftOn);
        var from = came && validFrom.isAfter(days.leftOn()) ? validFrom : days.leftOn();
        return new MemberAway(
                id,
                divisionCode,
                organisationId,
                cadreId,
                days.leftOn(),
                now.awayTo(),
                now.place(),
                now.purpose(),
                now.host(),
                now.keeperId(),
                days.migrantOn(),
                touchedOn,
                touchedOn == null ? days.dueOn() : dueOn,
                from,
                backOn,
                asOfVersion);
    }

    /** @throws org.lingtouyan.shared.Refusal AWAY_NO_MORE, or the day is not after the one of leaving */
    MemberAway back(LocalDate on, int asOfVersion) {
        if (validTo != null) {
            throw PartyRefused.AWAY_NO_MORE.because();
        }
        if (!on.isAfter(validFrom)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        return during(validFrom, on, asOfVersion);
    }

    MemberAway during(LocalDate from, @Nullable LocalDate to, int asOfVersion) {
        return new MemberAway(
                id,
                divisionCode,
                organisationId,
                cadreId,
                leftOn,
                awayTo,
                place,
                purpose,
                host,
                keeperId,
                migrantOn,
                touchedOn,
                dueOn,
                from,
                to,
                asOfVersion);
    }

    /** As it goes on in another branch, whose members are to say who keeps touch from now on. */
    MemberAway inBranch(Organisation other, UUID newId, LocalDate on, @Nullable AwayContact last) {
        return new MemberAway(
                newId,
                other.divisionCode(),
                other.id(),
                cadreId,
                leftOn,
                awayTo,
                place,
                purpose,
                host,
                null,
                migrantOn,
                last == null ? touchedOn : last.heldOn(),
                last == null ? dueOn : last.dueOn(),
                on,
                null,
                1);
    }

    boolean isOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    boolean isSame(MemberAway told) {
        return id.equals(told.id)
                && organisationId.equals(told.organisationId)
                && cadreId.equals(told.cadreId)
                && leftOn.equals(told.leftOn);
    }
}
