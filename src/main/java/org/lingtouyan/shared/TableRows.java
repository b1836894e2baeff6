package org.lingtouyan.shared;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lingtouyan.shared.ColumnTypes.ColumnType;
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
    private final ColumnTypes types;

    TableRows(JdbcClient jdbc, ColumnTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** @return how many were written; rows whose ids are held already stay as they are */
    public int insert(String table, Collection<? extends Record> rows) {
        return write(table, List.copyOf(rows), "on conflict (county_code, id) do nothing");
    }

    /** Adds all of the rows or, by an exception, none. */
    public int add(String table, List<? extends Record> rows) {
        return write(table, rows, "");
    }

    /** Of the rows these columns. */
    public int add(String table, List<String> columns, List<?> rows) {
        return rows.isEmpty() ? 0 : write(table, columns, rows, "");
    }

    private int write(String table, List<? extends Record> rows, String otherwise) {
        return rows.isEmpty() ? 0 : write(table, columns(rows.get(0).getClass()), rows, otherwise);
    }

    /** A row that does not say its county lies in that of its division. */
    private int write(String table, List<String> columns, List<?> rows, String otherwise) {
        var known = types.of(table, columns);
        var given = joined(known, ":%1$s::text[]");
        var named = joined(known, "%1$s");
        var read = joined(known, "%1$s::%2$s");
        var county = columns.contains("county_code") ? "" : "county_code, ";
        return jdbc.sql(
                        """
                        insert into %1$s (%2$s%3$s)
                        select %4$s%5$s from unnest(%6$s) as given (%3$s)
                        %7$s
                        """
                                .formatted(
                                        table,
                                        county,
                                        named,
                                        county.isEmpty() ? "" : "left(division_code, 6), ",
                                        read,
                                        given,
                                        otherwise))
                .params(RowColumns.of(rows, known))
                .update();
    }

    private static String joined(List<ColumnType> columns, String each) {
        return columns.stream()
                .map(column -> each.formatted(column.column(), column.name()))
                .collect(Collectors.joining(", "));
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

    private static String columns(Class<?> type, String prefix) {
        return columns(type).stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    /** The version stands last, where there is one. */
    private static List<String> columns(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }
}
