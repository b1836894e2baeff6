package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.pairing.Pair.Role;

/** A pair that somebody wants to begin, perhaps in place of another, which then ends on that day. */
record PairWish(
        UUID id,
        UUID household,
        UUID cadre,
        Role role,
        String kind,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        @Nullable String endReason,
        @Nullable String note,
        @Nullable String beyondLimit,
        @Nullable UUID inPlaceOf) {

    Pair pair(KnownHousehold known) {
        return new Pair(
                        id,
                        known.division(),
                        household,
                        cadre,
                        role,
                        kind,
                        from,
                        to,
                        reason,
                        to == null ? null : endReason,
                        note,
                        beyondLimit,
                        inPlaceOf,
                        false,
                        1)
                .checked();
    }
}
