package org.lingtouyan.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.pairing.Pair.Role;

/** What a row of a roster says: who helps which household of a village, since when as far as it says, and of what day it speaks. */
record ToldPair(
        DivisionCode village,
        @Nullable String number,
        @Nullable String head,
        ToldCadre helper,
        Role role,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate dataDate) {

    LocalDate begins() {
        return from == null ? dataDate : from;
    }
}
