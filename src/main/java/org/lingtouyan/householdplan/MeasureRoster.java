package org.lingtouyan.householdplan;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.household.Income;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.householdplan.Measure.Result;
import org.lingtouyan.householdplan.PlanWish.MeasureWish;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Outcome;
import org.springframework.stereotype.Component;

/** Makes measures of the rows of a roster, or says why not: each row for itself, in the order of the sheet. */
@Component
class MeasureRoster {

    private final PlanTable table;
    private final PlanRules rules;
    private final MeasureResults results;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final Actors actors;

    MeasureRoster(
            PlanTable table,
            PlanRules rules,
            MeasureResults results,
            KnownHouseholds households,
            Cadres cadres,
            Actors actors) {
        this.table = table;
        this.rules = rules;
        this.results = results;
        this.households = households;
        this.cadres = cadres;
        this.actors = actors;
    }

    List<Outcome> take(List<ToldMeasure> told) {
        actors.require(Right.WRITE_RECORDS);
        var taking = new Taking(told);
        return told.stream().map(taking::outcome).toList();
    }

    /** A plan with what is in it and whether somebody signed it. */
    private record Held(Plan plan, List<Measure> measures, boolean signed) {}

    /** Some rows, with what is held of their households. */
    private final class Taking {

        private final Map<String, Map<String, KnownHousehold>> byNumber = new HashMap<>();
        private final Map<List<Object>, Held> plans = new HashMap<>();
        private final Map<ToldMeasure, Cadres.Meant> owners = new HashMap<>();

        Taking(List<ToldMeasure> told) {
            told.stream()
                    .collect(groupingBy(row -> row.village().countyCode()))
                    .forEach((county, rows) -> byNumber.put(
                            county,
                            households.ofNumbers(
                                    county,
                                    rows.stream()
                                            .map(ToldMeasure::number)
                                            .filter(Objects::nonNull)
                                            .distinct()
                                            .toList())));
            var owned = told.stream().filter(row -> row.owner() != null).toList();
            var meant = cadres.whoIsMeant(owned.stream()
                    .map(ToldMeasure::owner)
                    .map(Objects::requireNonNull)
                    .toList());
            for (int i = 0; i < owned.size(); i++) {
                owners.put(owned.get(i), meant.get(i));
            }
        }

        Outcome outcome(ToldMeasure row) {
            var known = household(row);
            if (known == null || !known.division().equals(row.village())) {
                return rejected(row, row.number() == null ? "head" : "number", PlanRefused.MEASURE_HOUSEHOLD_UNKNOWN);
            }
            if (row.head() != null && !row.head().equals(known.headName())) {
                return rejected(row, "head", PlanRefused.MEASURE_HEAD_DIFFERS);
            }
            var held = plans.get(List.<Object>of(known.id(), row.year()));
            if (held == null) {
                held = held(known, row.year());
                if (held != null) {
                    plans.put(List.of(known.id(), row.year()), held);
                }
            }
            var same = held == null
                    ? null
                    : held.measures().stream().filter(row::sameAs).findFirst().orElse(null);
            if (same != null && held != null) {
                return again(row, held, same);
            }
            var owner = owners.get(row);
            return owner != null && owner.id() == null
                    ? Outcome.rejected(row.village(), owner.faults("owner"))
                    : added(row, known, held);
        }

        private @Nullable KnownHousehold household(ToldMeasure row) {
            if (row.number() != null) {
                return byNumber.getOrDefault(row.village().countyCode(), Map.of())
                        .get(row.number());
            }
            var named = households.ofHead(row.village(), Objects.requireNonNull(row.head()));
            return named.size() == 1 ? named.get(0) : null;
        }

        private @Nullable Held held(KnownHousehold known, int year) {
            return table.ofYear(known.countyCode(), List.of(known.id()), year).stream()
                    .findFirst()
                    .map(plan -> new Held(
                            plan,
                            new ArrayList<>(table.measures(plan)),
                            table.signatures(plan).stream().anyMatch(each -> each.edition() == plan.edition())))
                    .orElse(null);
        }

