package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.EarnedIncome.Item;
import org.lingtouyan.householdplan.PlanWish.MeasureWish;

/** A measure of a plan, as its row holds it: planned with the plan, then done with a result, or dropped for a reason. */
record Measure(
        UUID id,
        String divisionCode,
        UUID householdId,
        UUID planId,
        int year,
        int position,
        String kind,
        String content,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String fund,
        @Nullable BigDecimal amount,
        @Nullable String body,
        @Nullable UUID ownerId,
        LocalDate plannedOn,
        LocalDate dueOn,
        @Nullable BigDecimal expectedIncome,
        @Nullable LocalDate doneOn,
        @Nullable BigDecimal realIncome,
        @Nullable Integer incomeYear,
        boolean inAccount,
        @Nullable String item,
        @Nullable BigDecimal accounted,
        @Nullable LocalDate droppedOn,
        @Nullable String dropReason,
        LocalDate validFrom,
        boolean voided,
        int version) {

    /** What became of a measure; nothing as long as nothing is told. {@code inAccount}: the income stands in the account already. */
    record Result(
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal realIncome,
            @Nullable Integer incomeYear,
            boolean inAccount,
            @Nullable LocalDate droppedOn,
            @Nullable String dropReason) {

        static final Result NONE = new Result(null, null, null, false, null, null);
    }

    /** What of its income was written into the household's account: where, and how much. */
    record Accounted(int year, Item item, BigDecimal amount) {}

    static Measure of(MeasureWish wish, Plan plan, int position) {
        return new Measure(
                wish.id(),
                plan.divisionCode(),
                plan.householdId(),
                plan.id(),
                plan.year(),
                position,
                wish.kind(),
                wish.content(),
                wish.quantity(),
                wish.unit(),
                wish.fund(),
                wish.amount(),
                wish.body(),
                wish.owner(),
                plan.editionOn(),
                wish.dueOn(),
                wish.expectedIncome(),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                plan.editionOn(),
                false,
                1);
    }

    boolean done() {
        return doneOn != null;
    }

    boolean open() {
        return doneOn == null && droppedOn == null;
    }

    boolean overdue(LocalDate day) {
        return open() && dueOn.isBefore(day);
    }

    /** What is planned is written anew as long as nothing came of it yet. */
    Measure planned(MeasureWish wish, int place) {
        return new Measure(
                id,
                divisionCode,
                householdId,
                planId,
                year,
                place,
                wish.kind(),
                wish.content(),
                wish.quantity(),
                wish.unit(),
                wish.fund(),
                wish.amount(),
                wish.body(),
                wish.owner(),
                plannedOn,
                wish.dueOn(),
                wish.expectedIncome(),
                doneOn,
                realIncome,
                incomeYear,
                inAccount,
                item,
                accounted,
                droppedOn,
                dropReason,
                validFrom,
                voided,
                version);
    }

    /** The measure with this result, whose income goes to that item of the account unless it stands there already. */
    Measure with(Result result, Item goesTo) {
        var earned = result.realIncome();
        boolean writes = earned != null && earned.signum() > 0 && !result.inAccount();
        return with(result, writes ? goesTo.name() : null, writes ? earned : null, voided);
    }

    Measure neverWas() {
        return with(Result.NONE, null, null, true);
    }

    Optional<Accounted> inTheAccount() {
        return accounted == null || item == null || incomeYear == null
                ? Optional.empty()
                : Optional.of(new Accounted(incomeYear, Item.valueOf(item), accounted));
    }

    private Measure with(Result result, @Nullable String goesTo, @Nullable BigDecimal written, boolean never) {
        return new Measure(
                id,
                divisionCode,
                householdId,
                planId,
                year,
                position,
                kind,
                content,
                quantity,
                unit,
                fund,
                amount,
                body,
                ownerId,
                plannedOn,
                dueOn,
                expectedIncome,
                result.doneOn(),
                result.realIncome(),
                result.incomeYear(),
                result.inAccount(),
                goesTo,
                written,
                result.droppedOn(),
                result.dropReason(),
                validFrom,
                never,
                version);
    }

    void requireVersion(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw PlanRefused.MEASURE_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
    }
}
