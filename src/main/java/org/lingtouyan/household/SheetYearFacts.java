package org.lingtouyan.household;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetWords;

/** Reads facts of a year from a row's cells. */
final class SheetYearFacts {

    private final SheetWords words;

    SheetYearFacts(SheetWords words) {
        this.words = words;
    }

    /** By name; what a row does not tell is not in the map. */
    Map<String, Object> read(List<YearFact> asked, SheetRow row, Faults faults) {
        var told = new LinkedHashMap<String, Object>();
        for (var fact : asked) {
            var value = row.word(fact.name()) == null ? null : read(fact, row, faults);
            if (value != null) {
                told.put(fact.name(), value);
            }
        }
        return told;
    }

    private @Nullable Object read(YearFact fact, SheetRow row, Faults faults) {
        return switch (fact.holds()) {
            case YES_NO -> words.yesNo(fact.name(), row, faults);
            case AMOUNT, WHOLE -> number(fact, row, faults);
            case CODE -> words.code(Objects.requireNonNull(fact.list()), fact.name(), row, faults);
            case CODES -> {
                var codes = words.codes(Objects.requireNonNull(fact.list()), fact.name(), row, faults);
                yield codes.isEmpty() ? null : codes.stream().limit(fact.most()).toList();
            }
        };
    }

    private static @Nullable Object number(YearFact fact, SheetRow row, Faults faults) {
        if (SheetWords.saysNothing(Objects.requireNonNull(row.word(fact.name())))) {
            return null;
        }
        var number = row.decimal(fact.name(), faults);
        if (number == null) {
            return null;
        }
        var rounded = number.setScale(2, RoundingMode.HALF_UP);
        if (!fact.takes(rounded)) {
            faults.add(fact.name(), CellRefused.NUMBER_IMPOSSIBLE);
            return null;
        }
        return YearFacts.held(fact, rounded);
    }
}
