package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/**
 * That a branch published what was paid in a year.
 *
 * @param ownerId who did
 * @param place where it was put up
 */
public record DuesPublication(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID ownerId,
        int year,
        LocalDate publishedOn,
        String place,
        int version) {}
