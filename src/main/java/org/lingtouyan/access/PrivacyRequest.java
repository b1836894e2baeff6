package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's request about what is held of him: who filed it, and what became of it. */
public record PrivacyRequest(
        UUID id,
        String divisionCode,
        Kind kind,
        String tableName,
        UUID recordId,
        UUID shownUnder,
        String label,
        String about,
        UUID requestedBy,
        OffsetDateTime requestedAt,
        State state,
        @Nullable String answer,
        @Nullable UUID decidedBy,
        @Nullable OffsetDateTime decidedAt,
        int version) {

    /** What is asked for. */
    public enum Kind {
        ERASE,
        CORRECT
    }

    /** What became of it. */
    public enum State {
        OPEN,
        DONE,
        DECLINED
    }
}
