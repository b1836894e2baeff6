package org.lingtouyan.optimisation;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a plan is worth: how often it breaks what must not be (0 or less), what is left empty (0 or less), and the points.
 */
@Schema(name = "PlanWorth")
record Worth(int broken, int empty, int points) {

    static Worth of(HardMediumSoftScore score) {
        return new Worth(score.hardScore(), score.mediumScore(), score.softScore());
    }
}
