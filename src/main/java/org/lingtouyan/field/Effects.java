package org.lingtouyan.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.field.Operation.FieldChange;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.household.ToldAtVisits;
import org.lingtouyan.household.ToldAtVisits.Held;
import org.lingtouyan.monitoring.ToldClues;
import org.lingtouyan.visit.ToldVisits;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Does what an operation says, through the doors of visits, of the register, of the map, of plans, of the watch. */
@Component
class Effects {

    private final ConflictTable conflicts;
    private final KnownHouseholds households;
    private final ToldAtVisits register;
    private final ToldVisits visits;
    private final PlacedHomes places;
    private final DoneMeasures measures;
    private final ToldClues clues;
    private final WaitedForSignal waited;

    Effects(
            ConflictTable conflicts,
            KnownHouseholds households,
            ToldAtVisits register,
            ToldVisits visits,
            PlacedHomes places,
            DoneMeasures measures,
            ToldClues clues,
            WaitedForSignal waited) {
        this.conflicts = conflicts;
        this.households = households;
        this.register = register;
        this.visits = visits;
        this.places = places;
        this.measures = measures;
        this.clues = clues;
        this.waited = waited;
    }

    /** In the caller's transaction, all or nothing. */
    Taken of(Operation operation, KnownHousehold household, PhoneClock clock) {
        return Taken.done(perform(operation, household, clock), notes(operation, household, clock));
    }

    /** Visits at which nothing changed in the record, each with its household: all in few statements. */
    Map<UUID, Taken> ofPlainVisits(Map<Operation, KnownHousehold> plain, PhoneClock clock) {
        var people = households.peopleGoOn(plain.keySet().stream()
                .map(Effects::met)
                .flatMap(Optional::stream)
                .toList());
        visits.visits(plain.entrySet().stream()
                .map(each -> body(each.getKey(), each.getValue(), people, clock))
                .toList());
        return plain.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().id(),
                        each -> Taken.done(0, notes(each.getKey(), each.getValue(), clock))));
    }

    static boolean isPlainVisit(Operation operation) {
        return operation.kind() == Operation.Kind.VISIT && operation.changes().isEmpty();
    }

    private int perform(Operation operation, KnownHousehold household, PhoneClock clock) {
        var day = clock.day(operation);
        var body = body(operation, household);
        switch (operation.kind()) {
            case VISIT -> {
                return visit(operation, household, clock);
            }
            case CHANGE -> {
                return change(operation, household, day);
            }
            case PLACE_HOME -> {
                return places.take(operation, household, day);
            }
            case MEASURE_DONE -> {
                return measures.take(operation, household, day);
            }
            case NOTICE_READ, MEETING -> throw new IllegalStateException("this is about no household");
            case NEED -> {
                body.put("raisedOn", day.toString());
                visits.raise(body);
            }
            case CLUE -> {
                body.put("on", day.toString());
                clues.report(body);
            }
            case ANSWER -> {
                body.remove("householdId");
                visits.answer(need(operation), day, body);
            }
            case SETTLE -> {
                body.remove("householdId");
                body.remove("id");
                visits.settle(need(operation), day, null, body);
            }
        }
        return 0;
    }

    private static ObjectNode body(Operation operation, KnownHousehold household) {
        var body = operation.body().deepCopy();
        body.put("id", operation.id().toString());
        body.put("householdId", household.id().toString());
        return body;
    }

    /** Of a visit: on the day as put right, with whoever was met as known now. */
    private ObjectNode body(Operation operation, KnownHousehold household, Map<UUID, UUID> people, PhoneClock clock) {
        var body = body(operation, household);
        body.put("on", clock.day(operation).toString());
        met(operation).map(people::get).ifPresent(person -> body.put("metPerson", person.toString()));
        waited.excuse(body, "lateReason", operation, clock, visits.lateAfter(household.division(), clock.today()));
        return body;
    }

    private static Optional<UUID> met(Operation operation) {
        var met = operation.body().path("metPerson").asString("");
        return met.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(met));
    }

    private int visit(Operation operation, KnownHousehold household, PhoneClock clock) {
        var people = households.peopleGoOn(met(operation).stream().toList());
        var body = body(operation, household, people, clock);
        var held = register.held(household.id());
        var merge = FieldMerge.of(held.shown(), goingOn(operation));
        if (!merge.told().isEmpty()) {
            body.set("change", merge.told());
        }
        if (merge.account() != null) {
            body.set("income", merge.account());
        }
        if (merge.tells()) {
            body.put("householdVersion", String.valueOf(held.version()));
        }
        visits.visits(List.of(body));
        return keep(operation, household, held, merge, clock.day(operation));
    }

    private int change(Operation operation, KnownHousehold household, LocalDate day) {
        var held = register.held(household.id());
        var merge = FieldMerge.of(held.shown(), goingOn(operation));
        register.tell(household.id(), held.version(), day, merge.told(), merge.account());
        return keep(operation, household, held, merge, day);
    }

    private int keep(Operation operation, KnownHousehold household, Held held, FieldMerge merge, LocalDate day) {
        merge.clashes().forEach(clash -> conflicts.add(Conflict.of(operation, household, held, clash, day)));
        return merge.clashes().size();
    }

    /** People who moved with their household are known by other ids there. */
    private List<FieldChange> goingOn(Operation operation) {
        return operation.changes().stream().map(this::goingOn).toList();
    }

    private FieldChange goingOn(FieldChange change) {
        var person = change.person() == null
                ? null
                : households.peopleGoOn(List.of(change.person())).getOrDefault(change.person(), change.person());
        return new FieldChange(person, change.field(), change.year(), change.base(), change.value());
    }

    private UUID need(Operation operation) {
        if (operation.need() == null) {
            throw FieldRefused.OPERATION_UNREADABLE.because().with("field", "needId");
        }
        return visits.needGoesOn(operation.need()).orElseThrow(FieldRefused.FIELD_NEED_GONE::because);
    }

    private static List<Taken.Note> notes(Operation operation, KnownHousehold household, PhoneClock clock) {
        var notes = new ArrayList<>(Taken.Note.ofDay(operation, clock));
        if (!household.id().equals(operation.named())) {
            notes.add(new Taken.Note("field.goes-on", List.of(household.division())));
        }
        return notes;
    }
}
