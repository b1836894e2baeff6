package org.lingtouyan.monitoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Here;

/** {@code met} is unknown where records say nothing; then {@code statedBy} says who stated it, if somebody did. */
record RemovalGround(
        Condition condition,
        @Nullable Boolean met,
        @Nullable BigDecimal value,
        @Nullable BigDecimal line,
        @Nullable String statedBy,
        @Nullable String note) {

    /** As records say today while it is open; what was stated for the last proposal beside it. */
    static List<RemovalGround> all(
            @Nullable Living living, List<EpisodeEvents.Rested> rested, Map<UUID, String> names) {
        var last = rested.stream()
                .collect(Collectors.toMap(EpisodeEvents.Rested::condition, one -> one, (one, later) -> later));
        if (living == null) {
            return last.values().stream()
                    .sorted(Comparator.comparing(EpisodeEvents.Rested::condition))
                    .map(one -> ground(one, names))
                    .toList();
        }
        return living.findings(Here.today().getYear()).stream()
                .map(finding -> {
                    var stated = last.get(finding.condition());
                    return new RemovalGround(
                            finding.condition(),
                            finding.met(),
                            finding.value(),
                            finding.line(),
                            stated == null || stated.cadreId() == null ? null : names.get(stated.cadreId()),
                            stated == null ? null : stated.note());
                })
                .toList();
    }

    private static RemovalGround ground(EpisodeEvents.Rested one, Map<UUID, String> names) {
        return new RemovalGround(
                one.condition(),
                one.computed() ? Boolean.TRUE : null,
                one.value(),
                one.line(),
                one.cadreId() == null ? null : names.get(one.cadreId()),
                one.note());
    }
}
