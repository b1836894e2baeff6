package org.lingtouyan.optimisation;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import org.lingtouyan.optimisation.Why.Point;

/**
 * What a plan of postings is weighed by. Hard: nobody in two villages, nobody where the officer, the family or the dwelling forbids it, no
 * unit beyond its quota. Before all wishes: no village without anybody, the hardest least. Then the wishes, as the parameters
 * weigh them.
 */
public class PostingRules implements ConstraintProvider {

    private static final String EXCELLENT = "EXCELLENT";
    private static final String INCOMPETENT = "INCOMPETENT";
    private static final int TWICE = 2;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            oneVillageEach(rules),
            forbidden(rules),
            tooFar(rules),
            wrongSex(rules),
            unitQuota(rules),
            empty(rules),
            trade(rules),
            otherTrade(rules),
            language(rules),
            noLanguage(rules),
            distance(rules),
            stay(rules),
            keepGood(rules),
            unfit(rules),
            termOver(rules)
        };
    }

    private static Constraint oneVillageEach(ConstraintFactory rules) {
        return rules.forEachUniquePair(Seat.class, equal(Seat::holder))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .justifyWith((one, other, score) -> Why.of(one.id(), Point.ONE_VILLAGE_EACH, score, other.id()))
                .asConstraint(Point.ONE_VILLAGE_EACH.name());
    }

    private static Constraint forbidden(ConstraintFactory rules) {
        return must(Point.FORBIDDEN, rules.forEach(Seat.class).filter(Seat::isForbidden));
    }

    private static Constraint tooFar(ConstraintFactory rules) {
        return must(Point.TOO_FAR, rules.forEach(Seat.class).filter(Seat::isTooFar));
    }

    private static Constraint wrongSex(ConstraintFactory rules) {
        return must(Point.WRONG_SEX, rules.forEach(Seat.class).filter(Seat::isWrongSex));
    }

    private static Constraint unitQuota(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .groupBy(seat -> seat.holder().unit(), count())
                .join(UnitQuota.class, equal((unit, sent) -> unit, UnitQuota::unit))
                .filter((unit, sent, quota) -> sent > quota.most())
                .penalize(HardMediumSoftScore.ONE_HARD, (unit, sent, quota) -> sent - quota.most())
                .justifyWith(
                        (unit, sent, quota, score) -> Why.of(unit, Point.UNIT_QUOTA, score, unit, sent, quota.most()))
                .asConstraint(Point.UNIT_QUOTA.name());
    }

    private static Constraint empty(ConstraintFactory rules) {
        return rules.forEachIncludingUnassigned(Seat.class)
                .filter(seat -> seat.person() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, seat -> seat.isHardship() ? TWICE : 1)
                .justifyWith((seat, score) -> Why.of(seat.id(), Point.EMPTY, score))
                .asConstraint(Point.EMPTY.name());
    }

    private static Constraint trade(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .filter(seat -> seat.needMet() == 0)
                .reward(HardMediumSoftScore.ONE_SOFT)
                .justifyWith((seat, score) -> Why.of(seat.id(), Point.TRADE, score, seat.trade(0)))
                .asConstraint(Point.TRADE.name());
    }

    private static Constraint otherTrade(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .filter(seat -> seat.needMet() > 0)
                .reward(HardMediumSoftScore.ONE_SOFT)
                .justifyWith((seat, score) -> Why.of(seat.id(), Point.OTHER_TRADE, score, seat.trade(seat.needMet())))
                .asConstraint(Point.OTHER_TRADE.name());
    }

    private static Constraint language(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .filter(seat -> seat.wantsALanguage() && seat.isSpokenTo())
                .reward(HardMediumSoftScore.ONE_SOFT)
                .justifyWith((seat, score) -> Why.of(seat.id(), Point.LANGUAGE, score, seat.language()))
                .asConstraint(Point.LANGUAGE.name());
    }

    private static Constraint noLanguage(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .filter(seat -> seat.wantsALanguage() && !seat.isSpokenTo())
                .penalize(HardMediumSoftScore.ONE_SOFT)
                .justifyWith((seat, score) -> Why.of(seat.id(), Point.NO_LANGUAGE, score, seat.language()))
                .asConstraint(Point.NO_LANGUAGE.name());
    }

    private static Constraint distance(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .filter(seat -> seat.steps() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, Seat::steps)
                .justifyWith((seat, score) -> seat.kilometres() == 0
                        ? Why.of(seat.id(), Point.DISTANCE, score, seat.steps())
                        : Why.of(seat.id(), Point.DISTANCE, score, seat.steps(), seat.kilometres(), seat.limit()))
                .asConstraint(Point.DISTANCE.name());
    }

    private static Constraint stay(ConstraintFactory rules) {
        return wish(Point.STAY, rules.forEach(Seat.class).filter(Seat::isKept), true);
    }

    private static Constraint keepGood(ConstraintFactory rules) {
        return wish(
                Point.KEEP_GOOD,
                rules.forEach(Seat.class)
                        .filter(seat -> seat.isKept() && seat.holder().isGraded(EXCELLENT)),
                true);
    }

    private static Constraint unfit(ConstraintFactory rules) {
        return wish(
                Point.UNFIT,
                rules.forEach(Seat.class).filter(seat -> seat.holder().isGraded(INCOMPETENT)),
                false);
    }

    private static Constraint termOver(ConstraintFactory rules) {
        return wish(
                Point.TERM_OVER,
                rules.forEach(Seat.class)
                        .filter(seat -> seat.isKept() && seat.holder().termOver()),
                false);
    }

    private static Constraint must(Point point, UniConstraintStream<Seat> broken) {
        return broken.penalize(HardMediumSoftScore.ONE_HARD)
                .justifyWith((seat, score) -> Why.of(seat.id(), point, score))
                .asConstraint(point.name());
    }

    private static Constraint wish(Point point, UniConstraintStream<Seat> seats, boolean good) {
        return (good ? seats.reward(HardMediumSoftScore.ONE_SOFT) : seats.penalize(HardMediumSoftScore.ONE_SOFT))
                .justifyWith((seat, score) -> Why.of(seat.id(), point, score))
                .asConstraint(point.name());
    }
}
