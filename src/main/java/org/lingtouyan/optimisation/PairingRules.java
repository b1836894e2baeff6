package org.lingtouyan.optimisation;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import org.lingtouyan.optimisation.Why.Point;

/**
 * What proposals of pairs are weighed by. Hard: nobody beyond the limit of their kind, nobody the officer forbids. Before all
 * wishes: no household without anybody. Then trade against the cause of poverty, distance, kin kept apart, an even load.
 */
public class PairingRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            limit(rules), barred(rules), unhelped(rules), cause(rules), distance(rules), kin(rules), load(rules)
        };
    }

    private static Constraint limit(ConstraintFactory rules) {
        return rules.forEach(Home.class)
                .groupBy(Home::helper, count())
                .filter((hand, more) -> hand.beyond(more) > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, Hand::beyond)
                .justifyWith((hand, more, score) ->
                        Why.of(hand.id().toString(), Point.HELPER_LIMIT, score, hand.households() + more))
                .asConstraint(Point.HELPER_LIMIT.name());
    }

    private static Constraint barred(ConstraintFactory rules) {
        return rules.forEach(Home.class)
                .filter(Home::isBarred)
                .penalize(HardMediumSoftScore.ONE_HARD)
                .justifyWith((home, score) -> Why.of(home.id(), Point.HELPER_FORBIDDEN, score))
                .asConstraint(Point.HELPER_FORBIDDEN.name());
    }

    private static Constraint unhelped(ConstraintFactory rules) {
        return rules.forEachIncludingUnassigned(Home.class)
                .filter(home -> home.hand() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, Home::urgency)
                .justifyWith((home, score) -> Why.of(home.id(), Point.UNHELPED, score))
                .asConstraint(Point.UNHELPED.name());
    }

    private static Constraint cause(ConstraintFactory rules) {
        return rules.forEach(Home.class)
                .filter(Home::isAnswered)
                .reward(HardMediumSoftScore.ONE_SOFT)
                .justifyWith((home, score) -> Why.of(home.id(), Point.CAUSE, score, home.answer(), home.cause()))
                .asConstraint(Point.CAUSE.name());
    }

    private static Constraint distance(ConstraintFactory rules) {
        return rules.forEach(Home.class)
                .filter(home -> home.steps() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, Home::steps)
                .justifyWith((home, score) -> Why.of(home.id(), Point.HELPER_DISTANCE, score, home.steps()))
                .asConstraint(Point.HELPER_DISTANCE.name());
    }

    private static Constraint kin(ConstraintFactory rules) {
        return rules.forEach(Home.class)
                .filter(Home::mayBeOfKin)
                .penalize(HardMediumSoftScore.ONE_SOFT)
                .justifyWith((home, score) -> Why.of(home.id(), Point.KIN, score))
                .asConstraint(Point.KIN.name());
    }

    private static Constraint load(ConstraintFactory rules) {
        return rules.forEach(Home.class)
                .groupBy(Home::helper, count())
                .penalize(HardMediumSoftScore.ONE_SOFT, Hand::load)
                .justifyWith((hand, more, score) -> Why.of(
                        hand.id().toString(),
                        Point.LOAD,
                        score,
                        hand.households() + more,
                        hand.most() == null ? "" : hand.most(),
                        more))
                .asConstraint(Point.LOAD.name());
    }
}
