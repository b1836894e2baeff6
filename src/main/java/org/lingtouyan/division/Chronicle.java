package org.lingtouyan.division;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that is known of divisions at one revision: the tree of every day, and what became of what. Never changes once made. */
final class Chronicle {

    private static final int TREES_REMEMBERED = 16;

    private final long revision;
    private final List<Entry> entries;
    private final DivisionTree ever;
    private final Succession succession;
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private final Cache<LocalDate, DivisionTree> trees =
            Caffeine.newBuilder().maximumSize(TREES_REMEMBERED).build();

    Chronicle(long revision, List<Entry> entries, List<Alias> aliases, List<Change> changes) {
        this.revision = revision;
        this.entries = entries;
        this.succession = new Succession(changes);
        this.ever = new DivisionTree(entries, aliases);
        turns.add(LocalDate.MIN);
        entries.stream().flatMap(Chronicle::turnsOf).forEach(turns::add);
    }

    long revision() {
        return revision;
    }

    Succession succession() {
        return succession;
    }

    /** Every division there ever was, by its last name. */
    DivisionTree ever() {
        return ever;
    }

    /** The divisions at the end of that day, by their names then. */
    DivisionTree at(LocalDate day) {
        return trees.get(
                Objects.requireNonNull(turns.floor(day)),
                turn -> new DivisionTree(
                        entries.stream()
                                .filter(entry -> entry.division().isThereOn(turn))
                                .map(entry -> entry.at(turn))
                                .toList(),
                        List.of()));
    }

    private static Stream<LocalDate> turnsOf(Entry entry) {
        return Stream.concat(
                Stream.of(entry.division().validFrom(), entry.division().validTo())
                        .filter(Objects::nonNull),
                entry.formerNames().stream().map(FormerName::until));
    }
}
