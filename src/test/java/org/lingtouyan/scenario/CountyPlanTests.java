package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CountyPlanTests {

    private static final long SEED = 2018;

    private final Divisions divisions;
    private final List<CountyPlan> plans;

    @Autowired
    CountyPlanTests(Divisions divisions) {
        this.divisions = divisions;
        this.plans = plans(Size.ARTICLE, SEED);
    }

    @Test
    void everyTownshipOfEveryCountyHasAVillageWithHouseholds() {
        assertThat(plans).hasSize(88);
        var townships = plans.stream()
                .flatMap(plan -> plan.villages().stream())
                .filter(village -> village.registered() > 0)
                .map(village -> village.code().at(Level.TOWNSHIP))
                .distinct();
        assertThat(townships)
                .containsExactlyInAnyOrderElementsOf(divisions.descendants(Province.GANSU, Level.TOWNSHIP).stream()
                        .map(Division::code)
                        .toList());
    }

    @Test
    void pingliangAddsUpToThePublishedNumbers() {
        var pingliang = villages("6208");
        assertThat(pingliang.mapToInt(VillagePlan::ruralPopulation).sum()).isEqualTo(1_943_460);
        assertThat(fate("6208", 4)).isEqualTo(86_500);
        assertThat(fate("6208", 5)).isEqualTo(89_980);
        assertThat(villages("6208").mapToInt(VillagePlan::registered).sum()).isEqualTo(405_600);
    }

    @Test
    void noVillageHasMorePoorPeopleThanPeople() {
        assertThat(plans).allSatisfy(plan -> assertThat(plan.villages())
                .allMatch(village -> village.registered() <= village.ruralPopulation()));
    }

    @Test
    void whereHouseholdsAreThinnedTheirShareFollowsTheCountysRates() {
        for (var plan : plans) {
            int population = plan.villages().stream()
                    .mapToInt(VillagePlan::ruralPopulation)
                    .sum();
            int poor = plan.villages().stream()
                    .mapToInt(village -> village.fates()[5])
                    .sum();
            assertThat(100.0 * poor / population)
                    .as(plan.county().code().value())
                    .isCloseTo(plan.county().rates()[4], org.assertj.core.data.Offset.offset(0.15));
        }
    }

    @Test
    void poorVillagesAreAsManyAsWerePublished() {
        assertThat(plans.stream().mapToInt(plan -> plan.poorVillages().size()).sum())
                .isEqualTo(7264);
        assertThat(poorVillagesIn("620421")).hasSize(83);
        assertThat(poorVillagesIn("620421215")).hasSize(11);
        assertThat(poorVillagesIn("6230")).hasSize(284);
        assertThat(new HashSet<>(poorVillagesIn("62"))).hasSize(7264).allMatch(DivisionCode::isRuralVillage);
    }

    @Test
    void theSameSeedMakesTheSamePlanAndAnotherSeedAnother() {
        var again = plans(Size.ARTICLE, SEED);
        var other = plans(Size.ARTICLE, SEED + 1);
        assertThat(registered(again)).isEqualTo(registered(plans));
        assertThat(registered(other)).isNotEqualTo(registered(plans));
    }

    @Test
    void theSmallSizeHasOneCountyInFull() {
        var small = plans(Size.SMALL, SEED);
        assertThat(small).filteredOn(CountyPlan::inFull).hasSize(1);
        assertThat(small.stream()
                        .flatMap(plan -> plan.villages().stream())
                        .mapToInt(VillagePlan::registered)
                        .sum())
                .isBetween(25_000, 45_000);
    }

    private List<CountyPlan> plans(Size size, long seed) {
        return size.counties(divisions).stream()
                .map(county -> CountyPlan.of(county, divisions, size, seed))
                .toList();
    }

    private static List<Integer> registered(List<CountyPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.villages().stream())
                .map(VillagePlan::registered)
                .toList();
    }

    private java.util.stream.Stream<VillagePlan> villages(String prefix) {
        return plans.stream()
                .flatMap(plan -> plan.villages().stream())
                .filter(village -> village.code().value().startsWith(prefix));
    }

    private int fate(String prefix, int fate) {
        return villages(prefix).mapToInt(village -> village.fates()[fate]).sum();
    }

    private List<DivisionCode> poorVillagesIn(String prefix) {
        return plans.stream()
                .flatMap(plan -> plan.poorVillages().stream())
                .filter(village -> village.value().startsWith(prefix))
                .toList();
    }
}
