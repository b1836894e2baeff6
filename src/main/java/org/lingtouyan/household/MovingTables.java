package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lingtouyan.household.CarriedTable.Owner;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All SQL by which rows are carried from one village to another; columns are asked of the catalogue, so that none is forgotten. */
@Component
class MovingTables {

    private static final String ALWAYS = ":on::date is not null";

    private final LastingRows lasting;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<String, List<String>> columns = new ConcurrentHashMap<>();

    MovingTables(LastingRows lasting, JdbcClient jdbc, JsonMapper json) {
        this.lasting = lasting;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everything of these households and persons that is true on the day of the move or later. */
    Carried read(Move move, Set<UUID> households, Set<UUID> persons) {
        var rows = new TreeMap<String, List<ObjectNode>>();
        rows.put("household", rows(move, "household", "part.id", households, ALWAYS));
        rows.put("person", rows(move, "person", "part.id", persons, ALWAYS));
        for (var table : CarriedTable.ALL) {
            var owners = table.owner() == Owner.HOUSEHOLD ? households : persons;
            rows.put(
                    table.name(),
                    rows(move, table.name(), "part." + table.owner().column(), owners, held(table)));
        }
        return new Carried(rows);
    }

    private String held(CarriedTable table) {
        var lasting = table.shape() == CarriedTable.Shape.LASTING
                ? "(part.valid_to is null or part.valid_to >= :on)"
                : ALWAYS;
        return columns(table.name()).contains("voided") ? lasting + " and not part.voided" : lasting;
    }

    private List<ObjectNode> rows(Move move, String table, String owner, Set<UUID> owners, String held) {
        return lasting.select(
                """
                select to_json(part) from household.%s part
                 where part.county_code = :county and %s = any(:owners) and %s
                 order by to_json(part)::text
                """
                        .formatted(table, owner, held),
                move,
                Map.of("owners", owners.toArray(UUID[]::new)));
    }

    /** Opens rows that are not there yet; one opened before and not touched since follows what was changed at the old place. */
    void open(Map<String, List<ObjectNode>> opened) {
        opened.forEach((table, rows) -> {
            if (!rows.isEmpty()) {
                insert(table, rows);
            }
        });
        var households = opened.getOrDefault("household", List.of());
        if (!households.isEmpty()) {
            enlist(
                    households.get(0).get("county_code").stringValue(),
                    households.stream()
                            .map(row -> UUID.fromString(row.get("id").stringValue()))
                            .toList());
        }
    }

    private void insert(String table, List<ObjectNode> rows) {
        var all = columns(table);
        var again = all.contains("id")
                ? """
                  on conflict (county_code, id) do update set (%s) = row (%s)
                   where held.version = 1
                     and to_jsonb(held) - '{entered_by,entered_at}'::text[]
                         is distinct from to_jsonb(excluded) - '{entered_by,entered_at}'::text[]
                  """
                        .formatted(String.join(", ", all), prefixed("excluded.", all))
                : "on conflict do nothing";
        jdbc.sql(
                        """
                        insert into household.%1$s as held (%2$s)
                        select %2$s from json_populate_recordset(null::household.%1$s, :rows::json)
                        """
                                        .formatted(table, String.join(", ", all))
                                + again)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /** Closes what is open and voids what began later: that is true at the new place only. */
    void close(Move move, Carried carried) {
        leave("household", move, carried.ids("household"));
        leave("person", move, carried.ids("person"));
        for (var table : CarriedTable.ALL) {
            if (table.shape() == CarriedTable.Shape.LASTING) {
                update(END, table.name(), move, carried.ids(table.name()));
                update(NEVER_BEGAN, table.name(), move, carried.ids(table.name()));
            }
        }
        update(NEVER_COUNTED, "income", move, carried.ids("income"));
        enlist(move.from().countyCode(), new ArrayList<>(carried.ids("household")));
    }

    private static final String END =
            """
            update household.%s
               set valid_to = :on, end_reason = 'MOVED', version = version + 1
             where county_code = :county and id = any(:ids)
               and valid_from < :on and (valid_to is null or valid_to > :on)
            """;

    private static final String NEVER_BEGAN =
            """
            update household.%s
               set voided = true, version = version + 1
             where county_code = :county and id = any(:ids) and valid_from >= :on
            """;

    private static final String NEVER_COUNTED =
            """
            update household.%s
               set voided = true, version = version + 1
             where county_code = :county and id = any(:ids) and make_date(year, 12, 31) >= :on
            """;

    private void update(String statement, String table, Move move, Set<UUID> ids) {
        jdbc.sql(statement.formatted(table))
                .param("county", move.from().countyCode())
                .param("on", move.on())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private void leave(String table, Move move, Set<UUID> ids) {
        jdbc.sql(
                        """
                        update household.%s held
                           set moved_on = :on, moved_to = link.moved, moved_to_division = :to, version = held.version + 1
                          from unnest(:ids::uuid[], :moved::uuid[]) as link (id, moved)
                         where held.county_code = :county and held.id = link.id
                        """
                                .formatted(table))
                .param("on", move.on())
                .param("to", move.to().value())
                .param("county", move.from().countyCode())
                .param("ids", ids.toArray(UUID[]::new))
                .param(
                        "moved",
                        ids.stream()
                                .map(id -> CarriedRows.movedId(move.id(), id))
                                .toArray(UUID[]::new))
                .update();
    }

    void enlist(String county, List<UUID> households) {
        jdbc.sql("select household.enlist(:county, :households)")
                .param("county", county)
                .param("households", households.toArray(UUID[]::new))
                .query((row, number) -> number)
                .list();
    }

    private List<String> columns(String table) {
        return columns.computeIfAbsent(table, asked -> jdbc.sql(
                        """
                        select attname from pg_attribute
                         where attrelid = ('household.' || :table)::regclass
                           and attnum > 0 and not attisdropped and attgenerated = ''
                           and attname not in ('entered_by', 'entered_at')
                         order by attnum
                        """)
                .param("table", asked)
                .query(String.class)
                .list());
    }

    private static String prefixed(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name).collect(Collectors.joining(", "));
    }
}
