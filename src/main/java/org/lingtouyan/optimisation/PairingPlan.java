package org.lingtouyan.optimisation;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who could help whom: homes that seek a main helper, hands that can help, and what counts how much. */
@PlanningSolution
class PairingPlan {

    @PlanningEntityCollectionProperty
    private List<Home> homes;

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Hand> hands;

    private ConstraintWeightOverrides<HardMediumSoftScore> weights;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For the search, which copies plans field by field. */
    @SuppressWarnings("NullAway.Init")
    PairingPlan() {}

    PairingPlan(List<Home> homes, List<Hand> hands, ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        this.homes = homes;
        this.hands = hands;
        this.weights = weights;
    }

    /** The same hands and rules with these homes. */
    PairingPlan with(List<Home> others) {
        return new PairingPlan(others, hands, weights);
    }

    List<Home> homes() {
        return homes;
    }

    List<Hand> hands() {
        return hands;
    }
}
