package org.lingtouyan.optimisation;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.optimisation.Why.Point;
import org.lingtouyan.parameter.Parameters;
import org.springframework.stereotype.Component;

/** What counts how much, by the parameters of the place and the day. */
@Component
class Weights {

    private static final Map<Point, String> OF_POSTINGS = Map.of(
            Point.TRADE, "trade",
            Point.OTHER_TRADE, "other-trade",
            Point.LANGUAGE, "language",
            Point.NO_LANGUAGE, "language",
            Point.DISTANCE, "distance",
            Point.STAY, "stay",
            Point.KEEP_GOOD, "keep-good",
            Point.UNFIT, "unfit",
            Point.TERM_OVER, "term-over");

    private static final Map<Point, String> OF_PAIRS = Map.of(
            Point.CAUSE, "pairing-trade",
            Point.HELPER_DISTANCE, "pairing-distance",
            Point.KIN, "pairing-kin",
            Point.LOAD, "pairing-load");

    private final Parameters parameters;

    Weights(Parameters parameters) {
        this.parameters = parameters;
    }

    ConstraintWeightOverrides<HardMediumSoftScore> ofPostings(DivisionCode place, LocalDate day) {
        return of(points(OF_POSTINGS, place, day));
    }

    ConstraintWeightOverrides<HardMediumSoftScore> ofPairs(DivisionCode place, LocalDate day) {
        return of(points(OF_PAIRS, place, day));
    }

    /** How long may be searched. */
    int seconds(Draft.Kind kind, DivisionCode place, LocalDate day) {
        return Math.max(1, number(kind == Draft.Kind.POSTING ? "seconds" : "pairing-seconds", place, day, 1));
    }

    int mostOfAUnit(DivisionCode place, LocalDate day) {
        return number("unit-most", place, day, Integer.MAX_VALUE);
    }

    /** What is held to be far from home. */
    Away away(int kilometres, DivisionCode place, LocalDate day) {
        return new Away(
                kilometres,
                number("farthest-home", place, day, Integer.MAX_VALUE),
                number("kilometres-a-step", place, day, Integer.MAX_VALUE));
    }

    /** The trades that answer a cause of poverty. */
    Set<String> answering(String cause, DivisionCode place, LocalDate day) {
        return parameters
                .value("optimisation.trades-for-cause-" + cause, place, day)
                .map(codes -> Arrays.stream(codes.split("[,，、\\s]+")).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    static ConstraintWeightOverrides<HardMediumSoftScore> of(Map<Point, Integer> points) {
        var weights = new HashMap<String, HardMediumSoftScore>();
        points.forEach((point, weight) -> weights.put(point.name(), HardMediumSoftScore.ofSoft(weight)));
        return ConstraintWeightOverrides.of(weights);
    }

    private Map<Point, Integer> points(Map<Point, String> keys, DivisionCode place, LocalDate day) {
        return keys.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, key -> number("weight-" + key.getValue(), place, day, 0)));
    }

    private int number(String key, DivisionCode place, LocalDate day, int otherwise) {
        return parameters
                .number("optimisation." + key, place, day)
                .map(Number::intValue)
                .orElse(otherwise);
    }
}
