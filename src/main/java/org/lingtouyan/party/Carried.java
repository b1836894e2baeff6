package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A household that a chain organisation carries along (带动) in one way, from a day to a day.
 *
 * @param divisionCode the village of the household
 * @param way by the code of the list {@code chainWay}
 */
public record Carried(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID householdId,
        String way,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** What a year of it brought the household, in yuan. */
    public record Income(
            UUID id,
            DivisionCode divisionCode,
            UUID householdId,
            UUID carriedId,
            int year,
            BigDecimal amount,
            int version) {

        boolean isSame(Income told) {
            return id.equals(told.id)
                    && carriedId.equals(told.carriedId)
                    && year == told.year
                    && amount.compareTo(told.amount) == 0;
        }

        Income corrected(BigDecimal now, int asOfVersion) {
            return new Income(id, divisionCode, householdId, carriedId, year, now, asOfVersion);
        }
    }

    /** @throws org.lingtouyan.shared.Refusal CARRYING_HAS_ENDED, or the day is not after the first one */
    Carried until(LocalDate day) {
        if (validTo != null) {
            throw PartyRefused.CARRYING_HAS_ENDED.because();
        }
        if (!day.isAfter(validFrom)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        return new Carried(id, divisionCode, organisationId, householdId, way, validFrom, day, version);
    }

    /** @throws org.lingtouyan.shared.Refusal CARRIED_IN_NO_SUCH_YEAR when no day of that year has been one of it yet */
    Income earnedIn(int year, UUID incomeId, BigDecimal amount, LocalDate today) {
        var last = validTo == null ? today : validTo.minusDays(1);
        if (year < validFrom.getYear() || year > Math.min(last.getYear(), today.getYear())) {
            throw PartyRefused.CARRIED_IN_NO_SUCH_YEAR.because().with("field", "year");
        }
        return new Income(incomeId, divisionCode, householdId, id, year, amount, 1);
    }

    boolean isSame(Carried told) {
        return id.equals(told.id)
                && organisationId.equals(told.organisationId)
                && householdId.equals(told.householdId)
                && way.equals(told.way)
                && validFrom.equals(told.validFrom);
    }
}
