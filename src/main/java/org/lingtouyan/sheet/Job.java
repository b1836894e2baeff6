package org.lingtouyan.sheet;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Role;

/** An import as the worker takes it up: what was sent, by whom, and how far an earlier worker came. */
record Job(
        String countyCode,
        UUID id,
        String tableName,
        boolean dryRun,
        @Nullable LocalDate askedDate,
        UUID uploadedBy,
        String uploaderName,
        String uploaderRole,
        String uploaderFrom,
        String uploaderTo,
        int lastRow,
        int attempts,
        byte[] dataKey,
        int keyVersion) {

    /** The uploader, with the rights and the area of the moment of uploading. */
    Actor uploader() {
        return new Actor(uploadedBy, uploaderName, Role.valueOf(uploaderRole), new Area(uploaderFrom, uploaderTo));
    }
}
