package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Every rule of quality about the register by one change that it finds and one beside it that it lets pass. */
@ServerTest
class QualityRuleTests {

    private static final String VILLAGE = "620826101204";

    /** A rule, what it finds, and what is close to that and sound. */
    record Case(String rule, String found, String passed) {

        @Override
        public String toString() {
            return rule;
        }
    }

    private static final String HEAD = "update household.person set %s where id = :head";
    private static final String OVER_SIXTY = HEAD.formatted("birth_date = current_date - interval '61 years'");
    private static final String SPOUSE = "update household.person set %s where id = :spouse";
    private static final String CHILD = "update household.person set %s where id = :child";
    private static final String HEAD_YEAR = "update household.person_year set %s where person_id = :head";
    private static final String CHILD_YEAR = "update household.person_year set %s where person_id = :child";
    private static final String YEAR = "update household.household_year set %s where household_id = :household";
    private static final String STATE = "update household.household_state set %s where household_id = :household";
    private static final String ACCOUNT = "update household.income set %s where household_id = :household";
    private static final String OUT =
            "update household.household_state set status = '03' where household_id = :household;";
    private static final String EARLIER_ACCOUNT =
            """
            insert into household.income (county_code, id, division_code, household_id, year, people, wages)
            select county_code, gen_random_uuid(), division_code, household_id, year - 1, people, %s
              from household.income where household_id = :household
            """;

    @SuppressWarnings("unused")
    static final List<Case> CASES = List.of(
            rule(
                    "identity_missing",
                    HEAD.formatted("identity_sealed = null, identity_fingerprint = null"),
                    HEAD.formatted("identified_on = null")),
            rule(
                    "no_head",
                    "update household.membership set relation = '99' where person_id = :head",
                    "update household.membership set relation = '99' where person_id = :child"),
            rule(
                    "two_heads",
                    "update household.membership set relation = '01' where person_id = :spouse",
                    "update household.membership set relation = '21' where person_id = :spouse"),
            rule(
                    "no_members",
                    "update household.membership set voided = true where household_id = :household",
                    "update household.membership set voided = true where person_id = :child"),
            rule("people_differ", YEAR.formatted("people = 4"), YEAR.formatted("people = 3")),
            rule("spouse_same_sex", SPOUSE.formatted("sex = '1'"), CHILD.formatted("sex = '2'")),
            rule(
                    "spouse_young",
                    SPOUSE.formatted("birth_date = current_date - interval '17 years'"),
                    SPOUSE.formatted("birth_date = current_date - interval '19 years'")),
            rule(
                    "child_older",
                    CHILD.formatted("birth_date = date '1970-01-01'"),
                    CHILD.formatted("birth_date = date '1995-01-01'")),
            rule(
                    "parent_young",
                    CHILD.formatted("birth_date = date '1989-01-01'"),
                    CHILD.formatted("birth_date = date '1990-06-01'")),
            rule(
                    "preschool_too_old",
                    CHILD_YEAR.formatted("education = '01'"),
                    CHILD_YEAR.formatted("education = '01', year = 2019")),
            rule(
                    "pupil_too_old",
                    HEAD_YEAR.formatted("school = '60'"),
                    HEAD_YEAR.formatted("school = '60', year = 2004")),
            rule("out_of_school", CHILD_YEAR.formatted("school = '00'"), HEAD_YEAR.formatted("school = '00'")),
            rule(
                    "illiterate_pupil",
                    CHILD_YEAR.formatted("education = '02'"),
                    CHILD_YEAR.formatted("education = '02', school = '01'")),
            rule(
                    "healthy_and_ill",
                    HEAD_YEAR.formatted("health = '{01,02}'"),
                    HEAD_YEAR.formatted("health = '{02,04}'")),
            rule(
                    "worker_age",
                    CHILD_YEAR.formatted("work_months = 1, labour = '01'"),
                    CHILD_YEAR.formatted("work_months = 1, labour = '01', year = 2035")),
            rule(
                    "works_without_labour",
                    HEAD_YEAR.formatted("labour = '04'"),
                    HEAD_YEAR.formatted("labour = '04', work_months = 0")),
            rule(
                    "wages_without_labour",
                    "update household.person_year set labour = '05' where person_id in (:head, :spouse)",
                    HEAD_YEAR.formatted("labour = '05'")),
            rule("months_over12", HEAD_YEAR.formatted("work_months = 12.5"), HEAD_YEAR.formatted("work_months = 12")),
            rule(
                    "wages_without_months",
                    "update household.person_year set work_months = 0 where person_id in (:head, :spouse)",
                    HEAD_YEAR.formatted("work_months = 0")),
            rule(
                    "months_without_wages",
                    ACCOUNT.formatted("wages = 0, business = 30000"),
                    ACCOUNT.formatted("wages = 1, business = 30000")),
            rule(
                    "allowance_missing",
                    STATE.formatted("kind = '04'"),
                    STATE.formatted("kind = '04'") + ";" + ACCOUNT.formatted("subsistence = 600")),
            rule("allowance_unfounded", ACCOUNT.formatted("subsistence = 600"), ACCOUNT.formatted("hardship = 600")),
            rule(
                    "income_differs",
                    ACCOUNT.formatted("stated_per_capita = 9000"),
                    ACCOUNT.formatted("stated_per_capita = 10000.50")),
            rule("income_jumps", EARLIER_ACCOUNT.formatted("18000"), EARLIER_ACCOUNT.formatted("21000")),
            rule("out_below_line", OUT + ACCOUNT.formatted("wages = 11000"), OUT + ACCOUNT.formatted("wages = 13000")),
            rule(
                    "house_contradicts",
                    YEAR.formatted("dilapidated_house = true, housing_assured = true"),
                    YEAR.formatted("housing_assured = true")),
            rule(
                    "water_contradicts",
                    YEAR.formatted("water_hardship = true"),
                    YEAR.formatted("water_hardship = true, safe_water = false")),
            rule("land_large", YEAR.formatted("arable = 90.5"), YEAR.formatted("arable = 90")),
            rule(
                    "pension_missing",
                    HEAD_YEAR.formatted("resident_pension = false") + ";" + OVER_SIXTY,
                    HEAD_YEAR.formatted("resident_pension = false, worker_pension = true") + ";" + OVER_SIXTY),
            rule(
                    "out_in_danger",
                    OUT + YEAR.formatted("dilapidated_house = true"),
                    YEAR.formatted("dilapidated_house = true")),
            rule("out_without_water", OUT + YEAR.formatted("safe_water = false"), YEAR.formatted("safe_water = false")),
            rule(
                    "elsewhere_registered",
                    HEAD.formatted("division_code = '620826101203'"),
                    HEAD.formatted("division_code = '620826101204'")),
            rule(
                    "registered_after_exit",
                    OUT + "update household.household set registered_on = date '2014-02-01' where id = :household",
                    OUT + "update household.household set registered_on = date '2013-02-01' where id = :household"),
            rule(
                    "risk_removed_first",
                    YEAR.formatted("risk_found_on = date '2021-03-01', risk_removed_on = date '2021-02-01'"),
                    YEAR.formatted("risk_found_on = date '2021-03-01', risk_removed_on = date '2021-04-01'")),
            rule(
                    "very_old",
                    HEAD.formatted("birth_date = date '1915-01-01'"),
                    HEAD.formatted("birth_date = date '1935-01-01'")),
            rule("name_odd", HEAD.formatted("name = '赵1明'"), HEAD.formatted("name = '才让·卓玛'")));

