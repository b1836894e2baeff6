package org.lingtouyan.householdplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.household.EarnedIncome.Item;
import org.lingtouyan.householdplan.Measure.Result;
import org.lingtouyan.householdplan.NewPlan.NewMeasure;
import org.lingtouyan.householdplan.PlanWish.MeasureWish;
import org.springframework.stereotype.Component;

/** Writes many plans that are known to be new and right, each table in one statement. */
@Component
class PlanLoading {

    private final PlanTable table;
    private final PlanRules rules;

    PlanLoading(PlanTable table, PlanRules rules) {
        this.table = table;
        this.rules = rules;
    }

    void load(List<NewPlan> loaded) {
        var plans = new ArrayList<Plan>(loaded.size());
        var measures = new ArrayList<Measure>();
        var signatures = new ArrayList<Signature>();
        var progress = new ArrayList<Progress>();
        for (var told : loaded) {
            var plan = plan(told, plans);
            plans.add(plan);
            for (var measure : told.measures()) {
                measures.add(measure(measure, plan, measures.size()));
            }
            told.signatures()
                    .forEach(each ->
                            signatures.add(Signature.of(plan, PlanTable.newId(), each.role(), each.who(), each.on())));
            for (int quarter = 1; quarter <= told.quarters().size(); quarter++) {
                progress.add(progress(plan, quarter, told.quarters().get(quarter - 1)));
            }
        }
        table.insert(plans);
        table.insertMeasures(measures);
        table.insertSignatures(signatures);
        table.insertProgress(progress);
    }

    /** Plans of one loading come of the same days: the rule is asked once for those of one year. */
    private Plan plan(NewPlan told, List<Plan> before) {
        var wish = new PlanWish(
                told.id(),
                told.household(),
                told.year(),
                told.madeOn(),
                told.forecast(),
                told.demand(),
                told.target(),
                LocalDate.of(told.year(), 12, 31),
                List.of());
        var until = before.stream()
                .limit(1)
                .filter(plan -> plan.year() == told.year())
                .findFirst()
                .map(Plan::lastsUntil)
                .orElseGet(() -> rules.lastsUntil(told.year(), told.division(), told.madeOn()));
        return Plan.of(wish, told.division(), until, null);
    }

    private static Measure measure(NewMeasure told, Plan plan, int position) {
        var planned = Measure.of(
                new MeasureWish(
                        told.id(),
                        told.kind(),
                        told.content(),
                        told.quantity(),
                        told.unit(),
                        told.fund(),
                        told.amount(),
                        told.body(),
                        told.owner(),
                        told.dueOn(),
                        told.expectedIncome()),
                plan,
                position);
        return told.doneOn() == null
                ? planned
                : planned.with(new Result(told.doneOn(), told.realIncome(), plan.year(), true, null, null), Item.OTHER);
    }

    private static Progress progress(Plan plan, int quarter, String text) {
        return new Progress(
                PlanTable.newId(),
                plan.divisionCode(),
                plan.householdId(),
                plan.id(),
                quarter,
                LocalDate.of(plan.year(), 3 * quarter, 28),
                text,
                plan.validFrom(),
                false,
                1);
    }
}
