package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A case as it went, for loading: its steps in their order, who answers for them, and what was counted for its conditions. */
public record PastExit(
        UUID id,
        DivisionCode place,
        Subject subject,
        @Nullable UUID household,
        int year,
        UUID cadre,
        List<Taken> taken,
        Map<Integer, Count> counts,
        @Nullable Objected objection) {

    public PastExit {
        taken = List.copyOf(taken);
        counts = Map.copyOf(counts);
    }

    /** A step on its day; of a discussion with its vote. */
    public record Taken(Step step, LocalDate on, @Nullable Integer attended, @Nullable Integer votesFor) {}

    /** The part and the whole of a condition, by its position in the set. */
    public record Count(long part, long whole) {}

    /** What somebody held against it; without an answer it waits. */
    public record Objected(LocalDate on, String text, @Nullable LocalDate answeredOn, @Nullable String answer) {}
}
