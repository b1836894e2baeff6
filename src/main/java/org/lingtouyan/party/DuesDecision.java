package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What a branch decided that each of its farmers pays a month, from a day on. */
public record DuesDecision(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        BigDecimal amount,
        @Nullable String document,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    DuesDecision until(@Nullable LocalDate day) {
        return new DuesDecision(id, divisionCode, organisationId, amount, document, validFrom, day, version);
    }
}
