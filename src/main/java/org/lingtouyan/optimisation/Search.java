package org.lingtouyan.optimisation;

import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search for the best plan, and what each part of a plan is worth: Timefold with our rules. */
final class Search<P> {

    private static final long SHORTEST = 2_000;
    private static final long MILLISECONDS_A_CHOICE = 2;
    private static final String WARM_FOR_POSTINGS = "0hard/0medium/20soft";
    private static final String WARM_FOR_PAIRS = "0hard/0medium/4soft";

    private final Class<P> plan;
    private final Class<?> entity;
    private final Class<? extends ConstraintProvider> rules;
    private final String warm;
    private final SolutionManager<P, HardMediumSoftScore> judge;

    private Search(Class<P> plan, Class<?> entity, Class<? extends ConstraintProvider> rules, String warm) {
        this.plan = plan;
        this.entity = entity;
        this.rules = rules;
        this.warm = warm;
        this.judge = SolutionManager.create(SolverFactory.<P>create(config(new Pace(1, 1L, 0L, 1))));
    }

    static Search<PostingPlan> ofPostings() {
        return new Search<>(PostingPlan.class, Seat.class, PostingRules.class, WARM_FOR_POSTINGS);
    }

    static Search<PairingPlan> ofPairs() {
        return new Search<>(PairingPlan.class, Home.class, PairingRules.class, WARM_FOR_PAIRS);
    }

    /**
     * How long is searched at the most; with a number of moves to try the same seed always finds the same, however fast the machine.
     *
     * @param choices how many there are: places by people
     */
    record Pace(int seconds, @Nullable Long moves, long seed, long choices) {

        /** Less than may be, where there is little to choose. */
        long milliseconds() {
            return Math.min(seconds * 1000L, Math.max(SHORTEST, choices * MILLISECONDS_A_CHOICE));
        }
    }

    /** What a plan is worth, and every reason that makes it so. */
    record Verdict(Worth worth, List<Why> reasons) {}

    /** The best that was found; now and then it is told how good the best is so far. */
    P best(P begun, Pace pace, Consumer<Worth> told) {
        var solver = SolverFactory.<P>create(config(pace)).buildSolver();
        solver.addEventListener(better -> {
            if (better.isNewBestSolutionInitialized()) {
                told.accept(Worth.of((HardMediumSoftScore) better.getNewBestScore()));
            }
        });
        return solver.solve(begun);
    }

    Verdict judged(P made) {
        var analysis = judge.analyze(made, ScoreAnalysisFetchPolicy.FETCH_ALL);
        var reasons = analysis.constraintMap().values().stream()
                .flatMap(rule -> rule.matches() == null
                        ? Stream.<MatchAnalysis<HardMediumSoftScore>>empty()
                        : rule.matches().stream())
                .map(match -> (Why) match.justification())
                .toList();
        return new Verdict(Worth.of(analysis.score()), reasons);
    }

    private SolverConfig config(Pace pace) {
        var end = pace.moves() == null
                ? new TerminationConfig().withMillisecondsSpentLimit(pace.milliseconds())
                : new TerminationConfig().withMoveCountLimit(pace.moves());
        return new SolverConfig()
                .withSolutionClass(plan)
                .withEntityClasses(entity)
                .withConstraintProviderClass(rules)
                .withRandomSeed(pace.seed())
                .withPhases(new ConstructionHeuristicPhaseConfig(), annealing())
                .withTerminationConfig(end);
    }

    /**
     * Where everybody is somewhere, a better plan is often reached over worse ones only: at first those are taken often, later
     * seldom. What Timefold does of itself stayed below a greedy plan here.
     */
    private LocalSearchPhaseConfig annealing() {
        return new LocalSearchPhaseConfig()
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(warm))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
