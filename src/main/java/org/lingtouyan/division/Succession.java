package org.lingtouyan.division;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of which division. Never changes once made. */
final class Succession {

    private final Map<DivisionCode, List<DivisionCode>> successors = new HashMap<>();
    private final Map<DivisionCode, List<DivisionCode>> predecessors = new HashMap<>();

    private final Map<DivisionCode, LocalDate> last = new HashMap<>();

    Succession(Collection<Change> changes) {
        for (var change : changes) {
            last.merge(change.from(), change.on(), Succession::later);
            last.merge(change.to(), change.on(), Succession::later);
            if (!change.from().equals(change.to())) {
                successors
                        .computeIfAbsent(change.from(), none -> new ArrayList<>())
                        .add(change.to());
                predecessors
                        .computeIfAbsent(change.to(), none -> new ArrayList<>())
                        .add(change.from());
            }
        }
    }

    /** All that came after, the nearest first. */
    Collection<DivisionCode> after(DivisionCode code) {
        return follow(code, successors);
    }

    /** All that went before, the nearest first. */
    Collection<DivisionCode> before(DivisionCode code) {
        return follow(code, predecessors);
    }

    Optional<LocalDate> lastChange(DivisionCode code) {
        return Optional.ofNullable(last.get(code));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Collection<DivisionCode> follow(DivisionCode code, Map<DivisionCode, List<DivisionCode>> links) {
        var seen = new LinkedHashSet<DivisionCode>();
        var ahead = new ArrayDeque<>(links.getOrDefault(code, List.of()));
        while (!ahead.isEmpty()) {
            var next = ahead.remove();
            if (!next.equals(code) && seen.add(next)) {
                ahead.addAll(links.getOrDefault(next, List.of()));
            }
        }
        return seen;
    }
}
