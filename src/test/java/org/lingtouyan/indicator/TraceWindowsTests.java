package org.lingtouyan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the records of a page are looked for: near the last one first, and nothing left out however far it goes. */
@ServerTest
class TraceWindowsTests {

    private static final DivisionCode PROVINCE = new DivisionCode("620000000000");

    @Autowired
    private Divisions divisions;

    @Test
    void theFirstWindowOfTheProvinceIsItsFirstTownshipAndTheLastEndsWithIt() {
        var townships = townships();
        var ends = TraceWindows.ends(PROVINCE, PROVINCE.value(), townships);
        assertThat(ends.get(0)).isEqualTo(code(townships, 1));
        assertThat(ends).isSorted().doesNotHaveDuplicates().endsWith(PROVINCE.rangeEnd());
        assertThat(ends).hasSizeLessThan(14);
    }

    @Test
    void whoReadsOnBeginsInTheTownshipWhereThePageEnded() {
        var townships = townships();
        var ends = TraceWindows.ends(PROVINCE, code(townships, 700).substring(0, 9) + "203", townships);
        assertThat(ends.get(0)).isEqualTo(code(townships, 702));
    }

    @Test
    void aVillageIsOneWindow() {
        var village = new DivisionCode("621227101202");
        assertThat(TraceWindows.ends(village, village.value(), List.of())).containsExactly(village.rangeEnd());
    }

    private List<Division> townships() {
        return divisions.descendants(PROVINCE, Level.TOWNSHIP);
    }

    private static String code(List<Division> townships, int place) {
        return townships.stream()
                .map(township -> township.code().value())
                .sorted()
                .toList()
                .get(place);
    }
}
