package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a household as it is now: by a form, by rows of a spreadsheet, or by the register itself, masked. */
public record HouseholdFacts(
        String number,
        LocalDate registeredOn,
        State state,
        @Nullable String phone,
        @Nullable String bankName,
        @Nullable String bankAccount,
        HouseholdYear year,
        List<MemberFacts> members) {

    public HouseholdFacts {
        members = List.copyOf(members);
    }

    /** Never with private values: texts end up in logs. */
    @Override
    public String toString() {
        return "household " + number;
    }
}
