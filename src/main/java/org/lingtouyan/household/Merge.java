package org.lingtouyan.household;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two records that were made one: which was kept, which closed, and the rows that were written for it. */
record Merge(
        String countyCode,
        UUID id,
        String divisionCode,
        What what,
        UUID kept,
        UUID closed,
        String closedDivision,
        String label,
        List<UUID> households,
        List<UUID> records,
        UUID mergedBy,
        OffsetDateTime mergedAt,
        @Nullable UUID undoneBy,
        @Nullable OffsetDateTime undoneAt) {

    /** What the two records are. */
    enum What {
        HOUSEHOLD,
        PERSON
    }
}
