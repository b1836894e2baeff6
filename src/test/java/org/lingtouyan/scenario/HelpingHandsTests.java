package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.NewHousehold;
import org.lingtouyan.pairing.NewPair;
import org.springframework.beans.factory.annotation.Autowired;

/** The pairs of the demonstration: as many as were published, each household helped by one main helper at a time. */
@ServerTest
class HelpingHandsTests {

    private static final long SEED = 2018;

    private final Divisions divisions;

    @Autowired
    HelpingHandsTests(Divisions divisions) {
        this.divisions = divisions;
    }

    @Test
    void jingyuanHasItsPairsOnTheChainAFewForEachHousehold() {
        var step = jingyuan();
        var living = step.households(SEED);
        var chain = hands(step, living).pairs().stream()
                .filter(pair -> pair.kind().equals("12"))
                .toList();
        assertThat(chain).hasSize(4_880);
        assertThat(chain.size() / living.size()).isLessThan(8);
        assertThat(chain.stream().map(pair -> List.of(pair.household(), pair.cadre())))
                .doesNotHaveDuplicates();
    }

    @Test
    void almostEveryHouseholdHasOneMainHelperNow() {
        var step = jingyuan();
        var living = step.households(SEED);
        var hands = hands(step, living);
        var now = hands.pairs().stream()
                .filter(pair -> pair.main() && pair.to() == null)
                .map(NewPair::household)
                .toList();
        assertThat(now).doesNotHaveDuplicates();
        assertThat(now.size()).isBetween(living.size() * 9 / 10, living.size());
        assertThat(hands.pairs())
                .allMatch(pair -> pair.to() == null || pair.from().isBefore(pair.to()));
        assertThat(hands.people()).containsKeys(hands.pairs().get(0).cadre());
        var visited = VisitedHouseholds.of(step, living, hands.pairs(), SEED);
        assertThat(visited.visits()).isNotEmpty();
        assertThat(visited.needs()).isNotEmpty().allMatch(need -> (need.settledOn() == null) == (need.word() == null));
    }

    private Step jingyuan() {
        var county = Province.counties().stream()
                .filter(one -> one.code().countyCode().equals(HelpingHands.CHAIN_COUNTY))
                .findFirst()
                .orElseThrow();
        var steps = Step.of(CountyPlan.of(county, divisions, Size.ARTICLE, SEED), 1, divisions);
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    private static HelpingHands hands(Step step, List<NewHousehold> living) {
        return HelpingHands.of(step.plan(), living, true, SEED);
    }
}
