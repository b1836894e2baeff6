package org.lingtouyan.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which part of the trail an auditor wants to see. */
record TrailQuestion(
        Area area, @Nullable String tableName, @Nullable LocalDate from, @Nullable Long before, int limit) {}
