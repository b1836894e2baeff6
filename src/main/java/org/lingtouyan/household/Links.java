package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a household goes on, and where it came from, if it moved; into which it was merged; as its row says it. */
record Links(
        @Nullable LocalDate movedOn,
        @Nullable UUID movedTo,
        @Nullable String movedToDivision,
        @Nullable LocalDate movedInOn,
        @Nullable UUID movedFrom,
        @Nullable String movedFromDivision,
        @Nullable LocalDate mergedOn,
        @Nullable UUID mergedInto,
        @Nullable UUID mergedBy) {}
