package org.lingtouyan.householdplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An edition that was signed and then replaced, kept as it was. */
record Edition(
        UUID id,
        String divisionCode,
        UUID householdId,
        UUID planId,
        int number,
        LocalDate editionOn,
        LocalDate replacedOn,
        Content content,
        LocalDate validFrom,
        boolean voided,
        int version) {

    /** All that was signed. */
    record Content(Plan plan, List<Measure> measures, List<Signature> signatures) {}
}
