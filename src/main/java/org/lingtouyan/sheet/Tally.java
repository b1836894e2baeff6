package org.lingtouyan.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Area;
import org.lingtouyan.division.DivisionCode;

/** What a chunk of rows adds to an import: how many came out how, and the range of places they spoke of. */
record Tally(int rows, int accepted, int unchanged, int rejected, int parked, String from, String to) {

    static Tally of(List<Outcome> outcomes, Area otherwise) {
        var tally = new int[Outcome.Kind.values().length];
        String from = null;
        String to = null;
        for (var outcome : outcomes) {
            tally[outcome.kind().ordinal()]++;
            from = lower(
                    from,
                    outcome.place() == null ? otherwise.from() : outcome.place().value());
            to = higher(to, outcome.place() == null ? otherwise.to() : end(outcome.place()));
        }
        return new Tally(
                outcomes.size(),
                tally[Outcome.Kind.ACCEPTED.ordinal()],
                tally[Outcome.Kind.UNCHANGED.ordinal()],
                tally[Outcome.Kind.REJECTED.ordinal()],
                tally[Outcome.Kind.PARKED.ordinal()],
                from == null ? otherwise.from() : from,
                to == null ? otherwise.to() : to);
    }

    private static String end(DivisionCode place) {
        return place.rangeEnd();
    }

    private static String lower(@Nullable String one, String other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    private static String higher(@Nullable String one, String other) {
        return one == null || other.compareTo(one) > 0 ? other : one;
    }
}
