package org.lingtouyan.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step as somebody takes it: with what was found or decided, as which kind a household is proposed, until when it is held. */
public record Taken(
        UUID id,
        Step step,
        LocalDate on,
        @Nullable String note,
        @Nullable String kind,
        @Nullable LocalDate until,
        List<Statement> statements) {

    public Taken {
        statements = List.copyOf(statements);
    }

    /** What no record says is stated by somebody with a name. */
    public record Statement(Condition condition, UUID cadre, String note) {}

    public static Taken of(UUID id, Step step, LocalDate on, @Nullable String note) {
        return new Taken(id, step, on, note, null, null, List.of());
    }
}