        /** That it was done is news; other numbers are not told over those that are held. */
        private Outcome again(ToldMeasure row, Held held, Measure measure) {
            if (row.doneOn() != null && measure.open()) {
                var wrong = wrong(row, measure.plannedOn());
                if (wrong != null) {
                    return wrong;
                }
                results.write(measure, result(row));
                held.measures()
                        .replaceAll(each -> each.id().equals(measure.id())
                                ? measure.with(result(row), rules.itemOf(row.kind()))
                                : each);
                return Outcome.accepted(row.village());
            }
            return row.saysOtherwiseThan(measure)
                    ? rejected(row, "content", PlanRefused.MEASURE_HELD_OTHERWISE)
                    : Outcome.unchanged(row.village());
        }

        private Outcome added(ToldMeasure row, KnownHousehold known, @Nullable Held held) {
            if (held != null && held.signed()) {
                return rejected(row, "content", PlanRefused.PLAN_IS_SIGNED);
            }
            var plannedOn = held == null ? row.planMadeOn() : held.plan().editionOn();
            var wrong = wrong(row, plannedOn);
            if (wrong != null) {
                return wrong;
            }
            var plan = held == null ? made(row, known) : held;
            var measure = Measure.of(wish(row), plan.plan(), plan.measures().size());
            table.insertMeasures(List.of(measure));
            if (row.doneOn() != null) {
                results.write(measure, result(row));
            }
            plan.measures().add(row.doneOn() == null ? measure : measure.with(result(row), rules.itemOf(row.kind())));
            return Outcome.accepted(row.village());
        }

        private @Nullable Outcome wrong(ToldMeasure row, LocalDate plannedOn) {
            if (row.due().isBefore(plannedOn)) {
                return rejected(row, "dueOn", PlanRefused.MEASURE_DUE_TOO_EARLY);
            }
            if (row.doneOn() != null && row.doneOn().isBefore(plannedOn)) {
                return Outcome.rejected(
                        row.village(), List.of(Fault.of("doneOn", PlanRefused.MEASURE_DONE_TOO_EARLY, plannedOn)));
            }
            return row.doneOn() != null && row.doneOn().isAfter(Here.today())
                    ? rejected(row, "doneOn", PlanRefused.PLAN_IN_THE_FUTURE)
                    : null;
        }

        private Held made(ToldMeasure row, KnownHousehold known) {
            var nothing =
                    new Income(row.year(), null, null, null, null, null, null, null, null, null, null, null, null);
            var wish = new PlanWish(
                    PlanTable.newId(), known.id(), row.year(), row.planMadeOn(), nothing, null, null, null, List.of());
            var until = rules.lastsUntil(row.year(), known.division(), row.planMadeOn());
            var plan = Plan.of(wish, known.division(), until, null);
            table.insert(List.of(plan));
            var held = new Held(plan, new ArrayList<>(), false);
            plans.put(List.of(known.id(), row.year()), held);
            return held;
        }

        private MeasureWish wish(ToldMeasure row) {
            return new MeasureWish(
                    PlanTable.newId(),
                    row.kind(),
                    row.content(),
                    row.quantity(),
                    row.unit(),
                    row.fund(),
                    row.amount(),
                    row.body(),
                    Optional.ofNullable(owners.get(row)).map(Cadres.Meant::id).orElse(null),
                    row.due(),
                    row.expectedIncome());
        }

        private static Result result(ToldMeasure row) {
            var done = Objects.requireNonNull(row.doneOn());
            return new Result(done, row.realIncome(), done.getYear(), row.inAccount(), null, null);
        }

        private Outcome rejected(ToldMeasure row, String field, PlanRefused why) {
            return Outcome.rejected(row.village(), List.of(Fault.of(field, why)));
        }
    }
}
