package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair that was proposed and that somebody accepts: a main helper from a day on, perhaps in place of another.
 *
 * @param inPlaceOf the pair of whoever has too many households
 */
public record ProposedPair(UUID id, UUID household, UUID cadre, String kind, LocalDate from, @Nullable UUID inPlaceOf) {

    private static final String NEW = "01";
    private static final String SHARED_OUT = "03";

    PairWish wish() {
        return new PairWish(
                id,
                household,
                cadre,
                Pair.Role.MAIN,
                kind,
                from,
                null,
                inPlaceOf == null ? NEW : SHARED_OUT,
                inPlaceOf == null ? null : SHARED_OUT,
                null,
                null,
                inPlaceOf);
    }
}
