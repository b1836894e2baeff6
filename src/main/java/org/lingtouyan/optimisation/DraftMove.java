package org.lingtouyan.optimisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * One change that a draft proposes: in a village another first secretary, or for a household a helper.
 *
 * @param before who is there now, and {@code left} the posting or pair that would end, as of {@code leftVersion}
 * @param after who would come, from {@code comesFrom} if in post in another village now
 * @param gain points of whoever comes less those of whoever is there
 * @param reasons what speaks for and against whoever comes
 * @param against what speaks for and against whoever is there
 * @param doneOn the day it was done
 */
record DraftMove(
        UUID id,
        DivisionCode village,
        @Nullable UUID household,
        @Nullable UUID before,
        @Nullable UUID left,
        int leftVersion,
        @Nullable UUID after,
        @Nullable DivisionCode comesFrom,
        @Nullable String helperKind,
        String unit,
        String unitLevel,
        int gain,
        List<Why> reasons,
        List<Why> against,
        @Nullable LocalDate doneOn) {}
