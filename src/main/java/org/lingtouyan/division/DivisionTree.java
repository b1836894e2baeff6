package org.lingtouyan.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All divisions at one moment, in the order of their codes. Never changes once made. */
final class DivisionTree {

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::rank)
            .thenComparing(found -> found.division().level())
            .thenComparing(found -> found.division().code());

    private final NavigableMap<DivisionCode, Entry> entries = new TreeMap<>();
    private final NavigableMap<DivisionCode, List<Entry>> children = new TreeMap<>();

    DivisionTree(List<Entry> all) {
        for (var entry : all) {
            entries.put(entry.division().code(), entry);
        }
        for (var entry : entries.values()) {
            var parent = entry.division().parentCode();
            if (parent != null) {
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** A parent's code comes before all codes below it, so the root is the first. */
    Division province() {
        return entries.firstEntry().getValue().division();
    }

    Optional<Division> find(DivisionCode code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::division);
    }

    List<Division> children(DivisionCode code) {
        return childEntries(code).map(Entry::division).toList();
    }

    List<Division> descendants(DivisionCode code, Level level) {
        return entries.subMap(code, true, new DivisionCode(code.rangeEnd()), false).values().stream()
                .map(Entry::division)
                .filter(division -> division.level() == level)
                .toList();
    }

    List<Division> path(DivisionCode code) {
        return Stream.of(Level.values())
                .filter(level -> level.compareTo(code.level()) <= 0)
                .flatMap(level -> find(code.at(level)).stream())
                .toList();
    }

    /** The one child so called; a fuller name wins over a shorter one, and two of the same name are none. */
    Optional<Division> child(DivisionCode parent, String name) {
        return only(parent, entry -> entry.division().name().equals(name))
                .or(() -> only(parent, entry -> entry.isCalled(name)))
                .or(() -> only(parent, entry -> entry.hasStem(name)));
    }

    List<Division> search(String typed, Predicate<DivisionCode> within, int limit) {
        return entries.values().stream()
                .map(entry -> new Found(entry.division(), entry.rank(typed)))
                .filter(found -> found.rank() != null && within.test(found.division().code()))
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(Found::division)
                .toList();
    }

    private Optional<Division> only(DivisionCode parent, Predicate<Entry> named) {
        var found = childEntries(parent).filter(named).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0).division()) : Optional.empty();
    }

    private Stream<Entry> childEntries(DivisionCode code) {
        return children.getOrDefault(code, List.of()).stream();
    }

    private record Found(Division division, @Nullable Integer rank) {}
}
