package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailEntry;
import org.lingtouyan.access.TrailEntry.Operation;
import org.lingtouyan.household.HouseholdRows.Row;
import org.lingtouyan.shared.RowJson;
import tools.jackson.databind.node.ObjectNode;

/** The rows that make what an import did undone: what it added never was, what it altered is again as the trail tells. */
final class Reversal {

    private final PrivateColumns privateColumns;
    private final RowChanges changes = new RowChanges();
    private final Map<String, List<UUID>> years = new HashMap<>();
    private final Map<Class<?>, List<UUID>> voided = new HashMap<>();

    Reversal(PrivateColumns privateColumns) {
        this.privateColumns = privateColumns;
    }

    /** @param held the row as it is now; none when it is gone already */
    void reverse(String table, TrailEntry first, @Nullable String held) {
        var type = HouseholdTables.typeOf(table);
        if (held == null || type == null) {
            return;
        }
        if (first.operation() == Operation.INSERT) {
            takeAway(table, type, held);
        } else {
            changes.alter(RowJson.read(asBefore(first, held), type));
        }
    }

    private void takeAway(String table, Class<? extends Row> type, String held) {
        var row = RowJson.tree(held);
        var id = RowJson.read(held, type).id();
        if (row.has("voided")) {
            row.put("voided", true);
            changes.alter(RowJson.read(row.toString(), type));
            voided.computeIfAbsent(type, none -> new ArrayList<>()).add(id);
        } else {
            years.computeIfAbsent(table, none -> new ArrayList<>()).add(id);
        }
    }

    /** The trail never holds a record's key, nor what its number is found by. */
    private String asBefore(TrailEntry first, String held) {
        var before = (ObjectNode) Objects.requireNonNull(first.before());
        var now = RowJson.tree(held);
        return now.has("data_key") ? privateColumns.completed(before, now).toString() : before.toString();
    }

    RowChanges changes() {
        return changes;
    }

    /** Years that nobody had told before, by table. */
    Map<String, List<UUID>> years() {
        return years;
    }

    List<UUID> neverWere(Class<? extends Row> type) {
        return voided.getOrDefault(type, List.of());
    }
}
