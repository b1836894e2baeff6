package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** Somebody whom an organisation on a chain trained to get rich on it (致富能手). */
public record AbleHand(
        UUID id, DivisionCode divisionCode, UUID organisationId, UUID cadreId, LocalDate trainedOn, int version) {}
