package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A village that must have a first secretary from a day on: first the village is settled, then the person.
 *
 * @param hardship deep poverty, a weak base or harsh conditions: where graduate officers belong
 */
public record Target(
        UUID id,
        DivisionCode division,
        String reason,
        boolean hardship,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
