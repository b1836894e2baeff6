package org.lingtouyan.householdplan;

import java.time.LocalDate;
import java.util.UUID;

/** How the plan went in a quarter, in words. */
record Progress(
        UUID id,
        String divisionCode,
        UUID householdId,
        UUID planId,
        int quarter,
        LocalDate toldOn,
        String text,
        LocalDate validFrom,
        boolean voided,
        int version) {}
