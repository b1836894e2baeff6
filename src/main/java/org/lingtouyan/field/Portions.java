package org.lingtouyan.field;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.field.OperationTable.Line;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes some operations together: what they speak of is read at once, and their lines in the ledger and the visits among them
 * are written at once. All of them or, by an exception, none.
 */
@Component
class Portions {

    private final OperationTable ledger;
    private final KnownHouseholds households;
    private final Effects effects;
    private final ReadNotices notices;
    private final HeldMeetings meetings;

    Portions(
            OperationTable ledger,
            KnownHouseholds households,
            Effects effects,
            ReadNotices notices,
            HeldMeetings meetings) {
        this.ledger = ledger;
        this.households = households;
        this.effects = effects;
        this.notices = notices;
        this.meetings = meetings;
    }

    /** In the caller's transaction: of each, in their order, what became of it. */
    Map<UUID, Taken> of(List<Operation> operations, UUID device, PhoneClock clock) {
        var outcomes = new LinkedHashMap<UUID, Taken>();
        var fresh = new LinkedHashMap<UUID, Operation>();
        var repeated = new HashSet<UUID>();
        var done = ledger.among(ids(operations));
        for (var operation : operations) {
            var id = operation.id();
            var before = done.get(id);
            var twin = fresh.get(id);
            if (before != null) {
                requireSame(before.hash(), operation);
                outcomes.put(id, Taken.already(before.conflicts()));
            } else if (twin != null) {
                requireSame(twin.hash(), operation);
                repeated.add(id);
            } else {
                outcomes.put(id, Taken.waiting());
                var after = operation.after();
                if (after == null || done.containsKey(after) || fresh.containsKey(after)) {
                    fresh.put(id, operation);
                }
            }
        }
        outcomes.putAll(done(List.copyOf(fresh.values()), device, clock));
        repeated.forEach(id -> outcomes.computeIfPresent(id, (same, taken) -> Taken.already(taken.conflicts())));
        return outcomes;
    }

    private static Set<UUID> ids(List<Operation> operations) {
        var ids = new HashSet<UUID>();
        for (var operation : operations) {
            ids.add(operation.id());
            if (operation.after() != null) {
                ids.add(operation.after());
            }
        }
        return ids;
    }

    private static void requireSame(String hash, Operation operation) {
        if (!hash.equals(operation.hash())) {
            throw FieldRefused.OPERATION_ID_TAKEN.because();
        }
    }

    private Map<UUID, Taken> done(List<Operation> fresh, UUID device, PhoneClock clock) {
        var known = households.goOn(fresh.stream()
                .map(Operation::household)
                .filter(Objects::nonNull)
                .toList());
        var lines =
                fresh.stream().map(operation -> line(operation, known, clock)).toList();
        if (ledger.add(lines, device, clock) == lines.size()) {
            return done(lines, clock);
        }
        if (lines.size() > 1) {
            throw new ConcurrencyFailureException("which of several somebody else has just done is not said");
        }
        return Map.of(fresh.get(0).id(), Taken.already(0));
    }

    private Map<UUID, Taken> done(List<Line> lines, PhoneClock clock) {
        var plain = new LinkedHashMap<Operation, KnownHousehold>();
        lines.stream()
                .filter(line -> Effects.isPlainVisit(line.operation()))
                .forEach(line -> plain.put(line.operation(), Objects.requireNonNull(line.household())));
        var taken = new LinkedHashMap<UUID, Taken>();
        if (!plain.isEmpty()) {
            taken.putAll(effects.ofPlainVisits(plain, clock));
        }
        lines.stream()
                .filter(line -> !plain.containsKey(line.operation()))
                .forEach(line -> taken.put(line.operation().id(), done(line, clock)));
        return taken;
    }

    private Taken done(Line line, PhoneClock clock) {
        var operation = line.operation();
        return switch (operation.kind()) {
            case NOTICE_READ -> notices.take(operation, clock);
            case MEETING -> meetings.take(operation, clock);
            default -> effects.of(operation, Objects.requireNonNull(line.household()), clock);
        };
    }

    private Line line(Operation operation, Map<UUID, KnownHousehold> goingOn, PhoneClock clock) {
        requirePast(operation, clock);
        if (operation.kind() == Operation.Kind.NOTICE_READ) {
            return new Line(operation, notices.village(operation), null);
        }
        if (operation.kind() == Operation.Kind.MEETING) {
            return new Line(operation, meetings.village(operation), null);
        }
        var household = goingOn.get(operation.named());
        if (household == null) {
            throw FieldRefused.FIELD_HOUSEHOLD_GONE.because();
        }
        return new Line(operation, household.division(), household);
    }

    private static void requirePast(Operation operation, PhoneClock clock) {
        if (clock.day(operation).isAfter(clock.today())) {
            throw FieldRefused.FIELD_DAY_TO_COME
                    .because(clock.day(operation).toString(), clock.today().toString())
                    .with("field", "on");
        }
    }
}