    private final Caller county;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final PlatformTransactionManager transactions;

    @Autowired
    QualityRuleTests(Environment environment, JdbcClient jdbc, Actors actors, PlatformTransactionManager transactions) {
        this.county = Caller.of(environment).as("county-620826");
        this.jdbc = jdbc;
        this.actors = actors;
        this.transactions = transactions;
    }

    @Test
    void aSoundHouseholdContradictsNoRule() {
        assertThat(household().found()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void findsWhatContradictsItself(Case rule) {
        var household = household();
        household.changed(rule.found());
        assertThat(household.found()).contains("household." + rule.rule());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void letsPassWhatDoesNot(Case rule) {
        var household = household();
        household.changed(rule.passed());
        assertThat(household.found()).doesNotContain("household." + rule.rule());
    }

    @Test
    void everyRuleHasItsCase() {
        var rules = Caller.json(county.get("/api/findings/rules"));
        assertThat(StreamSupport.stream(rules.spliterator(), false)
                        .map(rule -> rule.path("key").asString())
                        .filter(key -> key.startsWith("household.")))
                .hasSameElementsAs(Stream.concat(CASES.stream().map(Case::rule), SealedComparisonTests.RULES.stream())
                        .map(rule -> "household." + rule)
                        .toList());
    }

    private static Case rule(String rule, String found, String passed) {
        return new Case(rule, found, passed);
    }

    private CheckedHousehold household() {
        return new CheckedHousehold(VILLAGE, county, jdbc, actors, transactions);
    }
}
