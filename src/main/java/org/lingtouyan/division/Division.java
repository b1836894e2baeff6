package org.lingtouyan.division;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division; {@code statistical} if it stands in the tree for counting only. It lives from one day until
 * another; without the first it was there before anything here is recorded, without the second it is there today.
 */
public record Division(
        DivisionCode code,
        String name,
        String shortName,
        Level level,
        @Nullable DivisionCode parentCode,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean statistical,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validTo) {

    /** Whether it is there at the end of that day. */
    boolean isThereOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }

    Division called(String itsName, String itsShortName) {
        return new Division(code, itsName, itsShortName, level, parentCode, statistical, validFrom, validTo);
    }
}
