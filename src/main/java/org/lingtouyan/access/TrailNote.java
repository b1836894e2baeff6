package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What happened, by whom, and to which columns, without their values; what was seen or taken away says what for. */
public record TrailNote(
        long id,
        OffsetDateTime at,
        @Nullable UUID account,
        @Nullable String request,
        String tableName,
        UUID recordId,
        String division,
        TrailEntry.Operation operation,
        List<String> columns,
        @Nullable JsonNode said) {}
