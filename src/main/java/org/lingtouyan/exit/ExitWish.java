package org.lingtouyan.exit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A case somebody wants to open by its first step: of a household, or of a village or county. */
record ExitWish(
        UUID id,
        Subject subject,
        @Nullable UUID household,
        @Nullable DivisionCode division,
        int year,
        TakenStep.Told first) {}
