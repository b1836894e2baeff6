package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Founds a register: takes many whole households with their history at once, into villages that do not know them yet.
 * What daily work enters one by one goes through the other doors, which check sense; here the database alone judges.
 */
@Service
public class Founding {

    private static final JsonMapper JSON =
            JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private final JdbcClient jdbc;
    private final Privacy privacy;
    private final Actors actors;

    Founding(JdbcClient jdbc, Privacy privacy, Actors actors) {
        this.jdbc = jdbc;
        this.privacy = privacy;
        this.actors = actors;
    }

    /** All of them or none. */
    @Transactional
    public void found(List<FoundedHousehold> households) {
        actors.require(Right.WRITE_RECORDS);
        var rows = new FoundedRows(privacy);
        households.forEach(rows::add);
        insert(HOUSEHOLDS, rows.households);
        insert(STATES, rows.states);
        insert(PERSONS, rows.persons);
        insert(MEMBERSHIPS, rows.memberships);
        insert(HOUSEHOLD_YEARS, rows.householdYears);
        insert(PERSON_YEARS, rows.personYears);
        insert(INCOMES, rows.incomes);
        insert(LISTED, rows.listed);
    }

    /** Notes the rural registered population that villages divide by from a day on. */
    @Transactional
    public void populations(List<Population> populations) {
        actors.require(Right.WRITE_RECORDS);
        insert(POPULATIONS, populations.stream().map(PopulationRow::of).toList());
    }

    private void insert(String statement, List<?> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement).param("rows", JSON.writeValueAsString(rows)).update();
        }
    }

    /** How many people a village registers as rural, on which basis, from which day. */
    public record Population(DivisionCode village, int people, String basis, LocalDate from) {}

    record PopulationRow(
            UUID id, String countyCode, String divisionCode, int people, String basis, String validFrom) {

        static PopulationRow of(Population population) {
            return new PopulationRow(
                    com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch(),
                    population.village().countyCode(),
                    population.village().value(),
                    population.people(),
                    population.basis(),
                    population.from().toString());
        }
    }

    private static final String HOUSEHOLDS =
            """
            insert into household.household
                   (county_code, id, division_code, number, registered_on, phone_sealed, data_key, key_version)
            select county_code, id, division_code, number, registered_on, phone_sealed, data_key, key_version
              from json_populate_recordset(null::household.household, :rows::json)
            """;

    private static final String STATES =
            """
            insert into household.household_state
                   (county_code, id, division_code, household_id, status, kind, main_cause, valid_from, valid_to)
            select county_code, id, division_code, household_id, status, kind, main_cause, valid_from, valid_to
              from json_populate_recordset(null::household.household_state, :rows::json)
            """;

    private static final String PERSONS =
            """
            insert into household.person
                   (county_code, id, division_code, name, initials, sex, birth_date, nationality, identity_kind,
                    identity_sealed, identity_fingerprint, data_key, key_version, identified_on)
            select county_code, id, division_code, name, initials, sex, birth_date, nationality, identity_kind,
                   identity_sealed, identity_fingerprint, data_key, key_version, identified_on
              from json_populate_recordset(null::household.person, :rows::json)
            """;

    private static final String MEMBERSHIPS =
            """
            insert into household.membership
                   (county_code, id, division_code, household_id, person_id, number, relation, valid_from)
            select county_code, id, division_code, household_id, person_id, number, relation, valid_from
              from json_populate_recordset(null::household.membership, :rows::json)
            """;

    private static final String HOUSEHOLD_YEARS =
            """
            insert into household.household_year
                   (county_code, id, division_code, household_id, year, other_causes, people, dilapidated_house, safe_water)
            select county_code, id, division_code, household_id, year, other_causes, people, dilapidated_house, safe_water
              from json_populate_recordset(null::household.household_year, :rows::json)
            """;

    private static final String PERSON_YEARS =
            """
            insert into household.person_year
                   (county_code, id, division_code, household_id, person_id, year, education, school, health, labour,
                    work_months)
            select county_code, id, division_code, household_id, person_id, year, education, school, health, labour,
                   work_months
              from json_populate_recordset(null::household.person_year, :rows::json)
            """;

    private static final String INCOMES =
            """
            insert into household.income
                   (county_code, id, division_code, household_id, year, people, wages, business, property, subsistence,
                    hardship, pension, ecological, other, cost)
            select county_code, id, division_code, household_id, year, people, wages, business, property, subsistence,
                   hardship, pension, ecological, other, cost
              from json_populate_recordset(null::household.income, :rows::json)
            """;

    private static final String LISTED =
            """
            insert into household.listed_household
                   (county_code, id, division_code, number, head_name, status, kind, main_cause, people, incomplete, voided,
                    search)
            select county_code, id, division_code, number, head_name, status, kind, main_cause, people, false, false, search
              from json_populate_recordset(null::household.listed_household, :rows::json)
            """;

    private static final String POPULATIONS =
            """
            insert into household.rural_population
                   (county_code, id, division_code, people, basis, valid_from)
            select county_code, id, division_code, people, basis, valid_from
              from json_populate_recordset(null::household.rural_population, :rows::json)
            """;
}
