package org.lingtouyan.household;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that reads rows as they are now to make them what they were, and takes years away that nobody had told before. */
@Component
class UndoTable {

    private final JdbcClient jdbc;

    UndoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of a table of the register by id, as the database writes them. */
    Map<UUID, String> rows(String table, String county, Collection<UUID> ids) {
        return jdbc
                .sql(
                        "select id, to_json(held) as row from household.%s held where county_code = :county and id = any(:ids)"
                                .formatted(table))
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("row")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void removeYears(String table, String county, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from household.%s where county_code = :county and id = any(:ids)".formatted(table))
                    .param("county", county)
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }
}
