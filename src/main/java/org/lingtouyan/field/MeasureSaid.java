package org.lingtouyan.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.householdplan.ToldMeasures.HeldMeasure;

/**
 * What phone and record compare of a measure: what is planned and what came of it.
 *
 * @param inAccount the income was entered with the household's account by somebody, and is not added
 */
record MeasureSaid(
        String content,
        @Nullable LocalDate doneOn,
        @Nullable BigDecimal realIncome,
        boolean inAccount,
        @Nullable LocalDate droppedOn) {

    static MeasureSaid of(HeldMeasure held) {
        return new MeasureSaid(held.content(), held.doneOn(), held.realIncome(), held.inAccount(), held.droppedOn());
    }

    /** The day is the operation's: a wrong clock has been put right there. */
    MeasureSaid doneOn(LocalDate day, String content) {
        return new MeasureSaid(content, day, realIncome, inAccount, null);
    }

    boolean earned() {
        return realIncome != null && realIncome.signum() > 0;
    }

    /** No income and one of nothing are the same, and where nothing came in it was entered nowhere. */
    boolean sameResultAs(MeasureSaid other) {
        return same(doneOn, other.doneOn)
                && same(droppedOn, other.droppedOn)
                && income().compareTo(other.income()) == 0
                && (!earned() || inAccount == other.inAccount);
    }

    /** Else the plan has been written anew, and what was done may not be what it means now. */
    boolean sameContentAs(MeasureSaid other) {
        return content.equals(other.content);
    }

    private BigDecimal income() {
        return realIncome == null ? BigDecimal.ZERO : realIncome;
    }

    private static boolean same(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other == null : one.equals(other);
    }
}
