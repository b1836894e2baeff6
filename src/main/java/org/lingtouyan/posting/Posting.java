package org.lingtouyan.posting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/**
 * Somebody posted somewhere as something, from a day until the day of leaving. {@code replaces} is the posting it follows in
 * the same place.
 *
 * @param alsoCaptain of a first secretary: leads the resident team as well
 * @param inTeam of anybody else in a village: belongs to its resident team
 * @param expertise of somebody in the leading group of a city or county: which of their trades they were chosen for
 */
public record Posting(
        UUID id,
        DivisionCode division,
        UUID cadre,
        String role,
        boolean alsoCaptain,
        boolean inTeam,
        String sendingUnit,
        String unitLevel,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate termEndsOn,
        @Nullable String endReason,
        @Nullable UUID replaces,
        @Nullable String note,
        @Nullable String expertise) {

    /** @return this, if it can be true */
    Posting checked() {
        if (Role.isOfAVillage(role) && division.level() != Level.VILLAGE) {
            throw PostingRefused.POSTING_IN_A_VILLAGE.because().with("field", "division");
        }
        if (Role.isForAField(role) && division.level() != Level.CITY && division.level() != Level.COUNTY) {
            throw PostingRefused.POSTING_IN_A_CITY_OR_COUNTY.because().with("field", "division");
        }
        if (Role.isForAField(role) != (expertise != null)) {
            throw PostingRefused.POSTING_FOR_A_FIELD.because().with("field", "expertise");
        }
        if (alsoCaptain && !role.equals(Role.FIRST_SECRETARY)) {
            throw PostingRefused.CAPTAIN_TOO_IS_FIRST_SECRETARY.because().with("field", "alsoCaptain");
        }
        if (validTo != null && !validFrom.isBefore(validTo)) {
            throw PostingRefused.POSTING_ENDS_BEFORE_IT_BEGINS.because().with("field", "validTo");
        }
        if (termEndsOn != null && !validFrom.isBefore(termEndsOn)) {
            throw PostingRefused.POSTING_TERM_BEFORE_IT_BEGINS.because().with("field", "termEndsOn");
        }
        if ((validTo == null) != (endReason == null)) {
            throw PostingRefused.POSTING_END_WITHOUT_REASON.because().with("field", "endReason");
        }
        return this;
    }

    /** Left on that day for that reason. */
    Posting ended(LocalDate on, String reason) {
        if (validTo != null) {
            throw PostingRefused.POSTING_ENDED_ALREADY.because();
        }
        return with(on, reason, replaces).checked();
    }

    /** The same, following another in the same place and role, which is left before this begins. */
    Posting inPlaceOf(Posting before) {
        if (!division.equals(before.division)) {
            throw PostingRefused.REPLACEMENT_ELSEWHERE.because().with("field", "division");
        }
        if (!role.equals(before.role)) {
            throw PostingRefused.REPLACEMENT_ELSEWHERE.because().with("field", "role");
        }
        if (before.validTo == null || validFrom.isBefore(before.validTo)) {
            throw PostingRefused.REPLACEMENT_BEGINS_TOO_EARLY.because().with("field", "validFrom");
        }
        return with(validTo, endReason, before.id);
    }

    /** How many days nobody was there between that posting and this one. */
    long gapAfter(Posting before) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(before.validTo), validFrom);
    }

    boolean hasEnded(LocalDate on, String reason) {
        return on.equals(validTo) && reason.equals(endReason);
    }

    /** Whether it began as told; it may have been left since. */
    boolean isSameAs(Posting told) {
        return with(told.validTo, told.endReason, replaces).equals(told);
    }

    private Posting with(@Nullable LocalDate leftOn, @Nullable String reason, @Nullable UUID before) {
        return new Posting(
                id,
                division,
                cadre,
                role,
                alsoCaptain,
                inTeam,
                sendingUnit,
                unitLevel,
                validFrom,
                leftOn,
                termEndsOn,
                reason,
                before,
                note,
                expertise);
    }
}
