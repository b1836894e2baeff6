package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.shared.RowJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All SQL by which rows are again what they were, in every column that they have but their key. */
@Component
class UnmergeTable {

    private final JdbcClient jdbc;

    UnmergeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** They never were; years, which have no such mark, are deleted, and the trail keeps them. */
    void neverWere(String table, String county, Collection<UUID> ids) {
        var statement = columns(table).contains("voided")
                ? "update household.%s set voided = true, version = version + 1 where county_code = :county and id = any(:ids)"
                : "delete from household.%s where county_code = :county and id = any(:ids)";
        jdbc.sql(statement.formatted(table))
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /**
     * Those that count again come last, because what they have may be had once only.
     *
     * @param before as the trail has them: without their keys, which they still have
     */
    void asBefore(String table, List<ObjectNode> before, boolean closed) {
        var columns = new ArrayList<>(columns(table));
        columns.removeAll(
                List.of("county_code", "id", "version", "data_key", "key_version", "entered_by", "entered_at"));
        var mark = columns.contains("voided") ? "held.voided" : "false";
        jdbc.sql(
                        """
                        update household.%1$s held
                           set (%2$s, version) = row (before.%3$s, held.version + 1)
                          from json_populate_recordset(null::household.%1$s, :rows::json) as before
                         where held.county_code = before.county_code and held.id = before.id and %4$s = :closed
                        """
                                .formatted(table, String.join(", ", columns), String.join(", before.", columns), mark))
                .param("rows", RowJson.write(before))
                .param("closed", closed)
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
        return jdbc.sql(
                        """
                        select attname from pg_attribute
                         where attrelid = ('household.' || :table)::regclass
                           and attnum > 0 and not attisdropped and attgenerated = ''
                         order by attnum
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }
}
