package org.lingtouyan.household;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.lingtouyan.moving.Mover;
import tools.jackson.databind.node.ObjectNode;

/** All rows that move, by table, as they are held at the old place, with the columns they happen to have. */
record Carried(Map<String, List<ObjectNode>> rows) implements Mover.Luggage {

    Carried {
        rows = new TreeMap<>(rows);
    }

    List<ObjectNode> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    Set<UUID> ids(String table) {
        var ids = new TreeSet<UUID>();
        of(table).forEach(row -> ids.add(UUID.fromString(row.get("id").stringValue())));
        return ids;
    }

    @Override
    public Mover.Amount amount() {
        return new Mover.Amount(of("household").size(), of("person").size());
    }
}
