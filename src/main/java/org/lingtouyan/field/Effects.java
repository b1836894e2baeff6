package org.lingtouyan.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lingtouyan.field.Operation.FieldChange;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.household.ToldAtVisits;
import org.lingtouyan.household.ToldAtVisits.Held;
import org.lingtouyan.visit.ToldVisits;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Does what an operation says, through the doors of visits, of the register, of the map, of plans and of notices, together with its line in the ledger. */
@Component
class Effects {

    private final OperationTable ledger;
    private final ConflictTable conflicts;
    private final KnownHouseholds households;
    private final ToldAtVisits register;
    private final ToldVisits visits;
    private final PlacedHomes places;
    private final DoneMeasures measures;
    private final ReadNotices notices;
    private final MessageSource messages;

    Effects(
            OperationTable ledger,
            ConflictTable conflicts,
            KnownHouseholds households,
            ToldAtVisits register,
            ToldVisits visits,
            PlacedHomes places,
            DoneMeasures measures,
            ReadNotices notices,
            MessageSource messages) {
        this.ledger = ledger;
        this.conflicts = conflicts;
        this.households = households;
        this.register = register;
        this.visits = visits;
        this.places = places;
        this.measures = measures;
        this.notices = notices;
        this.messages = messages;
    }

    /** In the caller's transaction, all or nothing. */
    Taken of(Operation operation, UUID device, PhoneClock clock) {
        var done = ledger.find(operation.id());
        if (done.isPresent()) {
            if (!done.get().hash().equals(operation.hash())) {
                throw FieldRefused.OPERATION_ID_TAKEN.because();
            }
            return Taken.already(done.get().conflicts());
        }
        if (operation.after() != null && ledger.find(operation.after()).isEmpty()) {
            return Taken.waiting();
        }
        requirePast(operation, clock);
        if (operation.kind() == Operation.Kind.NOTICE_READ) {
            return notices.take(operation, device, clock);
        }
        var household = households.goesOn(operation.named()).orElseThrow(FieldRefused.FIELD_HOUSEHOLD_GONE::because);
        if (!ledger.add(operation, household.division(), household.id(), device, clock)) {
            return Taken.already(0);
        }
        int clashes = perform(operation, household, clock);
        return Taken.done(clashes, notes(operation, household, clock));
    }

    private static void requirePast(Operation operation, PhoneClock clock) {
        if (clock.day(operation).isAfter(clock.today())) {
            throw FieldRefused.FIELD_DAY_TO_COME
                    .because(clock.day(operation).toString(), clock.today().toString())
                    .with("field", "on");
        }
    }

    private int perform(Operation operation, KnownHousehold household, PhoneClock clock) {
        var day = clock.day(operation);
        var body = operation.body().deepCopy();
        body.put("id", operation.id().toString());
        body.put("householdId", household.id().toString());
        switch (operation.kind()) {
            case VISIT -> {
                return visit(operation, household, body, clock);
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
            case NOTICE_READ -> throw new IllegalStateException("a notice is about no household");
            case NEED -> {
                body.put("raisedOn", day.toString());
                visits.raise(body);
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

    private int visit(Operation operation, KnownHousehold household, ObjectNode body, PhoneClock clock) {
        var day = clock.day(operation);
        body.put("on", day.toString());
        var met = body.path("metPerson").asString("");
        if (!met.isEmpty()) {
            households.personGoesOn(UUID.fromString(met)).ifPresent(person -> body.put("metPerson", person.toString()));
        }
        excuseWaiting(operation, household, body, clock);
        if (operation.changes().isEmpty()) {
            visits.visit(body);
            return 0;
        }
        var held = register.held(household.id());
        var merge = FieldMerge.of(held.shown(), goingOn(operation));
        if (!merge.told().isEmpty()) {
            body.set("change", merge.told());
            body.put("householdVersion", String.valueOf(held.version()));
        }
        visits.visit(body);
        return keep(operation, household, held, merge, day);
    }

    private int change(Operation operation, KnownHousehold household, LocalDate day) {
        var held = register.held(household.id());
        var merge = FieldMerge.of(held.shown(), goingOn(operation));
        if (!merge.told().isEmpty()) {
            register.change(household.id(), String.valueOf(held.version()), day, merge.told());
        }
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
                : households.personGoesOn(change.person()).orElse(change.person());
        return new FieldChange(person, change.field(), change.base(), change.value());
    }

    /** A visit written down in time and sent late was entered in time: what kept it was the signal. */
    private void excuseWaiting(Operation operation, KnownHousehold household, ObjectNode body, PhoneClock clock) {
        var lastDay = clock.day(operation).plusDays(visits.lateAfter(household.division(), clock.today()));
        var made = clock.madeDay(operation);
        if (body.path("lateReason").asString("").isBlank()
                && lastDay.isBefore(clock.today())
                && !lastDay.isBefore(made)) {
            body.put(
                    "lateReason",
                    messages.getMessage("field.no-signal", new Object[] {made}, Locale.SIMPLIFIED_CHINESE));
        }
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
