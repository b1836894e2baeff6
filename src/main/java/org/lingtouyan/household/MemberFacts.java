package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as told or shown; private values are in the clear when told, masked when shown or told to stay as they are. */
public record MemberFacts(
        UUID id,
        @Nullable String number,
        String name,
        String relation,
        @Nullable String identityNumber,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable String phone,
        @Nullable LocalDate identifiedOn,
        PersonYear year) {

    static final String HEAD = "01";

    boolean head() {
        return relation.equals(HEAD);
    }

    /** Never with private values: texts end up in logs. */
    @Override
    public String toString() {
        return "member " + id;
    }
}
