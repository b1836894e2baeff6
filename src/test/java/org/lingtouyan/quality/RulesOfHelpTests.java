package org.lingtouyan.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.householdplan.PlannedCounty.measure;
import static org.lingtouyan.householdplan.PlannedCounty.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actors;
import org.lingtouyan.household.CheckedHousehold;
import org.lingtouyan.householdplan.PlannedCounty;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** The rules that modules beside the register bring: helpers, visits and plans. Each test has a village of its own. */
@ServerTest
class RulesOfHelpTests {

    private static final String COUNTY = "620724";

    private final PairedCounty county;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final PlatformTransactionManager transactions;
    private final LocalDate today = Here.today();

    @Autowired
    RulesOfHelpTests(Environment environment, JdbcClient jdbc, Actors actors, PlatformTransactionManager transactions) {
        this.county = new PairedCounty(Caller.of(environment).as("county-" + COUNTY), COUNTY);
        this.jdbc = jdbc;
        this.actors = actors;
        this.transactions = transactions;
    }

    @Test
    void whereAVillageHasItsHelpersAHouseholdWithoutOneIsFoundUntilItHasOne() {
        var village = county.villages().get(4);
        var alone = household(village);
        assertThat(alone.found()).doesNotContain("pairing.no_helper");
        var helper = county.helper("帮扶的");
        county.paired(household(village).id(), helper, "2020-01-01");
        alone.changed("update household.household set version = version where id = :household");
        assertThat(alone.found()).contains("pairing.no_helper");
        county.paired(alone.id(), helper, today.toString());
        assertThat(alone.found()).doesNotContain("pairing.no_helper");
        assertThat(rules(alone.list("MENDED"))).contains("pairing.no_helper");
    }

    @Test
    void whereVisitsAreKeptTheHouseholdThatIsDueIsFoundUntilSomebodyComes() {
        var village = county.villages().get(5);
        var due = household(village);
        due.changed(
                "update household.household_state set valid_from = date '2014-01-01' where household_id = :household");
        assertThat(due.found()).doesNotContain("visit.long_unvisited");
        var seen = household(village);
        visited(seen, today);
        due.changed("update household.household set version = version where id = :household");
        assertThat(due.found()).contains("visit.long_unvisited");
        assertThat(seen.found()).doesNotContain("visit.long_unvisited");
        visited(due, today);
        assertThat(due.found()).doesNotContain("visit.long_unvisited");
    }

    @Test
    void thePlanOfThisYearIsFoundThatHasNothingAgainstTheMainCause() {
        var village = county.villages().get(6);
        var ill = household(village);
        new PlannedCounty(county).made(planOfThisYear(ill, "产业"));
        assertThat(ill.found()).contains("householdplan.cause_unanswered");
        var cared = household(village);
        new PlannedCounty(county).made(planOfThisYear(cared, "健康"));
        assertThat(cared.found()).doesNotContain("householdplan.cause_unanswered");
    }

    private Map<String, Object> planOfThisYear(CheckedHousehold household, String kind) {
        var plan = plan(household.id());
        var against = measure(kind, "饲养基础母羊");
        against.put("dueOn", today.toString());
        plan.putAll(Map.of(
                "year",
                today.getYear(),
                "madeOn",
                today.toString(),
                "targetOn",
                today.toString(),
                "measures",
                List.of(against)));
        return plan;
    }

    private void visited(CheckedHousehold household, LocalDate on) {
        var visit = new LinkedHashMap<String, Object>();
        visit.put("id", PairedCounty.newId());
        visit.put("householdId", household.id());
        visit.put("cadreId", county.helper("走访的"));
        visit.put("on", on.toString());
        visit.put("mode", "HOME");
        var answer = county.officer().post("/api/visits", visit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private CheckedHousehold household(String village) {
        return new CheckedHousehold(village, county.officer(), jdbc, actors, transactions);
    }

    private static List<String> rules(List<JsonNode> findings) {
        return findings.stream().map(finding -> finding.path("rule").asString()).toList();
    }
}
