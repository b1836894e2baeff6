package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * Whom a village needs from a day on: codes of the lists {@code trade}, the most wanted first, and {@code language}.
 *
 * @param onlySex a code of the list {@code sex}: whoever comes can only be that; null where anybody can
 */
public record VillageNeed(
        UUID id,
        DivisionCode division,
        List<String> trades,
        List<String> languages,
        @Nullable String onlySex,
        @Nullable String note,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public VillageNeed {
        trades = List.copyOf(trades);
        languages = List.copyOf(languages);
    }
}
