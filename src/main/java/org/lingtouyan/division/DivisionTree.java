package org.lingtouyan.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The divisions of one moment, or of all time, in the order of their codes. Never changes once made. */
final class DivisionTree {

    /** Who is there before who has ended; a name of the edition before a name that only documents use. */
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::rank)
            .thenComparing(ranked -> ranked.match().division().validTo() != null)
            .thenComparing(ranked -> ranked.match().alias() != null)
            .thenComparing(ranked -> ranked.match().division().level())
            .thenComparing(ranked -> ranked.match().division().code());

    private final NavigableMap<DivisionCode, Entry> entries = new TreeMap<>();
    private final NavigableMap<DivisionCode, List<Entry>> children = new TreeMap<>();
    private final List<Alias> aliases;

    DivisionTree(List<Entry> all, List<Alias> aliases) {
        for (var entry : all) {
            entries.put(entry.division().code(), entry);
        }
        for (var entry : entries.values()) {
            var parent = entry.division().parentCode();
            if (parent != null) {
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(entry);
            }
        }
        this.aliases = aliases.stream()
                .filter(alias -> entries.containsKey(alias.division()))
                .toList();
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

    /** The one child so called; a fuller name wins over a shorter one, an own over a former, and two of the same name are none. */
    Optional<Division> child(DivisionCode parent, String name) {
        return only(parent, entry -> entry.division().name().equals(name))
                .or(() -> only(parent, entry -> entry.isCalled(name)))
                .or(() -> only(parent, entry -> entry.wasCalled(name)))
                .or(() -> only(parent, entry -> entry.hasStem(name)));
    }

    /** What the place is an alias of, by documents only, in that division or in what lies in it. */
    List<Alias> aliases(DivisionCode within, String name) {
        return aliases.stream()
                .filter(alias -> alias.name().equals(name) && within.contains(alias.division()))
                .toList();
    }

    List<Match> search(String typed, Predicate<DivisionCode> within, int limit) {
        var ofEdition = entries.values().stream()
                .map(entry -> new Ranked(new Match(entry.division(), null), entry.rank(typed)));
        var ofDocuments = aliases.stream()
                .map(alias -> new Ranked(
                        new Match(
                                Objects.requireNonNull(entries.get(alias.division()))
                                        .division(),
                                alias),
                        alias.rank(typed)));
        return Stream.concat(ofEdition, ofDocuments)
                .filter(ranked -> ranked.rank() != null
                        && within.test(ranked.match().division().code()))
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(Ranked::match)
                .toList();
    }

    private Optional<Division> only(DivisionCode parent, Predicate<Entry> named) {
        var found = childEntries(parent).filter(named).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0).division()) : Optional.empty();
    }

    private Stream<Entry> childEntries(DivisionCode code) {
        return children.getOrDefault(code, List.of()).stream();
    }

    private record Ranked(Match match, @Nullable Integer rank) {}
}
