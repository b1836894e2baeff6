package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a row was changed, by whom, and which of its columns; for the auditor, who sees no values. */
record TrailNote(
        long id,
        OffsetDateTime at,
        @Nullable UUID account,
        @Nullable String request,
        String tableName,
        UUID recordId,
        String division,
        TrailEntry.Operation operation,
        List<String> columns) {}
