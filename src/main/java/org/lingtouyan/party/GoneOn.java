package org.lingtouyan.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of the Party's records went on in another village, and what then points where. */
@Component
class GoneOn {

    private final JdbcClient jdbc;

    GoneOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean withinACounty(Move move) {
        return move.from().countyCode().equals(move.to().countyCode());
    }

    static Set<UUID> ids(Collection<ObjectNode> rows) {
        return rows.stream().map(LastingRows::id).collect(Collectors.toSet());
    }

    /** The rows of that table which this move has opened: the old id and the new one. */
    Map<UUID, UUID> by(Move move, String table) {
        var gone = new HashMap<UUID, UUID>();
        jdbc.sql(
                        """
                        select id, moved_from from party.%s
                         where county_code = :county and division_code = :village and moved_from is not null and not voided
                        """
                                .formatted(table))
                .param("county", move.to().countyCode())
                .param("village", move.to().value())
                .query(row -> {
                    var was = row.getObject("moved_from", UUID.class);
                    var now = row.getObject("id", UUID.class);
                    if (LastingRows.idAfter(move, was).equals(now)) {
                        gone.put(was, now);
                    }
                });
        return gone;
    }

    /** Points at what went along, or at what stayed in the county; what stayed in another is out of reach. */
    static void point(Move move, ObjectNode moved, String column, Map<UUID, UUID> gone) {
        JsonNode held = moved.get(column);
        if (held == null || held.isNull()) {
            return;
        }
        var now = gone.get(UUID.fromString(held.stringValue()));
        if (now != null) {
            moved.put(column, now.toString());
        } else if (!withinACounty(move)) {
            moved.putNull(column);
        }
    }

    /** What lies elsewhere in the county and points at something that went on points at what it became. */
    void follow(Move move, String table, String column, String day, Map<UUID, UUID> gone) {
        if (gone.isEmpty() || !withinACounty(move)) {
            return;
        }
        jdbc.sql(
                        """
                        update party.%1$s held
                           set %2$s = gone.now, version = held.version + 1
                          from unnest(:was::uuid[], :now::uuid[]) as gone (was, now)
                         where held.county_code = :county and held.%2$s = gone.was and held.division_code <> :village
                           and not held.voided and %3$s
                        """
                                .formatted(table, column, day))
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("on", move.on())
                .param("was", gone.keySet().toArray(UUID[]::new))
                .param("now", gone.values().toArray(UUID[]::new))
                .update();
    }

    /** A name that is free at the new place: the village's own, or with the name of where it came from. */
    String freeName(Move move, String table, ObjectNode moved, String from) {
        var name = new StringBuilder(moved.get("name").stringValue());
        while (isTaken(move, table, moved, name.toString())) {
            name.append("（原").append(from).append('）');
        }
        return name.toString();
    }

    private boolean isTaken(Move move, String table, ObjectNode moved, String name) {
        return jdbc.sql(
                        """
                        select exists (
                            select from party.%s there
                             where there.county_code = :county and there.division_code = :village and there.name = :name
                               and there.id <> :id::uuid and not there.voided
                               and (there.valid_to is null or there.valid_to > :from::date))
                        """
                                .formatted(table))
                .param("county", move.to().countyCode())
                .param("village", move.to().value())
                .param("name", name)
                .param("id", moved.get("id").stringValue())
                .param("from", moved.get("valid_from").stringValue())
                .query(Boolean.class)
                .single();
    }
}
