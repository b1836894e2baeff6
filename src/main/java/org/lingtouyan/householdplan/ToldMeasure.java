package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;

/** A row of a roster of measures: whose, what is planned, and what came of it as far as the row says. */
record ToldMeasure(
        DivisionCode village,
        @Nullable String number,
        @Nullable String head,
        int year,
        @Nullable LocalDate madeOn,
        String kind,
        String content,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String fund,
        @Nullable BigDecimal amount,
        @Nullable String body,
        @Nullable ToldCadre owner,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal expectedIncome,
        @Nullable LocalDate doneOn,
        @Nullable BigDecimal realIncome,
        boolean inAccount) {

    /** Until when, where the row leaves it open: within the year. */
    LocalDate due() {
        return dueOn == null ? LocalDate.of(year, 12, 31) : dueOn;
    }

    /** A row seldom says when the plan was made; whatever is in it was planned in its year. */
    LocalDate planMadeOn() {
        return madeOn == null ? LocalDate.of(year, 1, 1) : madeOn;
    }

    boolean sameAs(Measure held) {
        return held.kind().equals(kind) && held.content().equals(content);
    }

    /** What the row leaves out it does not deny. */
    boolean saysOtherwiseThan(Measure held) {
        return differs(quantity, held.quantity())
                || differs(amount, held.amount())
                || differs(expectedIncome, held.expectedIncome())
                || differs(realIncome, held.realIncome())
                || (dueOn != null && !dueOn.equals(held.dueOn()))
                || (doneOn != null && !doneOn.equals(held.doneOn()));
    }

    private static boolean differs(@Nullable BigDecimal told, @Nullable BigDecimal held) {
        return told != null && (held == null || told.compareTo(held) != 0);
    }
}
