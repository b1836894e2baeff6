package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.Income;
import org.lingtouyan.household.KnownHousehold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a plan reads of its household instead of keeping it: who is in it, what it lives on, what it lacks, who helps it. */
@Component
class PlanReading {

    private static final int SCHOOL_FROM = 6;
    private static final int SCHOOL_TO = 15;
    private static final String NOT_AT_SCHOOL = "00";

    private final JdbcClient jdbc;

    PlanReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who is in the household, as last told, by codes. */
    record Member(
            UUID personId,
            String name,
            String relation,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            @Nullable String education,
            @Nullable String school,
            List<String> health,
            @Nullable String labour,
            @Nullable BigDecimal workMonths) {

        /** A child who must go to school and does not; unknown where nothing is told of it. */
        @Nullable
        Boolean misses(LocalDate day) {
            if (birthDate == null) {
                return null;
            }
            int age = birthDate.until(day).getYears();
            return age >= SCHOOL_FROM && age <= SCHOOL_TO && (school == null || school.equals(NOT_AT_SCHOOL));
        }
    }

    /** Causes and what is lacking, as last told; unknown where nothing is. */
    record Condition(
            @Nullable String mainCause,
            List<String> otherCauses,
            @Nullable Boolean dilapidatedHouse,
            @Nullable Boolean safeWater,
            @Nullable Boolean able) {

        static final Condition UNKNOWN = new Condition(null, List.of(), null, null, null);
    }

    /** All of it. */
    record Reading(
            KnownHousehold household,
            List<Member> members,
            Condition condition,
            @Nullable Income lastYear,
            @Nullable Income thisYear,
            @Nullable UUID helper) {}

    Reading read(KnownHousehold household, int year) {
        return new Reading(
                household,
                members(household.division(), household.id()),
                condition(household.division(), household.id()),
                account(household, year - 1).orElse(null),
                account(household, year).orElse(null),
                helper(household).orElse(null));
    }

    private JdbcClient.StatementSpec of(String query, DivisionCode village, UUID household) {
        return jdbc.sql(query)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("household", household);
    }

    private List<Member> members(DivisionCode village, UUID household) {
        return of(
                        """
                        select person_id, name, relation, sex, birth_date, education, school,
                               coalesce(health, '{}') as health, labour, work_months
                          from household.published_member
                         where county_code = :county and division_code = :village and household_id = :household
                         order by relation, birth_date, person_id
                        """,
                        village,
                        household)
                .query((row, number) -> new Member(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("relation"),
                        row.getString("sex"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("education"),
                        row.getString("school"),
                        List.of((String[]) row.getArray("health").getArray()),
                        row.getString("labour"),
                        row.getBigDecimal("work_months")))
                .list();
    }

    private Condition condition(DivisionCode village, UUID household) {
        return of(
                        """
                        select main_cause, coalesce(other_causes, '{}') as other_causes, dilapidated_house, safe_water, able
                          from household.published_condition
                         where county_code = :county and division_code = :village and household_id = :household
                        """,
                        village,
                        household)
                .query((row, number) -> new Condition(
                        row.getString("main_cause"),
                        List.of((String[]) row.getArray("other_causes").getArray()),
                        row.getObject("dilapidated_house", Boolean.class),
                        row.getObject("safe_water", Boolean.class),
                        row.getObject("able", Boolean.class)))
                .optional()
                .orElse(Condition.UNKNOWN);
    }

    private Optional<Income> account(KnownHousehold household, int year) {
        return of(
                        """
                        select year, people, wages, business, property, birth_planning, subsistence, hardship, pension, ecological,
                               other, cost, stated_per_capita
                          from household.published_account
                         where county_code = :county and division_code = :village and household_id = :household and year = :year
                        """,
                        household.division(),
                        household.id())
                .param("year", year)
                .query(Income.class)
                .optional();
    }

    private Optional<UUID> helper(KnownHousehold household) {
        return of(
                        """
                        select cadre_id from pairing.published_pair
                         where county_code = :county and division_code = :village and household_id = :household
                           and role = 'MAIN' and valid_from <= current_date and (valid_to is null or valid_to > current_date)
                        """,
                        household.division(),
                        household.id())
                .query(UUID.class)
                .optional();
    }
}
