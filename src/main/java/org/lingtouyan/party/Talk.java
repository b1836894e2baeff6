package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/**
 * That two members talked with each other (谈心谈话) on a day; what about is nobody else's business.
 *
 * @param ownerId who talked with {@code cadreId}
 */
public record Talk(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID ownerId,
        UUID cadreId,
        LocalDate heldOn,
        int version) {}
