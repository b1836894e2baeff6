package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.household.EarnedIncome;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.householdplan.Measure.Accounted;
import org.lingtouyan.householdplan.Measure.Result;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of measures. The income one brings goes into the household's account once, and is taken back when it was wrong. */
@Service
class MeasureResults {

    private final PlanTable table;
    private final PlanRules rules;
    private final EarnedIncome earned;
    private final KnownHouseholds households;
    private final Actors actors;

    MeasureResults(PlanTable table, PlanRules rules, EarnedIncome earned, KnownHouseholds households, Actors actors) {
        this.table = table;
        this.rules = rules;
        this.earned = earned;
        this.households = households;
        this.actors = actors;
    }

    /** Told again, it is told otherwise: the account follows by the difference. */
    @Transactional
    UUID tell(UUID id, String expectedVersion, Result result) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.findMeasureToWrite(id)
                .filter(measure -> !measure.voided())
                .orElseThrow(RequestRefused.NOT_FOUND::because);
        held.requireVersion(expectedVersion);
        write(held, result);
        return held.planId();
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the actor's area */
    @Transactional(readOnly = true)
    UUID planOf(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.planOf(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    void write(Measure held, Result result) {
        check(held, result);
        var told = held.with(result, rules.itemOf(held.kind()));
        var household = households.requireOpen(held.householdId());
        account(household, held, told);
        table.updateMeasures(List.of(told));
    }

    private static void check(Measure held, Result result) {
        var on = result.doneOn() == null ? result.droppedOn() : result.doneOn();
        if (on != null && on.isAfter(Here.today())) {
            throw PlanRefused.PLAN_IN_THE_FUTURE.because().with("field", "on");
        }
        if (on != null && on.isBefore(held.plannedOn())) {
            throw PlanRefused.MEASURE_DONE_TOO_EARLY.because(held.plannedOn()).with("field", "on");
        }
        if (result.incomeYear() != null && result.incomeYear() > Here.today().getYear()) {
            throw PlanRefused.PLAN_IN_THE_FUTURE.because().with("field", "incomeYear");
        }
    }

    /** None of them ever was. */
    void giveUp(Collection<Measure> measures) {
        for (var measure : measures) {
            account(households.requireOpen(measure.householdId()), measure, measure.neverWas());
        }
        table.updateMeasures(measures.stream().map(Measure::neverWas).toList());
    }

    private void account(KnownHousehold household, Measure before, Measure after) {
        var was = before.inTheAccount();
        var is = after.inTheAccount();
        if (was.equals(is)) {
            return;
        }
        if (was.isPresent() && is.isPresent() && same(was.get(), is.get())) {
            add(household, is.get(), is.get().amount().subtract(was.get().amount()));
            return;
        }
        was.ifPresent(accounted -> add(household, accounted, accounted.amount().negate()));
        is.ifPresent(accounted -> add(household, accounted, accounted.amount()));
    }

    private static boolean same(Accounted was, Accounted is) {
        return was.year() == is.year() && was.item() == is.item();
    }

    private void add(KnownHousehold household, Accounted where, BigDecimal difference) {
        earned.add(household, where.year(), where.item(), difference);
    }
}
