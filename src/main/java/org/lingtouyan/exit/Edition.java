package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A set of conditions of a place and its time, for households, villages or counties; a draft until its document is taken in. */
record Edition(
        UUID id,
        DivisionCode divisionCode,
        Subject subject,
        String name,
        String nameEn,
        String basis,
        boolean draft,
        int items,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
