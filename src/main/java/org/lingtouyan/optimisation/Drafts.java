package org.lingtouyan.optimisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.optimisation.Draft.Kind;
import org.lingtouyan.optimisation.Draft.State;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of optimisation: drafts are asked for, looked at and dropped here; {@link DraftUse} carries them out. */
@Service
public class Drafts {

    private final DraftTable table;
    private final DraftMoveTable moves;
    private final Weights weights;
    private final Divisions divisions;
    private final Actors actors;
    private final DraftWorker worker;

    Drafts(
            DraftTable table,
            DraftMoveTable moves,
            Weights weights,
            Divisions divisions,
            Actors actors,
            DraftWorker worker) {
        this.table = table;
        this.moves = moves;
        this.weights = weights;
        this.divisions = divisions;
        this.actors = actors;
        this.worker = worker;
    }

    /** What somebody wants drafted; without a seed the id gives one. */
    record Wish(
            UUID id,
            DivisionCode division,
            Kind kind,
            String title,
            LocalDate day,
            @Nullable Long seed,
            Choices choices) {}

    /** @return false if just this had been asked before */
    @Transactional
    boolean ask(Wish wish) {
        actors.require(Right.WRITE_RECORDS);
        requireOffice(wish.kind(), wish.division());
        var hash = Basis.of(wish);
        var known = table.hash(wish.id());
        if (known.isPresent()) {
            if (!known.get().equals(hash)) {
                throw OptimisationRefused.DRAFT_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        requireLevel(wish.kind(), wish.division());
        queue(wish, weights.seconds(wish.kind(), wish.division(), wish.day()), hash);
        return true;
    }

    /** Has first secretaries of a county drafted without anything settled beforehand, for that many seconds. */
    @Transactional
    public void postings(UUID id, DivisionCode county, String title, LocalDate day, long seed, int seconds) {
        var wish = new Wish(
                id,
                county,
                Kind.POSTING,
                title,
                day,
                seed,
                new Choices(List.of(), List.of(), List.of(), List.of(), false));
        queue(wish, seconds, Basis.of(wish));
    }

    private void queue(Wish wish, int seconds, String hash) {
        var asker = actors.require(Right.WRITE_RECORDS);
        table.insert(
                new Draft(
                        wish.id(),
                        wish.division(),
                        wish.kind(),
                        wish.title(),
                        wish.day(),
                        wish.seed() == null ? wish.id().getLeastSignificantBits() : wish.seed(),
                        seconds,
                        wish.choices(),
                        State.QUEUED,
                        null,
                        asker.account(),
                        asker.name(),
                        asker.role().name(),
                        asker.area().from(),
                        asker.area().to(),
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1),
                hash);
        worker.wake();
    }

    /** Whether the actor may draft there at all: postings are the county's. */
    void requireOffice(Kind kind, DivisionCode division) {
        var area = actors.require(Right.WRITE_RECORDS).area();
        if (!area.contains(division) || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        if (kind == Kind.POSTING && new DivisionCode(area.from()).level().compareTo(Level.COUNTY) > 0) {
            throw OptimisationRefused.DRAFTED_BY_THE_COUNTY.because();
        }
    }

    private static void requireLevel(Kind kind, DivisionCode division) {
        if (kind == Kind.POSTING && division.level() != Level.COUNTY) {
            throw OptimisationRefused.DRAFT_OF_ONE_COUNTY.because().with("field", "division");
        }
        if (kind == Kind.PAIRING && division.level() != Level.TOWNSHIP) {
            throw OptimisationRefused.DRAFT_OF_ONE_TOWNSHIP.because().with("field", "division");
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the actor's area */
    @Transactional(readOnly = true)
    Draft find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Draft> page(
            @Nullable DivisionCode division, @Nullable Kind kind, OffsetDateTime before, UUID beforeId, int limit) {
        var area = actors.require(Right.READ_RECORDS).area();
        var where = division == null ? new DivisionCode(area.from()) : division;
        if (!area.contains(where)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.page(where, kind, before, beforeId, limit);
    }

    @Transactional(readOnly = true)
    List<DraftMove> moves(UUID draft, String afterDivision, UUID afterId, int limit) {
        return moves.page(find(draft).id(), afterDivision, afterId, limit);
    }

    /** Nobody wants it any more; one that is being searched for is let go when its search ends. */
    @Transactional
    void drop(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        var draft = table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        requireOffice(draft.kind(), draft.division());
        if (draft.state() == State.APPLIED) {
            throw OptimisationRefused.DRAFT_NOT_DONE.because();
        }
        if (draft.state() != State.DROPPED) {
            table.used(draft, State.DROPPED, null);
        }
    }
}
