package org.lingtouyan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.indicator.Indicator.Ratio;
import org.lingtouyan.shared.Month;
import org.springframework.stereotype.Component;

/** What figures come to: for each figure, division and month asked, the running sum (stock) or the month itself (flow). */
@Component
class Values {

    static final int AT_MOST = 100_000;
    private static final int DECIMALS = 2;

    private final Catalogue catalogue;
    private final Cells cells;

    Values(Catalogue catalogue, Cells cells) {
        this.catalogue = catalogue;
        this.cells = cells;
    }

    /** One entry; {@code numerator} and {@code denominator} only for a ratio, whose value over nothing is null. */
    record Entry(
            String key,
            DivisionCode division,
            Month month,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** @throws org.lingtouyan.shared.Refusal UNKNOWN_INDICATOR, MONTHS_REVERSED or TOO_MUCH_ASKED */
    List<Entry> of(List<String> keys, List<DivisionCode> divisions, Month from, Month to) {
        var indicators = keys.stream().map(catalogue::require).toList();
        var months = months(from, to);
        long asked = (long) keys.size() * divisions.size() * months.size();
        if (asked > AT_MOST) {
            throw IndicatorRefused.TOO_MUCH_ASKED.because(asked, AT_MOST);
        }
        var changes = cells.changes(catalogue.countedFor(keys), divisions, from, to);
        var entries = new ArrayList<Entry>((int) asked);
        for (var indicator : indicators) {
            for (var division : divisions) {
                addEntries(entries, indicator, division, months, changes);
            }
        }
        return entries;
    }

    private static void addEntries(
            Collection<Entry> entries,
            Indicator indicator,
            DivisionCode division,
            List<Month> months,
            Changes changes) {
        if (indicator instanceof Ratio ratio) {
            var above = changes.series(ratio.numerator(), division, months);
            var below = changes.series(ratio.denominator(), division, months);
            for (int i = 0; i < months.size(); i++) {
                entries.add(new Entry(
                        ratio.key(), division, months.get(i), quotient(ratio, above[i], below[i]), above[i], below[i]));
            }
        } else {
            var series = changes.series(indicator.key(), division, months);
            for (int i = 0; i < months.size(); i++) {
                entries.add(new Entry(indicator.key(), division, months.get(i), series[i], null, null));
            }
        }
    }

    private static @Nullable BigDecimal quotient(Ratio ratio, BigDecimal above, BigDecimal below) {
        return below.signum() == 0
                ? null
                : above.multiply(BigDecimal.valueOf(ratio.scale())).divide(below, DECIMALS, RoundingMode.HALF_UP);
    }

    private static List<Month> months(Month from, Month to) {
        if (from.compareTo(to) > 0) {
            throw IndicatorRefused.MONTHS_REVERSED.because(from.toString(), to.toString());
        }
        if (from.value().until(to.value(), java.time.temporal.ChronoUnit.MONTHS) > AT_MOST) {
            throw IndicatorRefused.TOO_MUCH_ASKED.because(
                    from.value().until(to.value(), java.time.temporal.ChronoUnit.MONTHS), AT_MOST);
        }
        return from.upTo(to);
    }
}
