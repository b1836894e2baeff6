package org.lingtouyan.optimisation;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One reason for or against a seat's holder or a household's helper, as the rules weigh it.
 *
 * @param subject the village or household it is about, or the helper whose load it is
 * @param point which rule says so
 * @param points how many points it gives or, negative, takes
 * @param facts what the words are filled with: codes and numbers
 */
@Schema(name = "WeighedReason")
record Why(String subject, Point point, int points, List<String> facts) implements ConstraintJustification {

    /** What is weighed; the name is that of the constraint too. */
    enum Point {
        ONE_VILLAGE_EACH,
        FORBIDDEN,
        TOO_FAR,
        WRONG_SEX,
        UNIT_QUOTA,
        EMPTY,
        TRADE,
        OTHER_TRADE,
        LANGUAGE,
        NO_LANGUAGE,
        DISTANCE,
        STAY,
        KEEP_GOOD,
        UNFIT,
        TERM_OVER,
        HELPER_LIMIT,
        HELPER_FORBIDDEN,
        UNHELPED,
        CAUSE,
        HELPER_DISTANCE,
        KIN,
        LOAD
    }

    static Why of(String subject, Point point, HardMediumSoftScore score, Object... facts) {
        int points = score.softScore() != 0
                ? score.softScore()
                : score.mediumScore() != 0 ? score.mediumScore() : score.hardScore();
        return new Why(
                subject,
                point,
                points,
                java.util.Arrays.stream(facts).map(String::valueOf).toList());
    }
}
