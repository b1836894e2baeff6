package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** A part of a village taken by somebody from a day on, to be loaded where records are known to be new and right. */
public record NewPatch(UUID id, DivisionCode division, String name, UUID cadre, LocalDate from) {}
