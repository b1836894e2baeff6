package org.lingtouyan.shared;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The types of the columns of our tables, as the database's catalogue tells them; asked once a table. */
@Component
class ColumnTypes {

    private final JdbcClient jdbc;
    private final Map<String, Map<String, ColumnType>> known = new ConcurrentHashMap<>();

    ColumnTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name without its length: what is too long must be refused, not cut */
    record ColumnType(String column, String name, boolean array) {}

    /**
     * In the order of the columns.
     *
     * @throws NullPointerException when the table has no such column
     */
    List<ColumnType> of(String table, List<String> columns) {
        var types = known.computeIfAbsent(table, this::read);
        return columns.stream()
                .map(column -> Objects.requireNonNull(types.get(column), table + "." + column))
                .toList();
    }

    private Map<String, ColumnType> read(String table) {
        return jdbc
                .sql(
                        """
                        select a.attname as column, format('%I.%I', n.nspname, t.typname) as name, t.typcategory = 'A' as array
                          from pg_catalog.pg_attribute a
                          join pg_catalog.pg_type t on t.oid = a.atttypid
                          join pg_catalog.pg_namespace n on n.oid = t.typnamespace
                         where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped
                        """)
                .param("table", table)
                .query(ColumnType.class)
                .stream()
                .collect(Collectors.toMap(ColumnType::column, Function.identity()));
    }
}
