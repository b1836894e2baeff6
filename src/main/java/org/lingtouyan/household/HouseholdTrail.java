package org.lingtouyan.household;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail's entries about one household and everything that belongs to it, the latest first. */
@Component
class HouseholdTrail {

    private static final String ENTRIES =
            """
            with parts as (
                select id from household.household_state
                 where county_code = :county and division_code = :division and household_id = :household
                union all
                select unnest(array[id, person_id]) from household.membership
                 where county_code = :county and division_code = :division and household_id = :household
                union all
                select id from household.household_year where county_code = :county and household_id = :household
                union all
                select id from household.income where county_code = :county and household_id = :household
                union all
                select y.id
                  from household.membership m
                  join household.person_year y on y.county_code = m.county_code and y.person_id = m.person_id
                 where m.county_code = :county and m.division_code = :division and m.household_id = :household
                union all
                select :household::uuid
            )
            select t.id, t.at, t.account_id, t.table_name, t.operation, t.old::text as before, t.new::text as after
              from access.trail t
             where t.county_code = :county and t.record_id in (select id from parts)
               and t.id < :before
             order by t.id desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    HouseholdTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(
            long id,
            OffsetDateTime at,
            @Nullable UUID accountId,
            String tableName,
            String operation,
            @Nullable String before,
            @Nullable String after) {}

    List<Entry> entries(String county, String division, UUID household, long before, int limit) {
        return jdbc.sql(ENTRIES)
                .param("county", county)
                .param("division", division)
                .param("household", household)
                .param("before", before)
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }
}
