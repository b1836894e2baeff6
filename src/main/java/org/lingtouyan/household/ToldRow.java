package org.lingtouyan.household;

import java.time.LocalDate;
import org.lingtouyan.division.DivisionCode;

/** A row that could be read: where, which household, which person, and the day it speaks of. */
record ToldRow(
        int row,
        LocalDate day,
        DivisionCode place,
        String householdNumber,
        ToldHousehold household,
        ToldPerson person) {

    ToldRow withoutPersonNumber() {
        return new ToldRow(row, day, place, householdNumber, household, person.as(null, person.identifiedOn()));
    }

    /** Of somebody who was elsewhere until that day. */
    ToldRow asNewcomer() {
        return new ToldRow(row, day, place, householdNumber, household, person.as(person.number(), day));
    }
}
