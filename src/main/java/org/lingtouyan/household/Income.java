package org.lingtouyan.household;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The income account of one year, in yuan: what was earned by items, what production cost, and beside it the average that
 * somebody stated without items. Totals are computed, never written.
 */
public record Income(
        int year,
        @Nullable Integer people,
        @Nullable BigDecimal wages,
        @Nullable BigDecimal business,
        @Nullable BigDecimal property,
        @Nullable BigDecimal birthPlanning,
        @Nullable BigDecimal subsistence,
        @Nullable BigDecimal hardship,
        @Nullable BigDecimal pension,
        @Nullable BigDecimal ecological,
        @Nullable BigDecimal other,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal statedPerCapita) {

    /** An account of which only the stated average is known. */
    static Income stated(int year, @Nullable Integer people, BigDecimal perCapita) {
        return new Income(year, people, null, null, null, null, null, null, null, null, null, null, perCapita);
    }

    /** The same account for that many people. */
    Income of(int persons) {
        return new Income(
                year,
                persons,
                wages,
                business,
                property,
                birthPlanning,
                subsistence,
                hardship,
                pension,
                ecological,
                other,
                cost,
                statedPerCapita);
    }

    public @Nullable BigDecimal transfer() {
        return sum(birthPlanning, subsistence, hardship, pension, ecological, other);
    }

    public @Nullable BigDecimal total() {
        return sum(wages, business, property, transfer());
    }

    public @Nullable BigDecimal net() {
        var total = total();
        return total == null || cost == null ? total : total.subtract(cost);
    }

    public @Nullable BigDecimal perCapita() {
        var net = net();
        return net == null || people == null || people == 0
                ? null
                : net.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal... items) {
        return Stream.of(items).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
