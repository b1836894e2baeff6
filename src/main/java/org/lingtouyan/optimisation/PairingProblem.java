package org.lingtouyan.optimisation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.optimisation.Search.Verdict;
import org.lingtouyan.optimisation.Why.Point;
import org.lingtouyan.pairing.PairingBoard.Lasting;

/**
 * Households that seek a main helper as a plan to be filled, and what a filled plan proposes.
 *
 * @param lasting of households whose helper has too many, the pair that would end
 */
record PairingProblem(PairingPlan plan, Map<UUID, Lasting> lasting) {

    Outcome outcome(PairingPlan best, Search<PairingPlan> search) {
        var now = search.judged(plan);
        var then = search.judged(best);
        var loads = then.reasons().stream()
                .filter(reason -> reason.point() == Point.LOAD)
                .collect(Collectors.toMap(Why::subject, reason -> reason, (one, other) -> one));
        var moves = best.homes().stream()
                .filter(Home::changes)
                .map(home -> move(home, now, then, loads))
                .toList();
        return new Outcome(
                now.worth(),
                then.worth(),
                new Figures(
                        plan.homes().size(),
                        plan.hands().size(),
                        moves.size(),
                        empty(plan),
                        empty(best),
                        met(plan),
                        met(best),
                        plan.homes().size()),
                moves);
    }

    private DraftMove move(Home home, Verdict now, Verdict then, Map<String, Why> loads) {
        var hand = home.helper();
        var held = lasting.get(home.household());
        var reasons = about(home, then).toList();
        var against = about(home, now)
                .filter(reason -> reason.point() != Point.UNHELPED)
                .toList();
        var load = loads.get(hand.id().toString());
        return new DraftMove(
                UuidCreator.getTimeOrderedEpoch(),
                home.village(),
                home.household(),
                held == null ? null : held.cadre(),
                held == null ? null : held.pair(),
                held == null ? 0 : held.version(),
                hand.id(),
                null,
                hand.kind(),
                "",
                "",
                points(reasons) - points(against),
                load == null
                        ? reasons
                        : Stream.concat(reasons.stream(), Stream.of(share(load)))
                                .toList(),
                against,
                null);
    }

    /** What the helper's load takes from each of their new households. */
    private static Why share(Why load) {
        int more = Math.max(1, Integer.parseInt(load.facts().get(2)));
        return new Why(load.subject(), Point.LOAD, load.points() / more, load.facts());
    }

    private static Stream<Why> about(Home home, Verdict verdict) {
        return verdict.reasons().stream().filter(reason -> reason.subject().equals(home.id()));
    }

    private static int points(List<Why> reasons) {
        return reasons.stream().mapToInt(Why::points).sum();
    }

    private static int empty(PairingPlan plan) {
        return (int) plan.homes().stream().filter(home -> home.hand() == null).count();
    }

    private static int met(PairingPlan plan) {
        return (int) plan.homes().stream()
                .filter(home -> home.hand() != null && home.isAnswered())
                .count();
    }
}
