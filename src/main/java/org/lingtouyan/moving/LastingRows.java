package org.lingtouyan.moving;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of any module that last from {@code valid_from} to {@code valid_to} and go along when what they belong to moves: cut on
 * the day of the move, opened at the new place under ids that follow from the move, closed at the old one for {@code MOVED}.
 */
@Component
public class LastingRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<String, List<String>> columns = new ConcurrentHashMap<>();

    LastingRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is held on the day or begins later, of these owners; with whatever columns the table has. */
    public List<ObjectNode> read(String table, String owner, Move move, Collection<?> owners) {
        return read(Span.of(table), owner, move, owners);
    }

    /** The same of rows whose days are called otherwise. */
    public List<ObjectNode> read(Span span, String owner, Move move, Collection<?> owners) {
        return select(
                """
                select to_json(part) from %s part
                 where part.county_code = :county and part.division_code = :village
                   and part.%s::text = any(:owners) and not part.voided and %s
                 order by part.id
                """
                        .formatted(span.table(), owner, span.goingAlong()),
                move,
                Map.of("owners", owners.stream().map(String::valueOf).toArray(String[]::new)));
    }

    /** Rows by a statement of the module's own, which gives each as json and names {@code :county}, {@code :village}, {@code :on}. */
    public List<ObjectNode> select(String statement, Move move) {
        return select(statement, move, Map.of());
    }

    /** The same with what else the statement names. */
    public List<ObjectNode> select(String statement, Move move, Map<String, ?> more) {
        return jdbc
                .sql(statement)
                .params(more)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("on", move.on())
                .query(String.class)
                .list()
                .stream()
                .map(row -> (ObjectNode) json.readTree(row))
                .toList();
    }

    /** The row as it goes on at the new place, linked back by {@code moved_from}. */
    public static ObjectNode goingOn(Move move, ObjectNode row) {
        var moved = row.deepCopy();
        moved.put("county_code", move.to().countyCode());
        moved.put("division_code", move.to().value());
        moved.put("version", 1);
        moved.set("moved_from", row.get("id"));
        moved.put("id", idAfter(move, id(row)).toString());
        if (beganBefore(move, row)) {
            moved.put("valid_from", move.on().toString());
        }
        return moved;
    }

    /** Whether it held before the move; what is of one day never did. */
    public static boolean beganBefore(Move move, ObjectNode row) {
        var from = row.get("valid_from");
        return from != null && LocalDate.parse(from.stringValue()).isBefore(move.on());
    }

    /** The id under which a record goes on at the new place. */
    public static UUID idAfter(Move move, UUID id) {
        return UuidCreator.getNameBasedSha1(move.id(), id.toString());
    }

    public static UUID id(ObjectNode row) {
        return UUID.fromString(row.get("id").stringValue());
    }

    /** Opens rows that are not there yet; one opened before and not touched since follows what was changed at the old place. */
    public void open(String table, List<ObjectNode> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var all = columns(table);
        jdbc.sql(
                        """
                        insert into %1$s as held (%2$s)
                        select %2$s from json_populate_recordset(null::%1$s, :rows::json)
                            on conflict (county_code, id) do update set (%2$s) = row (%3$s)
                         where held.version = 1
                           and to_jsonb(held) - '{entered_by,entered_at}'::text[]
                               is distinct from to_jsonb(excluded) - '{entered_by,entered_at}'::text[]
                        """
                                .formatted(
                                        table,
                                        String.join(", ", all),
                                        all.stream()
                                                .map(name -> "excluded." + name)
                                                .collect(Collectors.joining(", "))))
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /**
     * Closes those of the rows that go on at the new place; others stay with what ended here. To be called after opening them and on
     * closing: within a county closing comes first, across counties opening does.
     */
    public void closeGoneAlong(Span span, Move move, List<ObjectNode> rows) {
        var there = Set.copyOf(jdbc.sql(
                        "select id from %s where county_code = :county and id = any(:ids)".formatted(span.table()))
                .param("county", move.to().countyCode())
                .param("ids", rows.stream().map(row -> idAfter(move, id(row))).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        close(
                span,
                move,
                rows.stream()
                        .filter(row -> there.contains(idAfter(move, id(row))))
                        .toList());
    }

    /** Ends what had begun and withdraws what was to begin later: that is true at the new place only. */
    public void close(String table, Move move, List<ObjectNode> rows) {
        close(Span.of(table), move, rows);
    }

    /** The same of rows whose days are called otherwise. */
    public void close(Span span, Move move, List<ObjectNode> rows) {
        if (span.ends() != null) {
            write(END.formatted(span.table(), span.ends(), span.begins()), move, rows);
        }
        write(NEVER_BEGAN.formatted(span.table(), span.neverBegan()), move, rows);
    }

    private void write(String closing, Move move, List<ObjectNode> rows) {
        jdbc.sql(closing)
                .param("county", move.from().countyCode())
                .param("on", move.on())
                .param("ids", rows.stream().map(LastingRows::id).toArray(UUID[]::new))
                .update();
    }

    private static final String END =
            """
            update %s set %s = :on, end_reason = 'MOVED', version = version + 1
             where county_code = :county and id = any(:ids) and %s < :on
            """;

    private static final String NEVER_BEGAN =
            """
            update %s set voided = true, version = version + 1
             where county_code = :county and id = any(:ids) and %s
            """;

    private List<String> columns(String table) {
        return columns.computeIfAbsent(table, asked -> jdbc.sql(
                        """
                        select attname from pg_attribute
                         where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                           and attname not in ('entered_by', 'entered_at')
                         order by attnum
                        """)
                .param("table", asked)
                .query(String.class)
                .list());
    }

    /** What of a module's rows moves, equal if nothing of them has changed. */
    public record Rows(List<ObjectNode> rows) implements Mover.Luggage {}
}
