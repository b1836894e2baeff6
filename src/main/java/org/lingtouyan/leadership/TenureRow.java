package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in a post as its table holds it. */
record TenureRow(
        String countyCode,
        UUID id,
        String divisionCode,
        UUID cadreId,
        String post,
        String filledBy,
        @Nullable String filledNote,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        @Nullable String removalReason,
        @Nullable String endNote,
        @Nullable UUID successorId,
        boolean voided,
        @Nullable String bodyHash,
        int version) {

    static TenureRow of(Tenure tenure, @Nullable String told) {
        var ending = tenure.ending();
        return new TenureRow(
                tenure.division().countyCode(),
                tenure.id(),
                tenure.division().value(),
                tenure.cadre(),
                tenure.post().name(),
                tenure.filledBy().name(),
                tenure.filledNote(),
                tenure.from(),
                tenure.to(),
                TenureTable.endReason(ending),
                TenureTable.removal(ending),
                ending == null ? null : ending.note(),
                tenure.successor(),
                false,
                told,
                1);
    }
}
