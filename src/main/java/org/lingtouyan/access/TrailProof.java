package org.lingtouyan.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the trail with what it is about: of every record the latest entry must be the row as it stands, a row must
 * have an entry, and a row that is gone an entry that says so. Each statement sees one moment, so writers need not wait.
 */
@Component
class TrailProof {

    private static final String COMPARE =
            """
            with latest as (
                select distinct on (record_id) record_id, operation, new
                  from access.trail
                 where county_code = :county and table_name = :table and operation in ('I', 'U', 'D')
                 order by record_id, id desc),
            present as (
                select id, access.without_keys(to_jsonb(t)) as state from %1$s t where county_code = :county),
            compared as (
                select coalesce(id, record_id) as record,
                       case when record_id is null then true
                            when id is null then operation <> 'D'
                            else operation = 'D'
                              or state <> access.without_keys(to_jsonb(jsonb_populate_record(null::%1$s, new)))
                       end as differs
                  from latest
                  full join present on id = record_id)
            select count(*) as records, min(record::text) filter (where differs)::uuid as first_difference
              from compared
            """;

    private final JdbcClient jdbc;

    TrailProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables of which every change is noted, not only that a row was made. */
    List<String> tables() {
        return jdbc.sql(
                        """
                        select n.nspname || '.' || c.relname
                          from pg_trigger g
                          join pg_class c on c.oid = g.tgrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where g.tgname = 'trail_update'
                         order by 1
                        """)
                .query(String.class)
                .list();
    }

    /** @param table one of {@link #tables()} */
    Finding compare(String table, String countyCode) {
        return jdbc.sql(COMPARE.formatted(table))
                .param("county", countyCode)
                .param("table", table)
                .query((row, number) ->
                        new Finding(row.getLong("records"), row.getObject("first_difference", UUID.class)))
                .single();
    }

    /** In which of the tables a record of a county is kept, if it still is. */
    Optional<String> tableOf(String countyCode, UUID record) {
        return tables().stream()
                .filter(table -> jdbc.sql("select exists (select from %s where county_code = :county and id = :id)"
                                .formatted(table))
                        .param("county", countyCode)
                        .param("id", record)
                        .query(Boolean.class)
                        .single())
                .findFirst();
    }

    record Finding(long records, @Nullable UUID firstDifference) {}
}
