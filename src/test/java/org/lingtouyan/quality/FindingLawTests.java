package org.lingtouyan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actors;
import org.lingtouyan.household.CheckedHousehold;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The law of findings: what changes have kept up to date is what a check of all records from the beginning would find. */
@ServerTest
class FindingLawTests {

    private static final String COUNTY = "620822";
    private static final String VILLAGE = "620822100201";

    /** Changes that break rules, mend them, or do neither; {@code %d} is a small number. */
    private static final List<String> CHANGES = List.of(
            "update household.person_year set labour = '0%1$d' where person_id = :head",
            "update household.person_year set work_months = %1$d * 3 where person_id = :spouse",
            "update household.person_year set health = case when %1$d > 3 then '{01,02}'::text[] else '{01}' end where person_id = :child",
            "update household.person_year set school = '0' || (%1$d %% 2) where person_id = :child",
            "update household.person set sex = (1 + %1$d %% 2)::text where id = :spouse",
            "update household.person set birth_date = date '1960-01-01' + %1$d * interval '9 years' where id = :child",
            "update household.household_year set people = %1$d where household_id = :household",
            "update household.income set wages = %1$d * 4000 where household_id = :household",
            "update household.household_state set status = '0%1$d' where household_id = :household",
            "update household.membership set relation = '0%1$d' where person_id = :spouse",
            "update household.household set registered_on = date '2013-01-01' + %1$d * interval '5 months' where id = :household",
            "update household.household set voided = %1$d = 5 where id = :household");

    private final Caller county;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final PlatformTransactionManager transactions;
    private final Checker checker;

    @Autowired
    FindingLawTests(
            Environment environment,
            JdbcClient jdbc,
            Actors actors,
            PlatformTransactionManager transactions,
            Checker checker) {
        this.county = Caller.of(environment).as("county-" + COUNTY);
        this.jdbc = jdbc;
        this.actors = actors;
        this.transactions = transactions;
        this.checker = checker;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 2018})
    void aCheckOfTheWholeCountyChangesNothingAfterAnyChanges(long seed) {
        var random = new Random(seed);
        var households = List.of(household(), household(), household());
        for (int i = 0; i < 60; i++) {
            var change = CHANGES.get(random.nextInt(CHANGES.size())).formatted(1 + random.nextInt(5));
            households.get(random.nextInt(households.size())).changed(change);
        }
        households.forEach(CheckedHousehold::settled);
        var found = households.stream().map(CheckedHousehold::found).toList();
        assertThat(checker.checkWhole(COUNTY, Here.today()))
                .as("findings that a check of everything changed")
                .isZero();
        assertThat(found).anySatisfy(each -> assertThat(each).isNotEmpty());
    }

    @Test
    void aDayThatPassesIsSeenByTheDailyCheckWithoutAnyChange() {
        var household = household();
        household.changed(
                "update household.person set birth_date = current_date - interval '105 years' + interval '9 days' where id = :head");
        assertThat(household.found()).doesNotContain("household.very_old");
        checker.checkWhole(COUNTY, Here.today().plusDays(10));
        assertThat(household.list("OPEN").stream()
                        .map(finding -> finding.path("rule").asString()))
                .contains("household.very_old");
        checker.checkWhole(COUNTY, Here.today());
        assertThat(household.found()).doesNotContain("household.very_old");
    }

    private CheckedHousehold household() {
        return new CheckedHousehold(VILLAGE, county, jdbc, actors, transactions);
    }
}
