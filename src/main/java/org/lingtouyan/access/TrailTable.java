package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All SQL that reads the trail. */
@Component
class TrailTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrailTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<TrailEntry> ofRecords(String countyCode, Collection<UUID> records, @Nullable Long before, int limit) {
        return jdbc.sql(
                        """
                        select id, at, account_id, request_id, table_name, record_id, operation, old, new
                          from access.trail
                         where county_code = :county
                           and record_id = any(:records)
                           and operation in ('I', 'U', 'D')
                           and (:before::bigint is null or id < :before)
                         order by id desc
                         limit :limit
                        """)
                .param("county", countyCode)
                .param("records", records.toArray(UUID[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The row as one entry left it, if that entry is of this record and lies in this area. */
    Optional<TrailEntry> version(DivisionCode division, UUID record, long entry) {
        return jdbc.sql(
                        """
                        select id, at, account_id, request_id, table_name, record_id, operation, old, new
                          from access.trail
                         where county_code = :county and id = :entry and record_id = :record
                           and division_code >= :from and division_code < :to and operation in ('I', 'U', 'D')
                        """)
                .param("county", division.countyCode())
                .param("entry", entry)
                .param("record", record)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .query((row, number) -> entry(row))
                .optional();
    }

    List<TrailNote> notes(TrailQuestion question) {
        return jdbc.sql(
                        """
                        select id, at, account_id, request_id, table_name, record_id, division_code, operation,
                               case when operation not in ('I', 'U', 'D') then new end as said,
                               array(select key from jsonb_each(case when operation in ('I', 'U', 'D') then coalesce(new, old) end) as cell (key, value)
                                      where coalesce(old, '{}') -> key is distinct from coalesce(new, '{}') -> key
                                      order by key) as columns
                          from access.trail
                         where (:county::char(6) is null or county_code = :county)
                           and division_code >= :from and division_code < :to
                           and (:table::text is null or table_name = :table)
                           and (:account::text is null
                                or account_id in (select id from access.account where :account in (name, display_name)))
                           and (:record::uuid is null or record_id = :record)
                           and (:kind::char is null or operation = :kind)
                           and (:day::date is null or at >= :day)
                           and (:until::date is null or at < :until::date + 1)
                           and (:before::bigint is null or id < :before)
                         order by id desc
                         limit :limit
                        """)
                .param("from", question.division().value())
                .param("to", question.division().rangeEnd())
                .param("county", question.county())
                .param("table", question.tableName())
                .param("account", question.account())
                .param("record", question.record())
                .param("kind", question.kind() == null ? null : question.kind().letter())
                .param("day", question.from())
                .param("until", question.to())
                .param("before", question.before())
                .param("limit", question.limit())
                .query((row, number) -> note(row))
                .list();
    }

    private TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("account_id", UUID.class),
                row.getString("request_id"),
                row.getString("table_name"),
                row.getObject("record_id", UUID.class),
                operation(row),
                tree(row.getString("old")),
                tree(row.getString("new")));
    }

    private TrailNote note(ResultSet row) throws SQLException {
        return new TrailNote(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("account_id", UUID.class),
                row.getString("request_id"),
                row.getString("table_name"),
                row.getObject("record_id", UUID.class),
                row.getString("division_code"),
                operation(row),
                List.of((String[]) row.getArray("columns").getArray()),
                tree(row.getString("said")));
    }

    private static TrailEntry.Operation operation(ResultSet row) throws SQLException {
        return TrailEntry.Operation.of(row.getString("operation"));
    }

    private @Nullable JsonNode tree(@Nullable String row) {
        return row == null ? null : json.readTree(row);
    }
}
