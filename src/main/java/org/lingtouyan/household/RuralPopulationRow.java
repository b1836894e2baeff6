package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rural registered population of a village in a span of days, as its table holds it. */
record RuralPopulationRow(
        String countyCode,
        UUID id,
        String divisionCode,
        int people,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean voided)
        implements HouseholdRows.Row {}
