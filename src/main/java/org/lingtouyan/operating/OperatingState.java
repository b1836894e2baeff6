package org.lingtouyan.operating;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How the installation stands at this moment, in what an operator can do something about. */
record OperatingState(
        OffsetDateTime at,
        @Nullable String version,
        OffsetDateTime startedAt,
        String databaseVersion,
        long databaseBytes,
        boolean ownDatabase,
        long marksPending,
        long oldestMarkSeconds,
        long cellsDiffering,
        long importsWaiting,
        long importsRunning,
        long importsFailed,
        @Nullable OffsetDateTime lastBackupAt,
        long diskFreeBytes,
        long diskBytes) {}
