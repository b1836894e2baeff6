package org.lingtouyan.household;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.quality.CheckedNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the list of findings the names of heads and members. */
@Component
class NamedForFindings implements CheckedNames {

    private static final Map<String, String> QUERIES = Map.of(
            "household",
            "select id, head_name as name from household.listed_household where county_code = :county and id = any(:ids)",
            "person",
            "select id, name from household.person where county_code = :county and id = any(:ids)");

    private final JdbcClient jdbc;

    NamedForFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> names(String recordType, String county, Collection<UUID> records) {
        var query = QUERIES.get(recordType);
        return query == null || records.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(query)
                        .param("county", county)
                        .param("ids", records.stream().distinct().toArray(UUID[]::new))
                        .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                        .list()
                        .stream()
                        .filter(named -> named.name() != null)
                        .collect(Collectors.toMap(Named::id, Named::name));
    }

    private record Named(UUID id, String name) {}
}
