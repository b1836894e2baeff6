package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.household.Households;
import org.lingtouyan.household.NewHousehold;
import org.lingtouyan.household.RuralPopulations;
import org.lingtouyan.pairing.Pairs;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.visit.Visits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scenario gansu-2018 as steps that may be taken in any order, each once. */
@Service
class Scenario {

    private static final String POOR_VILLAGES = "poor-villages";

    private final Divisions divisions;
    private final Flags flags;
    private final Households households;
    private final RuralPopulations populations;
    private final Cadres cadres;
    private final Pairs pairs;
    private final Visits visits;
    private final ScenarioTable table;
    private final List<Chapter> chapters;

    Scenario(
            Divisions divisions,
            Flags flags,
            Households households,
            RuralPopulations populations,
            Cadres cadres,
            Pairs pairs,
            Visits visits,
            ScenarioTable table,
            List<Chapter> chapters) {
        this.divisions = divisions;
        this.flags = flags;
        this.households = households;
        this.populations = populations;
        this.cadres = cadres;
        this.pairs = pairs;
        this.visits = visits;
        this.table = table;
        this.chapters = chapters;
    }

    @Transactional
    public Run begin(Run wanted) {
        return table.begin(wanted);
    }

    List<CountyPlan> plans(Run run) {
        return run.size().counties(divisions).stream()
                .map(county -> CountyPlan.of(county, divisions, run.size(), run.seed()))
                .toList();
    }

    /** The steps still to be taken. */
    List<Step> stepsLeft(Run run, List<CountyPlan> plans) {
        var done = table.done(run);
        var steps = new ArrayList<Step>();
        for (int county = 0; county < plans.size(); county++) {
            steps.addAll(Step.of(plans.get(county), county, divisions));
        }
        steps.removeIf(step -> done.contains(step.place().value()));
        return steps;
    }

    @Transactional
    public void choosePoorVillages(Run run, List<CountyPlan> plans) {
        if (table.claim(run, POOR_VILLAGES)) {
            flags.note(plans.stream()
                    .flatMap(plan -> poorVillages(plan, run.seed()).stream())
                    .toList());
        }
    }

    /** Writes a step and notes that it is written, in one transaction. */
    @Transactional
    public void take(Step step, Run run) {
        if (table.claim(run, step.place().value())) {
            populations.note(step.populations());
            var living = step.households(run.seed());
            households.register(living);
            help(step, living, run);
        }
    }

    private void help(Step step, List<NewHousehold> living, Run run) {
        var hands = HelpingHands.of(step.plan(), living, run.size() != Size.SMALL, run.seed());
        cadres.register(hands.people());
        pairs.load(hands.pairs());
        var visited = VisitedHouseholds.of(step, living, hands.pairs(), run.seed());
        visits.load(visited.visits(), visited.needs());
    }

    @Transactional
    public void knowSizes() {
        table.knowSizes();
    }

    /** What is still to be written beside the households, chapter by chapter. */
    List<List<Chapter.Piece>> piecesLeft(Run run, List<CountyPlan> plans) {
        var done = table.done(run);
        return chapters.stream()
                .map(chapter -> chapter.pieces(run, plans).stream()
                        .filter(piece -> !done.contains(piece.name()))
                        .toList())
                .toList();
    }

    /** Writes a piece of a chapter and notes that it is written, in one transaction. */
    @Transactional
    public void write(Chapter.Piece piece, Run run) {
        if (table.claim(run, piece.name())) {
            piece.writing().run();
        }
    }

    String label(Step step) {
        return divisions.path(step.place()).stream()
                .skip(1)
                .map(Division::shortName)
                .reduce((above, below) -> above + ' ' + below)
                .orElseThrow();
    }

    private static List<Flag> poorVillages(CountyPlan plan, long seed) {
        var chance = Chance.of(seed, "poor villages of " + plan.county().code());
        return plan.poorVillages().stream()
                .map(village -> PoorVillages.flag(village, plan.county(), chance))
                .toList();
    }
}
