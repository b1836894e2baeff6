package org.lingtouyan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Month;

class ChangesTests {

    private static final DivisionCode VILLAGE = new DivisionCode("621227101202");
    private static final List<Month> AUTUMN = Month.parse("2018-09").upTo(Month.parse("2018-11"));

    private final Changes changes =
            new Changes(Map.of("a.stock", 1, "a.flow", 2), Map.of("a.stock", Kind.STOCK, "a.flow", Kind.FLOW));

    @Test
    void aStockIsTheRunningSumOfAllThatChanged() {
        changes.add(1, VILLAGE.value(), new int[] {0, 201809, 201811}, amounts(5, 2, -3));

        assertThat(changes.series("a.stock", VILLAGE, AUTUMN)).containsExactly(amounts(7, 7, 4));
    }

    @Test
    void aFlowIsTheMonthItself() {
        changes.add(2, VILLAGE.value(), new int[] {0, 201809, 201811}, amounts(5, 2, 3));

        assertThat(changes.series("a.flow", VILLAGE, AUTUMN)).containsExactly(amounts(2, 0, 3));
    }

    @Test
    void whereNothingEverChangedThereIsZero() {
        assertThat(changes.series("a.stock", VILLAGE, AUTUMN)).containsExactly(amounts(0, 0, 0));
    }

    private static BigDecimal[] amounts(int... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }
}
