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

/** Who is first secretary where, as it is or as it could be: seats, people, what units may send, and what counts how much. */
@PlanningSolution
class PostingPlan {

    @PlanningEntityCollectionProperty
    private List<Seat> seats;

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Person> people;

    @ProblemFactCollectionProperty
    private List<UnitQuota> quotas;

    private ConstraintWeightOverrides<HardMediumSoftScore> weights;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For the search, which copies plans field by field. */
    @SuppressWarnings("NullAway.Init")
    PostingPlan() {}

    PostingPlan(
            List<Seat> seats,
            List<Person> people,
            List<UnitQuota> quotas,
            ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        this.seats = seats;
        this.people = people;
        this.quotas = quotas;
        this.weights = weights;
    }

    /** The same people and rules with these seats. */
    PostingPlan with(List<Seat> others) {
        return new PostingPlan(others, people, quotas, weights);
    }

    List<Seat> seats() {
        return seats;
    }

    List<Person> people() {
        return people;
    }

    List<UnitQuota> quotas() {
        return quotas;
    }
}
