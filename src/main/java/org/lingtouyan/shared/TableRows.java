package org.lingtouyan.shared;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes and reads rows of business tables as records whose components are named like the columns, one statement a table
 * whatever their number: the trail and the marks work by statement.
 */
@Component
public class TableRows {

    private final JdbcClient jdbc;

    TableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many were written; rows whose ids are held already stay as they are */
    public int insert(String table, Collection<? extends Record> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return jdbc.sql(
                        """
                        insert into %1$s (county_code, %2$s)
                        select left(division_code, 6), %2$s
                          from json_populate_recordset(null::%1$s, :rows::json)
                            on conflict (county_code, id) do nothing
                        """
                                .formatted(table, columns(rows.iterator().next().getClass(), "")))
                .param("rows", RowJson.write(List.copyOf(rows)))
                .update();
    }

    /** Writes what the rows say now, each with the next version; those that have another version by now stay as they are. */
    public int update(String table, Collection<? extends Record> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        var type = rows.iterator().next().getClass();
        return jdbc.sql(
                        """
                        update %1$s held
                           set (%2$s, version) = row (%3$s, held.version + 1)
                          from json_populate_recordset(null::%1$s, :rows::json) as now
                         where held.county_code = left(now.division_code, 6) and held.id = now.id
                           and held.version = now.version
                        """
                                .formatted(
                                        table,
                                        columns(type, "").replace(", version", ""),
                                        columns(type, "now.").replace(", now.version", "")))
                .param("rows", RowJson.write(List.copyOf(rows)))
                .update();
    }

    /** The rows of a statement that selects {@code to_json(row)}. */
    public static <R> List<R> read(StatementSpec statement, Class<R> type) {
        return statement.query(String.class).list().stream()
                .map(json -> RowJson.read(json, type))
                .toList();
    }

    /** Without the county, which follows from the division; the version stands last, where there is one. */
    private static String columns(Class<?> type, String prefix) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
