package org.lingtouyan.exit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the records say of what leaves poverty: of many households at once, of a village. */
@Component
class ExitRecords {

    private final JdbcClient jdbc;

    ExitRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest account up to the year, and what was last told of the assurances up to it. */
    record HouseholdRecords(
            UUID householdId,
            @Nullable UUID accountId,
            @Nullable Integer accountYear,
            @Nullable Integer people,
            @Nullable BigDecimal net,
            @Nullable BigDecimal stated,
            @Nullable UUID yearId,
            @Nullable Boolean food,
            @Nullable Boolean clothing,
            @Nullable Boolean water,
            @Nullable Boolean waterHardship,
            @Nullable Boolean schooling,
            @Nullable Boolean medical,
            @Nullable Boolean housing,
            @Nullable Boolean dilapidated) {}

    Map<UUID, HouseholdRecords> ofHouseholds(String county, Collection<UUID> households, int year) {
        return jdbc
                .sql(
                        """
                        select w.id as household_id, a.record_id as account_id, a.year as account_year, a.people, a.net,
                               a.stated_per_capita as stated, y.record_id as year_id, y.food_assured as food,
                               y.clothing_assured as clothing, y.safe_water as water, y.water_hardship,
                               y.schooling_assured as schooling, y.medical_assured as medical, y.housing_assured as housing,
                               y.dilapidated_house as dilapidated
                          from unnest(:households::uuid[]) as w (id)
                          left join lateral (select * from household.published_account i
                                              where i.county_code = :county and i.household_id = w.id
                                                and i.year between :year - 1 and :year
                                              order by i.year desc limit 1) a on true
                          left join lateral (select * from household.published_assurance i
                                              where i.county_code = :county and i.household_id = w.id and i.year <= :year
                                              order by i.year desc limit 1) y on true
                        """)
                .param("households", households.toArray(UUID[]::new))
                .param("county", county)
                .param("year", year)
                .query(HouseholdRecords.class)
                .list()
                .stream()
                .collect(Collectors.toMap(HouseholdRecords::householdId, Function.identity()));
    }

    /** As the figure of the headcount ratio counts: poor people, and the rural registered population of the place and day. */
    record Headcount(long poor, long population) {}

    Headcount headcount(DivisionCode village, LocalDate day) {
        return jdbc.sql(
                        """
                        select (select count(*) from household.published_person p
                                 where p.county_code = :county and p.division_code = :village and p.status in ('01', '02', '05')
                                   and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)) as poor,
                               (select coalesce(sum(r.people), 0) from household.published_rural_population r
                                 where r.county_code = :county and r.division_code = :village
                                   and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)) as population
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("day", day)
                .query(Headcount.class)
                .single();
    }

    /** By their ids, as the register names them. */
    Map<UUID, String> names(DivisionCode place, Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<UUID, String>();
        jdbc.sql(
                        """
                        select record_id as id, min(label) as name from household.published_person
                         where county_code = :county and record_id = any(:persons)
                         group by record_id
                        """)
                .param("county", place.countyCode())
                .param("persons", persons.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** Whether somebody is of the household today. */
    boolean isMember(DivisionCode village, UUID household, UUID person) {
        return jdbc.sql(
                        """
                        select exists (select from household.published_person
                                        where county_code = :county and division_code = :village
                                          and household_id = :household and record_id = :person and valid_to is null)
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("household", household)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
