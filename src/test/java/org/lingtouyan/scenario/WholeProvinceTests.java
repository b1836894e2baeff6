package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.Divisions;
import org.springframework.beans.factory.annotation.Autowired;

/** The size {@code province} against what was published of Gansu; sources stand in {@code docs/data.md}. */
@ServerTest
class WholeProvinceTests {

    private static final int Y2014 = 0;
    private static final int Y2017 = 3;
    private static final int Y2018 = 4;

    private final List<CountyPlan> plans;

    @Autowired
    WholeProvinceTests(Divisions divisions) {
        this.plans = Size.PROVINCE.counties(divisions).stream()
                .map(county -> CountyPlan.of(county, divisions, Size.PROVINCE, 2018))
                .toList();
    }

    @Test
    void theProvincesPoorAreThePublishedOnes() {
        assertThat(registered("62")).isEqualTo(5_520_000);
        assertThat(poor("62", Y2014)).isEqualTo(4_170_000);
        assertThat(poor("62", Y2017)).isEqualTo(1_886_000);
        assertThat(poor("62", Y2018)).isEqualTo(1_110_000);
        assertThat(poor("62", Y2017) - poor("62", Y2018)).isEqualTo(776_000);
    }

    @Test
    void theProvincesRatesAreThePublishedOnes() {
        assertThat(rate("62", Y2014)).isCloseTo(20.1, tenth());
        assertThat(rate("62", Y2017)).isCloseTo(9.6, tenth());
        assertThat(rate("62", Y2018)).isCloseTo(5.6, tenth());
    }

    @Test
    void placesThatWerePublishedKeepTheirOwnNumbers() {
        assertThat(poor("6208", Y2017) - poor("6208", Y2018)).isEqualTo(86_500);
        assertThat(rate("6208", Y2018)).isCloseTo(4.63, Offset.offset(0.005));
        assertThat(registered("6206")).isEqualTo(354_700);
        assertThat(registered("620522")).isEqualTo(181_200);
        assertThat(registered("623023")).isEqualTo(35_480);
        assertThat(registered("621123204")).isEqualTo(4_190);
        assertThat(poor("621123204", Y2018)).isEqualTo(2_124);
        assertThat(rate("621123204", Y2018)).isCloseTo(21.43, Offset.offset(0.005));
        assertThat(rate("621123204", Y2017)).isCloseTo(42.3, tenth());
    }

    @Test
    void everyRuralVillageHasPeopleAndNoneMorePoorThanPeople() {
        assertThat(villages("62"))
                .filteredOn(village -> village.code().isRuralVillage())
                .hasSizeGreaterThan(15_000)
                .allMatch(village -> Arrays.stream(village.populations()).allMatch(people -> people > 0));
        assertThat(villages("62")).allMatch(village -> village.registered() <= village.ruralPopulation());
        assertThat(villages("62"))
                .allMatch(village -> Arrays.stream(village.fates()).allMatch(people -> people >= 0));
    }

    private int registered(String place) {
        return villages(place).mapToInt(VillagePlan::registered).sum();
    }

    /** Who is left at the end of a year: those of all later fates. */
    private int poor(String place, int year) {
        return villages(place)
                .mapToInt(
                        village -> Arrays.stream(village.fates()).skip(year + 1).sum())
                .sum();
    }

    private double rate(String place, int year) {
        int people = villages(place)
                .mapToInt(village -> village.populations()[Math.min(year, village.populations().length - 1)])
                .sum();
        return 100.0 * poor(place, year) / people;
    }

    private Stream<VillagePlan> villages(String place) {
        return plans.stream()
                .flatMap(plan -> plan.villages().stream())
                .filter(village -> village.code().value().startsWith(place));
    }

    /** As newspapers round. */
    private static Offset<Double> tenth() {
        return Offset.offset(0.05);
    }
}
