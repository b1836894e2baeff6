package org.lingtouyan.exit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What was found of a condition: which value against which limit on which day, by which records or by whose word. */
record Finding(
        UUID id,
        DivisionCode divisionCode,
        UUID caseId,
        UUID conditionId,
        boolean met,
        Source source,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal limitValue,
        LocalDate asOf,
        @Nullable String recordType,
        List<UUID> records,
        @Nullable UUID cadreId,
        @Nullable String note,
        int version) {

    Finding {
        records = records == null ? List.of() : List.copyOf(records);
    }

    /** Where the answer comes from. */
    enum Source {
        RECORDS,
        STATED
    }

    /** What is told now, in the row of what was told before. */
    Finding inPlaceOf(Finding kept) {
        return new Finding(
                kept.id,
                kept.divisionCode,
                kept.caseId,
                conditionId,
                met,
                source,
                numerator,
                denominator,
                limitValue,
                asOf,
                recordType,
                records,
                cadreId,
                note,
                kept.version);
    }
}
