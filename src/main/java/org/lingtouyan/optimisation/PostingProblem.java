package org.lingtouyan.optimisation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.optimisation.Search.Verdict;
import org.lingtouyan.optimisation.Why.Point;
import org.lingtouyan.posting.PostingBoard.Serving;

/**
 * The postings of a county as a plan to be bettered, and what a better plan would change.
 *
 * @param basis a mark of the records it was made from: another one means that they changed
 */
record PostingProblem(PostingPlan plan, Map<DivisionCode, Serving> serving, String basis) {

    Outcome outcome(PostingPlan best, Search<PostingPlan> search) {
        var now = search.judged(plan);
        var then = search.judged(best);
        var before = plan.seats().stream().collect(Collectors.toMap(Seat::village, seat -> seat));
        var moves = best.seats().stream()
                .filter(Seat::changes)
                .map(seat -> move(seat, now, then))
                .toList();
        return new Outcome(
                now.worth(),
                then.worth(),
                new Figures(
                        before.size(),
                        plan.people().size(),
                        moves.size(),
                        empty(plan),
                        empty(best),
                        met(plan),
                        met(best),
                        (int) plan.seats().stream().filter(Seat::saysItsNeed).count()),
                moves);
    }

    private DraftMove move(Seat seat, Verdict now, Verdict then) {
        var held = serving.get(seat.village());
        var after = seat.person();
        var reasons = about(seat, then);
        var against = about(seat, now);
        return new DraftMove(
                UuidCreator.getTimeOrderedEpoch(),
                seat.village(),
                null,
                held == null ? null : held.cadre(),
                held == null ? null : held.posting(),
                held == null ? 0 : held.version(),
                after == null ? null : after.id(),
                after == null ? null : elsewhere(after, seat.village()),
                null,
                after == null ? "" : after.unit(),
                after == null ? "" : after.unitLevel(),
                points(reasons) - points(against),
                reasons,
                against,
                null);
    }

    private static @Nullable DivisionCode elsewhere(Person person, DivisionCode village) {
        return village.equals(person.servesIn()) ? null : person.servesIn();
    }

    private static List<Why> about(Seat seat, Verdict verdict) {
        return verdict.reasons().stream()
                .filter(reason -> reason.subject().equals(seat.id()))
                .toList();
    }

    /** Whether a village has somebody is told by its reason and is worth more than any points. */
    private static int points(List<Why> reasons) {
        return reasons.stream()
                .filter(reason -> reason.point() != Point.EMPTY)
                .mapToInt(Why::points)
                .sum();
    }

    private static int empty(PostingPlan plan) {
        return (int) plan.seats().stream().filter(seat -> seat.person() == null).count();
    }

    private static int met(PostingPlan plan) {
        return (int) plan.seats().stream()
                .filter(seat -> seat.saysItsNeed() && seat.isMet())
                .count();
    }
}
