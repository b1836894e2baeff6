package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.shared.RowJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of when spreadsheets last spoke of households. */
@Component
class LastToldTable {

    private final JdbcClient jdbc;

    LastToldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record LastTold(
            String countyCode, UUID householdId, String divisionCode, LocalDate toldOn, UUID importId, long facts) {}

    Map<UUID, LastTold> of(String county, Collection<UUID> households) {
        return jdbc
                .sql(
                        """
                        select county_code, household_id, division_code, told_on, import_id, facts
                          from household.last_told
                         where county_code = :county and household_id = any(:households)
                        """)
                .param("county", county)
                .param("households", households.toArray(UUID[]::new))
                .query(LastTold.class)
                .stream()
                .collect(Collectors.toMap(LastTold::householdId, told -> told));
    }

    void keep(List<LastTold> told) {
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into household.last_told
                        select * from json_populate_recordset(null::household.last_told, :told::json)
                        on conflict (county_code, household_id) do update
                           set told_on = greatest(last_told.told_on, excluded.told_on),
                               import_id = excluded.import_id,
                               facts = excluded.facts
                        """)
                .param("told", RowJson.write(told))
                .update();
    }
}
