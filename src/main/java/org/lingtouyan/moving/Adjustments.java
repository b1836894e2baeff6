package org.lingtouyan.moving;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Change;
import org.lingtouyan.division.DivisionChanges;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.moving.Mover.Amount;
import org.lingtouyan.moving.Plan.Link;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decisions on divisions: previewed, and carried out. The divisions change at once, in one transaction with what is to be moved;
 * the records follow village by village in the background, and what moved them can be seen and repeated.
 */
@Service
class Adjustments {

    private final Divisions divisions;
    private final DivisionChanges changes;
    private final AdjustmentTable table;
    private final Moves moves;
    private final MoveTable moveTable;
    private final MoveWorker worker;
    private final Accounts accounts;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Adjustments(
            Divisions divisions,
            DivisionChanges changes,
            AdjustmentTable table,
            Moves moves,
            MoveTable moveTable,
            MoveWorker worker,
            Accounts accounts,
            Actors actors,
            TransactionTemplate transaction) {
        this.divisions = divisions;
        this.changes = changes;
        this.table = table;
        this.moves = moves;
        this.moveTable = moveTable;
        this.worker = worker;
        this.accounts = accounts;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** A plan with what each of its links would move. */
    record Preview(Plan plan, List<Amount> amounts) {}

    Preview preview(UUID id, Decision decision) {
        var actor = actors.require(Right.CHANGE_DIVISIONS);
        var plan = planned(decision, actor);
        return new Preview(
                plan,
                plan.links().stream()
                        .map(link ->
                                link.whom() == null ? Amount.NOTHING : moves.count(move(id, decision, link), actor))
                        .toList());
    }

    /** @return false if just this had been decided before */
    boolean decide(UUID id, Decision decision, String told) {
        var actor = actors.require(Right.CHANGE_DIVISIONS);
        var held = table.told(id);
        if (held.isPresent()) {
            if (!held.get().equals(told)) {
                throw MovingRefused.ADJUSTMENT_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        transaction.executeWithoutResult(begun -> {
            table.oneAtATime();
            divisions.refresh();
            var plan = planned(decision, actor);
            table.add(id, decision, holder(decision, plan), summary(plan), told, actor.account());
            write(id, decision, plan, actor);
        });
        divisions.refresh();
        accounts.forget();
        worker.wake();
        return true;
    }

    /** Tries again what failed. @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    void retry(UUID id) {
        actors.require(Right.CHANGE_DIVISIONS);
        find(id);
        transaction.executeWithoutResult(begun -> moveTable.retry(id));
        worker.wake();
    }

    AdjustmentTable.Adjustment find(UUID id) {
        var area = actors.require(Right.READ_RECORDS).area();
        return table.find(id)
                .filter(adjustment -> area.contains(new DivisionCode(adjustment.divisionCode())))
                .orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    List<AdjustmentTable.Adjustment> newest(int limit) {
        return table.newest(actors.require(Right.READ_RECORDS).area(), limit);
    }

    private void write(UUID id, Decision decision, Plan plan, Actor actor) {
        plan.beginnings()
                .forEach(begun ->
                        changes.begin(begun.code(), begun.name(), begun.shortName(), begun.like(), decision.on()));
        plan.endings().forEach(ended -> changes.end(ended, decision.on()));
        if (plan.renaming() != null) {
            changes.rename(plan.renaming().code(), plan.renaming().name(), decision.on());
        }
        for (var link : plan.links()) {
            changes.note(new Change(
                    id, decision.kind(), link.from(), link.to(), decision.on(), decision.basis(), actor.account()));
            if (link.whom() != null) {
                moves.ask(move(id, decision, link), Optional.of(id), actor);
            }
        }
        if (decision.kind() == Change.Kind.TRANSFER) {
            plan.links().forEach(link -> changes.carryFlags(link.from(), link.to()));
        }
        plan.wholes().forEach(whole -> accounts.follow(whole.from(), whole.to()));
        decision.seats().forEach(seat -> seat(seat, plan));
    }

    private void seat(Decision.SeatAfter seat, Plan plan) {
        boolean fits = plan.goesOnIn(seat.to())
                && plan.divided().stream().anyMatch(divided -> accounts.follow(seat.account(), divided, seat.to()));
        if (!fits) {
            throw MovingRefused.SEAT_UNFIT.because(seat.account()).with("field", "seats");
        }
    }

    private Plan planned(Decision decision, Actor actor) {
        var plan = Planning.of(decision, divisions);
        var all = plan.links().stream().allMatch(link -> covers(actor, link.from()) && covers(actor, link.to()));
        if (!all) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return plan;
    }

    private static boolean covers(Actor actor, DivisionCode code) {
        return actor.area().contains(code);
    }

    /** The smallest division in which all of it lies. */
    private static DivisionCode holder(Decision decision, Plan plan) {
        var first = decision.divisions().get(0);
        for (int level = first.level().ordinal(); level > 0; level--) {
            var candidate = first.at(Level.values()[level]);
            if (plan.links().stream()
                    .allMatch(link -> candidate.contains(link.from()) && candidate.contains(link.to()))) {
                return candidate;
            }
        }
        return first.at(Level.PROVINCE);
    }

    /** 安庄村、王家村 → 安王村. */
    private String summary(Plan plan) {
        var first = plan.links().get(0).from().level();
        var shown = plan.links().stream()
                .filter(link -> link.from().level() == first)
                .toList();
        return names(shown.stream().map(Link::from).distinct().map(this::nameOf).toList()) + " → "
                + names(shown.stream()
                        .map(Link::to)
                        .distinct()
                        .map(code -> nameAfter(plan, code))
                        .toList());
    }

    private String nameOf(DivisionCode code) {
        return divisions.require(code).shortName();
    }

    private String nameAfter(Plan plan, DivisionCode code) {
        if (plan.renaming() != null) {
            return plan.renaming().name();
        }
        return plan.beginnings().stream()
                .filter(begun -> begun.code().equals(code))
                .map(Plan.Beginning::shortName)
                .findFirst()
                .orElseGet(() -> nameOf(code));
    }

    private static String names(List<String> names) {
        return String.join("、", names);
    }

    private static Move move(UUID id, Decision decision, Link link) {
        var itself = UuidCreator.getNameBasedSha1(id, link.from() + "→" + link.to());
        return new Move(itself, link.from(), link.to(), decision.on(), Objects.requireNonNull(link.whom()));
    }
}
