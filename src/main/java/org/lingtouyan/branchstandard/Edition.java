package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.Organisation.Setting;

/** A catalogue of standards for one kind of branch, of a place and its time; a draft until the handbook is taken in. */
record Edition(
        UUID id,
        DivisionCode divisionCode,
        Setting setting,
        String name,
        String basis,
        boolean draft,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
