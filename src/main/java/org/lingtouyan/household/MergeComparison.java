package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side before they are made one: who they are, who of their members are the same, and every fact that is
 * carried over or to be chosen. {@code seen} is sent back with the choices.
 */
record MergeComparison(
        ComparedRecord kept, ComparedRecord closed, List<ComparedMember> members, List<MergeFact> facts, String seen) {

    /** {@code household} where it is looked at. */
    record ComparedRecord(
            UUID id,
            @Nullable UUID household,
            String name,
            String number,
            String division,
            String divisionName,
            List<ComparedPerson> members) {}

    record ComparedPerson(
            UUID id,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String identityNumber,
            String relation,
            String relationLabel,
            boolean here) {}

    /** A member of the closed household, and who that is in the kept one: nobody, if somebody else. */
    record ComparedMember(UUID closed, @Nullable UUID kept) {}
}
