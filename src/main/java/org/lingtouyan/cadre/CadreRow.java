package org.lingtouyan.cadre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code cadre.cadre} as it is written and read. */
record CadreRow(
        String countyCode,
        UUID id,
        String divisionCode,
        String name,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable String politics,
        @Nullable String education,
        @Nullable String unit,
        @Nullable String title,
        List<String> trades,
        List<String> languages,
        @Nullable String home,
        @Nullable String farthest,
        boolean mayBePosted,
        byte @Nullable [] identitySealed,
        byte @Nullable [] identityFingerprint,
        byte @Nullable [] identityFingerprintEven,
        byte @Nullable [] phoneSealed,
        byte @Nullable [] dataKey,
        @Nullable Integer keyVersion,
        String search,
        int version) {}
