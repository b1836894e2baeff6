package org.lingtouyan.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Month;

/** The monthly changes that some cells hold, ready to be read as a series. */
final class Changes {

    private record Place(int indicator, String division) {}

    private record Change(int month, BigDecimal amount) {}

    private final Map<String, Integer> ids;
    private final Map<String, Kind> kinds;
    private final Map<Place, Change[]> byPlace = new HashMap<>();

    Changes(Map<String, Integer> ids, Map<String, Kind> kinds) {
        this.ids = ids;
        this.kinds = kinds;
    }

    /** {@code month} is 0 for everything before the first month asked. */
    void add(int indicator, String division, int[] months, BigDecimal[] amounts) {
        var changes = new Change[months.length];
        for (int i = 0; i < months.length; i++) {
            changes[i] = new Change(months[i], amounts[i]);
        }
        byPlace.put(new Place(indicator, division), changes);
    }

    BigDecimal[] series(String key, DivisionCode division, List<Month> months) {
        var stock = kinds.get(key) == Kind.STOCK;
        var changes =
                byPlace.getOrDefault(new Place(Objects.requireNonNull(ids.get(key)), division.value()), new Change[0]);
        var series = new BigDecimal[months.size()];
        var sum = BigDecimal.ZERO;
        int next = 0;
        for (int i = 0; i < series.length; i++) {
            int month = months.get(i).number();
            var within = BigDecimal.ZERO;
            while (next < changes.length && changes[next].month() <= month) {
                within = changes[next].month() == 0 && !stock ? within : within.add(changes[next].amount());
                next++;
            }
            sum = sum.add(within);
            series[i] = stock ? sum : within;
        }
        return series;
    }
}
