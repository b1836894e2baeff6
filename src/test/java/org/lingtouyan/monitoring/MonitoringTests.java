package org.lingtouyan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.ServerTest;
import org.lingtouyan.household.HouseholdFixtures;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A clue becomes a case that every level takes its own steps in, until the household's own record says what was decided. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringTests {

    private final Environment environment;
    private WatchedCounty here;

    @Autowired
    MonitoringTests(Environment environment) {
        this.environment = environment;
    }

    @BeforeAll
    void findVillages() {
        here = WatchedCounty.of(environment);
    }

    @Test
    void onlyWhoMayWriteThereReportsAClue() {
        var clue = here.clue(here.county().household(here.village()));
        assertThat(here.nobody().post("/api/monitoring", clue).statusCode()).isEqualTo(401);
        assertThat(here.nobody().as("auditor").post("/api/monitoring", clue).statusCode())
                .isEqualTo(403);
        assertThat(here.nobody()
                        .as("county-620921")
                        .post("/api/monitoring", clue)
                        .statusCode())
                .isEqualTo(404);
        var path = here.reported(clue);
        assertThat(here.nobody().as("county-620921").get(path).statusCode()).isEqualTo(404);
        assertThat(here.nobody().get("/api/monitoring").statusCode()).isEqualTo(401);
        assertThat(here.nobody()
                        .as("county-620921")
                        .get("/api/monitoring?division=" + here.village())
                        .statusCode())
                .isEqualTo(404);
        assertThat(here.officer().post("/api/monitoring", clue).statusCode()).isEqualTo(200);
        assertThat(reason(here.officer().post("/api/monitoring", PairedCounty.with(clue, "text", "别的事"))))
                .isEqualTo("CLUE_ID_TAKEN");
    }

    @Test
    void eachLevelTakesItsOwnStepsAndNoOtherLevelDoes() {
        var path = here.reported(here.clue(here.county().household(here.village())));
        assertThat(here.take(here.officer(), path, "VISIT", "2025-03-04", "属实")).isEqualTo("VILLAGE_TAKES_THIS_STEP");
        assertThat(here.take(here.township(), path, "VISIT", "2025-03-04", "属实"))
                .isEqualTo("VILLAGE_TAKES_THIS_STEP");
        here.proposed(path);
        assertThat(here.take(here.cadre(), path, "ENDORSE", "2025-03-12", null)).isEqualTo("TOWNSHIP_TAKES_THIS_STEP");
        assertThat(here.take(here.officer(), path, "ENDORSE", "2025-03-12", null))
                .isEqualTo("TOWNSHIP_TAKES_THIS_STEP");
        assertThat(here.take(here.township(), path, "ENDORSE", "2025-03-12", null))
                .isEmpty();
        assertThat(here.take(here.township(), path, "INCLUDE", "2025-03-14", null))
                .isEqualTo("COUNTY_TAKES_THIS_STEP");
        assertThat(here.take(here.nobody().as("province"), path, "INCLUDE", "2025-03-14", null))
                .isEqualTo("COUNTY_TAKES_THIS_STEP");
        var mine = json(here.township().get(path)).path("next").valueStream().filter(step -> step.path("mine")
                .asBoolean());
        assertThat(mine.map(step -> step.path("step").asString())).containsExactlyInAnyOrder("GREEN", "HOLD");
    }

    @Test
    void whatTheCountyDecidesStandsInTheHouseholdsOwnRecord() {
        var household = here.county().household(here.village());
        var path = here.included(household);
        var record = json(here.officer().get("/api/households/" + household)).path("year");
        var shown = json(here.officer().get("/api/households/" + household)).toString();
        assertThat(shown).as(record.toString()).contains("突发严重困难户").contains("\"riskFoundOn\":\"2025-03-03\"");
        assertThat(reason(here.officer()
                        .post("/api/monitoring", PairedCounty.with(here.clue(household), "risks", List.of("没有的")))))
                .isEqualTo("CLUE_NAMES_NO_RISK");

        assertThat(here.take(here.cadre(), path, "PROPOSE_REMOVAL", "2025-10-01", null))
                .isEqualTo("REMOVAL_WITHOUT_HELP");
        assertThat(here.take(here.cadre(), path, "HELP", "2025-03-20", "临时救助到户"))
                .isEmpty();
        assertThat(here.take(here.cadre(), path, "PROPOSE_REMOVAL", "2025-05-01", null))
                .isEqualTo("REMOVAL_TOO_EARLY");
        assertThat(here.take(here.cadre(), path, "PROPOSE_REMOVAL", "2025-10-01", null))
                .isEqualTo("REMOVAL_NEEDS_STATEMENTS");
        assertThat(here.take(
                        here.cadre(),
                        path,
                        "PROPOSE_REMOVAL",
                        "2025-10-01",
                        null,
                        Map.of("statements", here.statements())))
                .isEmpty();
        assertThat(here.take(here.cadre(), path, "POST_REMOVAL_NOTICE", "2025-10-02", "评议通过"))
                .isEmpty();
        assertThat(here.take(here.cadre(), path, "SUBMIT_REMOVAL", "2025-10-08", null))
                .isEmpty();
        assertThat(here.take(here.township(), path, "ENDORSE_REMOVAL", "2025-10-10", null))
                .isEmpty();
        assertThat(here.take(here.officer(), path, "REMOVE", "2025-10-13", null))
                .isEmpty();
        var whole = json(here.officer().get(path));
        assertThat(whole.at("/about/state").asString()).isEqualTo("TRACKED");
        assertThat(whole.at("/days/toVisit").asInt()).isEqualTo(1);
        assertThat(whole.at("/days/toHelp").asInt()).isEqualTo(6);
        assertThat(whole.path("conditions")).hasSize(7);
        assertThat(whole.at("/conditions/5/statedBy").asString()).isEqualTo("核实人");
        assertThat(json(here.officer().get("/api/households/" + household)).toString())
                .contains("\"riskRemoved\":true")
                .contains("\"riskRemovedOn\":\"2025-10-13\"");

        var again = here.reported(PairedCounty.with(here.clue(household), "on", "2025-12-01"));
        assertThat(json(here.officer().get(again)).path("previous").asString())
                .isEqualTo(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void aSecondClueAboutAMonitoredHouseholdIsRuledOutWithAReason() {
        var household = here.county().household(here.village());
        here.included(household);
        var second = here.reported(here.clue(household));
        here.proposed(second);
        here.take(here.township(), second, "ENDORSE", "2025-03-12", null);
        assertThat(here.take(here.officer(), second, "INCLUDE", "2025-03-14", null))
                .isEqualTo("MONITORED_ALREADY");
        assertThat(here.take(here.officer(), second, "REJECT", "2025-03-14", null))
                .isEqualTo("WATCH_STEP_NEEDS_WORDS");
        assertThat(here.take(here.officer(), second, "REJECT", "2025-03-14", "已在监测，并入原案件"))
                .isEmpty();
    }

    @Test
    void aHouseholdInWhichNobodyCanWorkIsFollowedOn() {
        var members = new ArrayList<>(List.of(HouseholdFixtures.aPerson("孙老", "户主")));
        members.get(0).put("labour", "丧失劳动力");
        members.get(0).remove("workMonths");
        var path = here.included(here.county().household(here.village(), Map.of("members", members)));
        here.take(here.cadre(), path, "HELP", "2025-03-20", "低保到户");
        assertThat(json(here.officer().get(path)).path("nobodyCanWork").asBoolean())
                .isTrue();
        assertThat(here.take(
                        here.cadre(),
                        path,
                        "PROPOSE_REMOVAL",
                        "2025-10-01",
                        null,
                        Map.of("statements", here.statements())))
                .isEqualTo("NOBODY_CAN_WORK");
        assertThat(here.take(here.officer(), path, "KEEP", "2025-10-01", "兜底保障，暂不标注"))
                .isEmpty();
        assertThat(json(here.officer().get(path)).at("/about/state").asString()).isEqualTo("HELPED");
    }

    @Test
    void whoeverIsDueStandsFirstAndNobodyWritesOverAnother() {
        var path = here.reported(here.clue(here.county().household(here.village())));
        var list = json(here.officer()
                .get("/api/monitoring?division=" + here.village() + "&state=REPORTED&overdue=true&limit=1"));
        assertThat(list.at("/items/0/light").asString()).isEqualTo("RED");
        assertThat(list.at("/items/0/turn").asString()).isEqualTo("VILLAGE");
        var stale = here.cadre()
                .with("If-Match", "\"7\"")
                .post(path + "/steps", here.step("VISIT", "2025-03-04", "属实", Map.of()));
        assertThat(reason(stale)).isEqualTo("WATCH_STALE");
        assertThat(here.officer().get("/api/monitoring?cursor=abc").statusCode())
                .isEqualTo(400);
    }
}
