package org.lingtouyan.household;

import java.time.LocalDate;
import org.lingtouyan.division.DivisionCode;

/** A row that could be read: where, which household, which person, and the day it speaks of. */
record ToldRow(
        int row, LocalDate day, DivisionCode place, String householdNumber, ToldHousehold household, ToldPerson person) {}
