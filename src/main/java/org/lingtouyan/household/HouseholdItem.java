package org.lingtouyan.household;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household as a list shows it: codes with their words, nothing private. */
record HouseholdItem(
        UUID id,
        String number,
        @Nullable String headName,
        String division,
        String divisionName,
        @Nullable String townshipName,
        @Nullable String status,
        @Nullable String statusLabel,
        @Nullable String kind,
        @Nullable String kindLabel,
        @Nullable String mainCause,
        @Nullable String mainCauseLabel,
        int people,
        boolean incomplete) {}
