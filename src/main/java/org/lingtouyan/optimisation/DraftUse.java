package org.lingtouyan.optimisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.optimisation.Draft.Kind;
import org.lingtouyan.optimisation.Draft.State;
import org.lingtouyan.pairing.Pairs;
import org.lingtouyan.pairing.ProposedPair;
import org.lingtouyan.posting.Exchange;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that are carried out: of postings all moves on one day or none, of pairs those that the officer accepts. Either goes
 * through the doors of the modules whose records change, so no rule of theirs is passed by.
 */
@Service
class DraftUse {

    private final DraftTable drafts;
    private final DraftMoveTable moves;
    private final PostingProblems problems;
    private final Drafts door;
    private final Exchange exchange;
    private final Pairs pairs;
    private final Actors actors;

    DraftUse(
            DraftTable drafts,
            DraftMoveTable moves,
            PostingProblems problems,
            Drafts door,
            Exchange exchange,
            Pairs pairs,
            Actors actors) {
        this.drafts = drafts;
        this.moves = moves;
        this.problems = problems;
        this.door = door;
        this.exchange = exchange;
        this.pairs = pairs;
        this.actors = actors;
    }

    /** All moves of a draft of postings, on one day; told again it is the same deed. */
    @Transactional
    void apply(UUID id, String expectedVersion, LocalDate on) {
        var draft = toUse(id, Kind.POSTING);
        if (draft.state() == State.APPLIED && on.equals(draft.appliedOn())) {
            return;
        }
        draft.requireDone(expectedVersion);
        requireDay(draft, on);
        var all = moves.all(id);
        if (all.isEmpty()) {
            throw OptimisationRefused.DRAFT_CHANGES_NOTHING.because();
        }
        var now = problems.read(draft.division(), draft.day(), draft.choices());
        if (!now.basis().equals(draft.basis())) {
            throw OptimisationRefused.DRAFT_STALE.because();
        }
        exchange.carryOut(all.stream().map(DraftUse::change).toList(), on);
        moves.done(draft, all.stream().map(DraftMove::id).toList(), on);
        drafts.used(draft, State.APPLIED, on);
    }

    private static Exchange.Change change(DraftMove move) {
        return new Exchange.Change(
                move.village(),
                move.left(),
                move.leftVersion(),
                move.after() == null
                        ? null
                        : new Exchange.Arrival(move.id(), move.after(), move.unit(), move.unitLevel()));
    }

    /**
     * Those moves of a draft of pairs, all of them if none are named; one that was accepted before stays so.
     *
     * @return how many pairs begin
     */
    @Transactional
    int accept(UUID id, @Nullable Collection<UUID> chosen, LocalDate from) {
        var draft = toUse(id, Kind.PAIRING);
        if (draft.state() != State.DONE) {
            throw OptimisationRefused.DRAFT_NOT_DONE.because();
        }
        requireDay(draft, from);
        var all = moves.all(id);
        var wanted =
                chosen == null ? new HashSet<>(all.stream().map(DraftMove::id).toList()) : new HashSet<>(chosen);
        var known = all.stream().map(DraftMove::id).toList();
        if (!known.containsAll(wanted)) {
            throw OptimisationRefused.MOVE_UNKNOWN.because().with("field", "moves");
        }
        var accepted = all.stream()
                .filter(move -> wanted.contains(move.id()) && move.doneOn() == null)
                .sorted(Comparator.comparing(move -> Objects.requireNonNull(move.after())))
                .toList();
        pairs.accept(accepted.stream().map(move -> pair(move, from)).toList());
        moves.done(draft, accepted.stream().map(DraftMove::id).toList(), from);
        return accepted.size();
    }

    private static ProposedPair pair(DraftMove move, LocalDate from) {
        return new ProposedPair(
                move.id(),
                Objects.requireNonNull(move.household()),
                Objects.requireNonNull(move.after()),
                Objects.requireNonNull(move.helperKind()),
                from,
                move.left());
    }

    private Draft toUse(UUID id, Kind kind) {
        actors.require(Right.WRITE_RECORDS);
        var draft = drafts.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        door.requireOffice(draft.kind(), draft.division());
        if (draft.kind() != kind) {
            throw OptimisationRefused.DRAFT_OF_ANOTHER_KIND.because();
        }
        return draft;
    }

    private static void requireDay(Draft draft, LocalDate on) {
        if (on.isBefore(draft.day())) {
            throw OptimisationRefused.DRAFT_BEFORE_ITS_DAY.because().with("field", "on");
        }
    }
}
