package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.household.HouseholdRows.MembershipRow;

/** What becomes of two records that are one: what goes on, what is closed into what, and times that end because they are told once more. */
record Merged(
        RowChanges goesOn,
        Map<UUID, UUID> households,
        Map<UUID, UUID> persons,
        Set<UUID> states,
        Set<UUID> incomes,
        List<MembershipRow> memberships) {

    Merged() {
        this(
                new RowChanges(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new ArrayList<>());
    }

    /** All rows that are written. */
    List<UUID> records() {
        var records = new LinkedHashSet<UUID>(goesOn.ids());
        records.addAll(households.keySet());
        records.addAll(persons.keySet());
        records.addAll(states);
        records.addAll(incomes);
        memberships.forEach(row -> records.add(row.id()));
        return List.copyOf(records);
    }
}
