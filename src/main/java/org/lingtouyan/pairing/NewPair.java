package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A pair to be loaded, where records are known to be new and right: main or further, from a day, perhaps to a day. */
public record NewPair(
        UUID id,
        DivisionCode division,
        UUID household,
        UUID cadre,
        boolean main,
        String kind,
        LocalDate from,
        @Nullable LocalDate to) {}
