package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One change of one row: who, when, and the row before and after; private columns stand in it sealed, as they were stored. */
public record TrailEntry(
        long id,
        OffsetDateTime at,
        @Nullable UUID account,
        String tableName,
        UUID recordId,
        Operation operation,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /** What happened to the row. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }
}
