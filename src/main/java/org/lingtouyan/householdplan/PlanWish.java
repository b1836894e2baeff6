package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.Income;

/** A plan as somebody writes it: as a whole, with its measures in their order. */
record PlanWish(
        UUID id,
        UUID household,
        int year,
        LocalDate madeOn,
        Income forecast,
        @Nullable String demand,
        @Nullable String target,
        @Nullable LocalDate targetOn,
        List<MeasureWish> measures) {

    /** A measure as it is planned: of which kind, what, how much of it, with which money, by whom, until when, for what income. */
    record MeasureWish(
            UUID id,
            String kind,
            String content,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String fund,
            @Nullable BigDecimal amount,
            @Nullable String body,
            @Nullable UUID owner,
            LocalDate dueOn,
            @Nullable BigDecimal expectedIncome) {}
}
