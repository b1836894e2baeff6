package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What other modules show of a household beside what they keep of it, as it is today. */
public record KnownHousehold(
        UUID id,
        DivisionCode division,
        String number,
        @Nullable String headName,
        @Nullable String status,
        @Nullable String kind,
        @Nullable String mainCause,
        LocalDate registeredOn,
        int version,
        boolean open) {

    public String countyCode() {
        return division.countyCode();
    }
}
