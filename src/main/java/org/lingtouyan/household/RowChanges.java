package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.household.HouseholdRows.Row;

/** The rows that one or many writes add and alter, gathered so that each table is written in one statement. */
final class RowChanges {

    private final Map<Class<?>, Map<UUID, Row>> added = new LinkedHashMap<>();
    private final Map<Class<?>, Map<UUID, Row>> altered = new LinkedHashMap<>();
    private final Set<UUID> households = new LinkedHashSet<>();

    void add(Row row) {
        added.computeIfAbsent(row.getClass(), type -> new LinkedHashMap<>()).put(row.id(), row);
    }

    /** A row added before is added as it is now; a row altered twice is altered once. */
    void alter(Row row) {
        var fresh = added.getOrDefault(row.getClass(), Map.of());
        if (fresh.containsKey(row.id())) {
            fresh.put(row.id(), row);
        } else {
            altered.computeIfAbsent(row.getClass(), type -> new LinkedHashMap<>())
                    .put(row.id(), row);
        }
    }

    /** Whose line in the list these changes touch. */
    void touches(UUID household) {
        households.add(household);
    }

    boolean isEmpty() {
        return added.isEmpty() && altered.isEmpty();
    }

    void addAll(RowChanges more) {
        more.added.values().forEach(rows -> rows.values().forEach(this::add));
        more.altered.values().forEach(rows -> rows.values().forEach(this::alter));
        households.addAll(more.households);
    }

    Collection<UUID> households() {
        return households;
    }

    /** Of every row that is added or altered. */
    Set<UUID> ids() {
        var ids = new LinkedHashSet<UUID>();
        added.values().forEach(rows -> ids.addAll(rows.keySet()));
        altered.values().forEach(rows -> ids.addAll(rows.keySet()));
        return ids;
    }

    List<Row> added(Class<? extends Row> type) {
        return new ArrayList<>(added.getOrDefault(type, Map.of()).values());
    }

    List<Row> altered(Class<? extends Row> type) {
        return new ArrayList<>(altered.getOrDefault(type, Map.of()).values());
    }
}
