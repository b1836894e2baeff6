package org.lingtouyan.household;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a year of those facts that are kept as they are told: {@link YearFact} describes them. By their names. */
public record YearFacts(Map<String, Object> values) {

    /** Nothing known. */
    public static final YearFacts NONE = new YearFacts(Map.of());

    public YearFacts {
        values = Map.copyOf(values);
    }

    /** As a row holds them, by columns. */
    static YearFacts ofColumns(@Nullable Map<String, Object> columns) {
        var values = new LinkedHashMap<String, Object>();
        if (columns != null) {
            for (var fact : YearFact.ALL) {
                var value = columns.get(fact.column());
                if (value != null) {
                    values.put(fact.name(), held(fact, value));
                }
            }
        }
        return values.isEmpty() ? NONE : new YearFacts(values);
    }

    /** As a row is to hold them. */
    Map<String, Object> columns() {
        var columns = new LinkedHashMap<String, Object>();
        YearFact.ALL.stream()
                .filter(fact -> values.containsKey(fact.name()))
                .forEach(fact -> columns.put(fact.column(), values.get(fact.name())));
        return columns;
    }

    @Nullable
    Object of(YearFact fact) {
        return values.get(fact.name());
    }

    /** These facts, with what a writer told otherwise than it is now. */
    YearFacts amended(YearFacts now, YearFacts told) {
        var amended = new LinkedHashMap<String, Object>();
        for (var fact : YearFact.ALL) {
            Object value = Amended.value(now.of(fact), told.of(fact), of(fact));
            if (value != null) {
                amended.put(fact.name(), value);
            }
        }
        return new YearFacts(amended);
    }

    /** These facts, and over them what was told. */
    YearFacts with(Map<String, Object> told) {
        if (told.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(values);
        all.putAll(told);
        return new YearFacts(all);
    }

    /** Numbers come back from the database written otherwise: 3 and 3.00 are one. */
    static Object held(YearFact fact, Object value) {
        return switch (fact.holds()) {
            case AMOUNT -> plain(new BigDecimal(value.toString()));
            case WHOLE -> new BigDecimal(value.toString()).intValue();
            case CODES -> List.copyOf((List<?>) value);
            default -> value;
        };
    }

    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
