package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * The years of two records made those of one. A row is true until the next one, so what only one tells of a year is filled
 * up with what the other knew then; what both tell of the same year, and differently, somebody has chosen.
 */
final class YearMerge {

    private final FactMerge facts;
    private final List<ObjectNode> kept;
    private final List<ObjectNode> closed;
    private final List<ObjectNode> altered = new ArrayList<>();
    private final List<ObjectNode> added = new ArrayList<>();

    YearMerge(FactMerge facts, List<ObjectNode> kept, List<ObjectNode> closed) {
        this.facts = facts;
        this.kept = kept;
        this.closed = closed;
    }

    /** @param placed makes a new row of the kept record of one of the closed */
    void merge(String key, String group, UnaryOperator<ObjectNode> placed) {
        var years = new TreeSet<Integer>();
        kept.forEach(row -> years.add(year(row)));
        closed.forEach(row -> years.add(year(row)));
        for (int year : years) {
            var here = of(kept, year);
            var there = of(closed, year);
            if (here.isPresent()) {
                var merged = there.isPresent()
                        ? facts.row(key + "." + year, group + " " + year, here.get(), there.get())
                        : upTo(closed, year)
                                .map(earlier -> facts.filled(here.get(), earlier))
                                .orElse(here.get());
                if (!merged.equals(here.get())) {
                    altered.add(merged);
                }
            } else {
                var carried = placed.apply(there.orElseThrow());
                facts.carried(key + "." + year, group + " " + year, null, null);
                added.add(upTo(kept, year)
                        .map(earlier -> facts.filled(carried, earlier))
                        .orElse(carried));
            }
        }
    }

    List<ObjectNode> altered() {
        return altered;
    }

    List<ObjectNode> added() {
        return added;
    }

    private static Optional<ObjectNode> of(List<ObjectNode> rows, int year) {
        return rows.stream().filter(row -> year(row) == year).findFirst();
    }

    private static Optional<ObjectNode> upTo(List<ObjectNode> rows, int year) {
        return rows.stream().filter(row -> year(row) <= year).max(Comparator.comparing(YearMerge::year));
    }

    static int year(ObjectNode row) {
        return row.get("year").intValue();
    }
}
