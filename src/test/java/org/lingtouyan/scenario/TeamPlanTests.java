package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.Divisions;
import org.springframework.beans.factory.annotation.Autowired;

/** What befell village teams adds up to what was published, however it spreads over counties. */
@ServerTest
class TeamPlanTests {

    private final Divisions divisions;

    @Autowired
    TeamPlanTests(Divisions divisions) {
        this.divisions = divisions;
    }

    @Test
    void theProvincesNumbersArePublishedOnes() {
        var plans = plans(Size.ARTICLE);
        assertThat(sum(plans, TeamPlan::cases)).isEqualTo(1051);
        assertThat(sum(plans, TeamPlan::secretariesRemoved)).isEqualTo(507);
        assertThat(sum(plans, TeamPlan::secretariesRemoved) + sum(plans, TeamPlan::othersRemoved))
                .isEqualTo(869);
        assertThat(sum(plans, TeamPlan::filled)).isEqualTo(832);
        var jingyuan = plans.stream().filter(TeamPlan::isJingyuan).findFirst().orElseThrow();
        assertThat(List.of(jingyuan.weak(), jingyuan.threeWeak(), jingyuan.reserve()))
                .containsExactly(19, 108, 857);
    }

    @ParameterizedTest
    @EnumSource(names = {"SMALL", "ARTICLE", "PROVINCE"})
    void noVillageIsAskedForMoreThanThereAre(Size size) {
        for (var plan : plans(size)) {
            int villages = plan.villages().size();
            assertThat(new HashSet<>(plan.villages())).hasSize(villages);
            assertThat(plan.cases() + plan.cases() / 20).isLessThanOrEqualTo(villages);
            assertThat(plan.secretariesRemoved() + plan.othersRemoved()).isLessThanOrEqualTo(villages);
            assertThat(plan.filled()).isLessThanOrEqualTo(villages);
        }
    }

    @Test
    void everyPoorVillageIsAmongThoseThatAreTold() {
        for (var plan : plans(Size.ARTICLE)) {
            assertThat(plan.villages()).containsAll(plan.county().poorVillages());
        }
    }

    private List<TeamPlan> plans(Size size) {
        var counties = size.counties(divisions).stream()
                .map(county -> CountyPlan.of(county, divisions, size, 2018))
                .toList();
        return TeamPlan.of(counties, divisions, size, 2018);
    }

    private static int sum(List<TeamPlan> plans, ToIntFunction<TeamPlan> part) {
        return plans.stream().mapToInt(part).sum();
    }
}
