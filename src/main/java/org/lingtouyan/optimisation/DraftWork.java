package org.lingtouyan.optimisation;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.optimisation.Draft.Kind;
import org.lingtouyan.optimisation.Draft.State;
import org.lingtouyan.optimisation.Search.Pace;
import org.lingtouyan.shared.Claim;
import org.lingtouyan.shared.DatabaseAway;
import org.lingtouyan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one waiting draft: reads the question as whoever asked, searches, keeps what was found. Cut off, it begins again. */
@Component
class DraftWork {

    private static final Logger log = LoggerFactory.getLogger(DraftWork.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final long BETWEEN_TIDINGS = 1_000_000_000L;

    private final DataSource database;
    private final DraftJobs jobs;
    private final DraftMoveTable moves;
    private final PostingProblems postings;
    private final PairingProblems pairs;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private @Nullable Search<PostingPlan> ofPostings;
    private @Nullable Search<PairingPlan> ofPairs;

    DraftWork(
            DataSource database,
            DraftJobs jobs,
            DraftMoveTable moves,
            PostingProblems postings,
            PairingProblems pairs,
            Actors actors,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.jobs = jobs;
        this.moves = moves;
        this.postings = postings;
        this.pairs = pairs;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there was anything to do. */
    boolean doOne() {
        for (var id : asSystem(jobs::waiting)) {
            var claim = Claim.on("optimisation.draft", id, database);
            if (claim.isPresent()) {
                try (var held = claim.get()) {
                    asSystem(() -> jobs.start(id)).ifPresent(this::finish);
                }
                return true;
            }
        }
        return false;
    }

    private void finish(Draft draft) {
        try {
            if (draft.attempts() > MOST_ATTEMPTS) {
                throw OptimisationRefused.DRAFT_STOPPED_UNEXPECTEDLY.because();
            }
            actors.as(draft.asker(), () -> make(draft));
        } catch (Refusal refusal) {
            var failed = refusal.reason() == OptimisationRefused.DRAFT_STOPPED_UNEXPECTEDLY;
            end(draft, failed ? State.FAILED : State.REFUSED, refusal.reason().name());
        } catch (RuntimeException unexpected) {
            if (DatabaseAway.causes(unexpected)) {
                throw unexpected;
            }
            log.error("draft {} stopped: {}", draft.id(), unexpected.getClass().getSimpleName(), unexpected);
            end(draft, State.FAILED, OptimisationRefused.DRAFT_STOPPED_UNEXPECTEDLY.name());
        }
    }

    private void make(Draft draft) {
        if (draft.kind() == Kind.POSTING) {
            var problem = postings.read(draft.division(), draft.day(), draft.choices());
            require(!problem.plan().seats().isEmpty(), !problem.plan().people().isEmpty());
            var search = ofPostings == null ? Search.ofPostings() : ofPostings;
            ofPostings = search;
            var best = search.best(
                    problem.plan(),
                    pace(
                            draft,
                            (long) problem.plan().seats().size()
                                    * problem.plan().people().size()),
                    tidings(draft));
            keep(draft, problem.outcome(best, search), problem.basis());
        } else {
            var problem = pairs.read(draft.division(), draft.day(), draft.choices());
            require(!problem.plan().homes().isEmpty(), !problem.plan().hands().isEmpty());
            var search = ofPairs == null ? Search.ofPairs() : ofPairs;
            ofPairs = search;
            keep(
                    draft,
                    problem.outcome(
                            search.best(
                                    problem.plan(),
                                    pace(
                                            draft,
                                            (long) problem.plan().homes().size()
                                                    * problem.plan().hands().size()),
                                    tidings(draft)),
                            search),
                    null);
        }
    }

    private static Pace pace(Draft draft, long choices) {
        return new Pace(draft.seconds(), null, draft.seed(), choices);
    }

    private static void require(boolean somethingToFill, boolean somebodyToChoose) {
        if (!somethingToFill) {
            throw OptimisationRefused.DRAFT_NOTHING_TO_FILL.because();
        }
        if (!somebodyToChoose) {
            throw OptimisationRefused.DRAFT_NOBODY_TO_CHOOSE.because();
        }
    }

    /** Tells how good the best is, once a second at the most. */
    private Consumer<Worth> tidings(Draft draft) {
        var last = new long[] {System.nanoTime() - BETWEEN_TIDINGS};
        return worth -> {
            if (System.nanoTime() - last[0] >= BETWEEN_TIDINGS) {
                last[0] = System.nanoTime();
                asSystem(() -> {
                    jobs.tell(draft, worth);
                    return true;
                });
            }
        };
    }

    /** The moves and that it is done, or neither. */
    private void keep(Draft draft, Outcome outcome, @Nullable String basis) {
        transaction.executeWithoutResult(status -> {
            if (jobs.done(draft, outcome, basis)) {
                moves.add(draft.id(), outcome.moves());
            }
        });
    }

    private void end(Draft draft, State state, String reason) {
        asSystem(() -> {
            jobs.end(draft, state, reason);
            return true;
        });
    }

    private <T> T asSystem(Supplier<T> step) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(status -> step.get()));
    }
}
