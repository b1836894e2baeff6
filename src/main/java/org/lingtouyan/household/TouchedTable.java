package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of which households an import has changed, and of when sheets had spoken of them before. */
@Component
class TouchedTable {

    private final JdbcClient jdbc;

    TouchedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Touched(String countyCode, UUID householdId, String divisionCode, @Nullable LocalDate toldBefore) {}

    /** Before it is noted that the import spoke of them; of what the same import has touched before, the first time counts. */
    void keep(UUID importId, String county, Collection<UUID> households) {
        jdbc.sql(
                        """
                        insert into household.import_touched (county_code, import_id, household_id, division_code, told_before)
                        select h.county_code, :import, h.id, h.division_code, t.told_on
                          from household.household h
                          left join household.last_told t on t.county_code = h.county_code and t.household_id = h.id
                         where h.county_code = :county and h.id = any(:households)
                        on conflict (county_code, import_id, household_id) do nothing
                        """)
                .param("import", importId)
                .param("county", county)
                .param("households", households.toArray(UUID[]::new))
                .update();
    }

    int count(UUID importId) {
        return jdbc.sql("select count(*) from household.import_touched where import_id = :import and not settled")
                .param("import", importId)
                .query(Integer.class)
                .single();
    }

    List<Touched> next(UUID importId, int atMost) {
        return jdbc.sql(
                        """
                        select county_code, household_id, division_code, told_before
                          from household.import_touched
                         where import_id = :import and not settled
                         order by county_code, household_id
                         limit :atMost
                        """)
                .param("import", importId)
                .param("atMost", atMost)
                .query(Touched.class)
                .list();
    }

    void settle(UUID importId, Touched touched) {
        jdbc.sql(
                        """
                        update household.import_touched
                           set settled = true
                         where county_code = :county and import_id = :import and household_id = :household
                        """)
                .param("county", touched.countyCode())
                .param("import", importId)
                .param("household", touched.householdId())
                .update();
    }

    /** As if the import had never spoken of the household. */
    void untell(UUID importId, Touched touched) {
        jdbc.sql(
                        """
                        delete from household.last_told
                         where county_code = :county and household_id = :household and import_id = :import
                           and :before::date is null
                        """)
                .param("county", touched.countyCode())
                .param("household", touched.householdId())
                .param("import", importId)
                .param("before", touched.toldBefore())
                .update();
        jdbc.sql(
                        """
                        update household.last_told
                           set told_on = :before, facts = 0
                         where county_code = :county and household_id = :household and import_id = :import
                           and :before::date is not null
                        """)
                .param("county", touched.countyCode())
                .param("household", touched.householdId())
                .param("import", importId)
                .param("before", touched.toldBefore())
                .update();
    }
}
