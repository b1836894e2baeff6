package org.lingtouyan.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What became of a row, and the place it spoke of where that was understood. */
public record Outcome(Kind kind, @Nullable DivisionCode place, List<Fault> faults) {

    /** Each row ends in exactly one of these. */
    public enum Kind {
        /** New, or changed something. */
        ACCEPTED,
        /** Says what is held already. */
        UNCHANGED,
        /** Cannot be taken as it is. */
        REJECTED,
        /** Readable, but somebody has to decide. */
        PARKED
    }

    public static Outcome accepted(DivisionCode place) {
        return new Outcome(Kind.ACCEPTED, place, List.of());
    }

    public static Outcome unchanged(DivisionCode place) {
        return new Outcome(Kind.UNCHANGED, place, List.of());
    }

    public static Outcome rejected(@Nullable DivisionCode place, List<Fault> faults) {
        return new Outcome(Kind.REJECTED, place, List.copyOf(faults));
    }

    public static Outcome parked(DivisionCode place, Fault fault) {
        return new Outcome(Kind.PARKED, place, List.of(fault));
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }
}
