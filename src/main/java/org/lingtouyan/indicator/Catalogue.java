package org.lingtouyan.indicator;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.indicator.Indicator.Counted;
import org.lingtouyan.indicator.Indicator.Ratio;
import org.lingtouyan.shared.HeadedFile;
import org.springframework.stereotype.Component;

/** All figures of the product, read from {@code indicators/<module>/*.sql} at start; a faulty file stops the start. */
@Component
class Catalogue {

    private final Map<String, Indicator> byKey = new LinkedHashMap<>();
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    Catalogue() {
        HeadedFile.all("indicators/*/*.sql").stream()
                .map(DefinitionFile::parse)
                .sorted(Comparator.comparing(indicator -> indicator.about().mechanism() + indicator.key()))
                .forEach(this::add);
        byKey.values().forEach(this::checkParts);
        byKey.values().stream()
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .flatMap(figure -> Stream.of(figure, figure.records()))
                .forEach(figure -> counted.put(figure.key(), figure));
    }

    Collection<Indicator> all() {
        return byKey.values();
    }

    /** All that cells are kept of: the counted figures, and how many records each of them has. */
    List<Counted> counted() {
        return List.copyOf(counted.values());
    }

    Counted counted(String key) {
        return Objects.requireNonNull(counted.get(key), key);
    }

    Map<String, List<Counted>> countedByView() {
        return counted().stream().collect(Collectors.groupingBy(Counted::view));
    }

    /** @throws org.lingtouyan.shared.Refusal UNKNOWN_INDICATOR */
    Indicator require(String key) {
        var indicator = byKey.get(key);
        if (indicator == null) {
            throw IndicatorRefused.UNKNOWN_INDICATOR.because(key);
        }
        return indicator;
    }

    /** The counted figures that these keys need: a ratio stands for its two parts. */
    List<Counted> countedFor(Collection<String> keys) {
        var needed = new HashSet<String>();
        for (var key : keys) {
            if (require(key) instanceof Ratio ratio) {
                needed.addAll(List.of(ratio.numerator(), ratio.denominator()));
            } else {
                needed.add(key);
            }
        }
        return needed.stream().map(key -> (Counted) byKey.get(key)).toList();
    }

    private void add(Indicator indicator) {
        if (byKey.put(indicator.key(), indicator) != null) {
            throw new IllegalStateException("Two definition files say " + indicator.key());
        }
    }

    private void checkParts(Indicator indicator) {
        if (indicator instanceof Ratio ratio
                && !(byKey.get(ratio.numerator()) instanceof Counted
                        && byKey.get(ratio.denominator()) instanceof Counted)) {
            throw new IllegalStateException(ratio.key() + " names a part that is not a counted figure");
        }
    }
}
