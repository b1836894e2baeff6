package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** A round of screening in a county or a township: all its villages are looked at, one by one. */
public record Round(UUID id, DivisionCode division, int year, LocalDate openedOn, LocalDate dueOn, String basis) {}
