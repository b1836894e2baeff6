package org.lingtouyan.party;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.moving.Move;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a move into another county leaves behind: organisations that stood below one that went, people who are there already. */
@Component
class LeftBehind {

    private final JdbcClient jdbc;
    private final PartyTable table;

    LeftBehind(JdbcClient jdbc, PartyTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** What stands below those elsewhere in the county goes below the next above that stays. */
    void lift(Move move, Set<UUID> gone) {
        for (var child : below(move, gone)) {
            var staying = staying(child.parentId(), gone);
            table.moveBelow(child, staying == null ? child.atTheTop() : child.below(staying));
        }
    }

    /** Somebody has one membership at a time in a county, and is an able hand of it once: who is already there stays as they are. */
    List<ObjectNode> notThereAlready(Move move, String of, List<ObjectNode> coming) {
        if (GoneOn.withinACounty(move)) {
            return coming;
        }
        var ids = coming.stream().map(row -> row.get("id").stringValue()).toArray(String[]::new);
        var people =
                coming.stream().map(row -> row.get("cadre_id").stringValue()).toArray(String[]::new);
        var there = jdbc.sql(
                        """
                        select cadre_id::text from party.%s
                         where county_code = :county and cadre_id = any(:people::uuid[]) and not id = any(:ids::uuid[])
                           and not voided and (valid_to is null or valid_to > :on)
                        """
                                .formatted(of))
                .param("county", move.to().countyCode())
                .param("people", people)
                .param("ids", ids)
                .param("on", move.on())
                .query(String.class)
                .set();
        return coming.stream()
                .filter(row -> !there.contains(row.get("cadre_id").stringValue()))
                .toList();
    }

    private List<Organisation> below(Move move, Collection<UUID> gone) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(o) from party.organisation o
                                 where o.county_code = :county and o.parent_id = any(:gone) and o.division_code <> :village
                                   and not o.voided and (o.valid_to is null or o.valid_to > :on)
                                 order by o.depth, o.id
                                """)
                        .param("county", move.from().countyCode())
                        .param("village", move.from().value())
                        .param("gone", gone.toArray(UUID[]::new))
                        .param("on", move.on()),
                Organisation.class);
    }

    private @Nullable Organisation staying(@Nullable UUID above, Set<UUID> gone) {
        var next = above;
        while (next != null) {
            var found = table.find("organisation", next, Organisation.class).orElse(null);
            if (found == null || !gone.contains(next)) {
                return found;
            }
            next = found.parentId();
        }
        return null;
    }
}
