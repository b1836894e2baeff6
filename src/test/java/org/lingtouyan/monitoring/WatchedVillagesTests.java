package org.lingtouyan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Standard 6.6 of a village's branch is read from the cases of the watch; it asks nothing where nobody is watched. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedVillagesTests {

    private final Environment environment;
    private final LocalDate today = Here.today();
    private WatchedCounty here;

    @Autowired
    WatchedVillagesTests(Environment environment) {
        this.environment = environment;
    }

    @BeforeAll
    void findVillages() {
        here = WatchedCounty.of(environment);
    }

    private record Said(int watched, int helped, int paired) {

        Said plus(int watched, int helped, int paired) {
            return new Said(this.watched + watched, this.helped + helped, this.paired + paired);
        }
    }

    @Test
    void whereNobodyIsWatchedNothingIsAsked() {
        var item = item(here.officer(), branch(here.villages().get(11)));
        assertThat(item.at("/standard/checked").asString()).isEqualTo("COMPUTED");
        assertThat(said(item)).isEqualTo(new Said(0, 0, 0));
        assertThat(item.path("met").asBoolean()).isTrue();
    }

    @Test
    void eachWatchedHouseholdHasAHelperAndAMeasureInTime() {
        var branch = branch(here.village());
        var before = said(item(here.officer(), branch));
        var household = here.county().household(here.village());
        var path = here.included(household);
        assertThat(said(item(here.officer(), branch)))
                .as("taken in long ago, nobody has helped")
                .isEqualTo(before.plus(1, 0, 0));
        here.county().paired(household, here.county().helper("帮扶人"), "2025-03-14");
        assertThat(said(item(here.officer(), branch))).isEqualTo(before.plus(1, 0, 1));
        assertThat(here.take(here.cadre(), path, "HELP", "2025-03-20", "申请临时救助"))
                .isEmpty();
        assertThat(said(item(here.officer(), branch))).isEqualTo(before.plus(1, 1, 1));
        assertThat(said(item(here.cadre(), branch))).as("whoever looks").isEqualTo(before.plus(1, 1, 1));
    }

    @Test
    void whileThereIsTimeForTheFirstMeasureNothingIsMissing() {
        var branch = branch(here.village());
        var before = said(item(here.officer(), branch));
        var clue = here.clue(here.county().household(here.village()));
        clue.put("on", today.minusDays(12).toString());
        var path = here.reported(clue);
        var soon = today.minusDays(10).toString();
        assertThat(here.take(here.cadre(), path, "VISIT", soon, "属实")).isEmpty();
        assertThat(here.take(here.cadre(), path, "PROPOSE", soon, null, Map.of("kind", "03")))
                .isEmpty();
        assertThat(here.take(here.cadre(), path, "POST_NOTICE", soon, "评议通过")).isEmpty();
        var later = today.minusDays(2).toString();
        assertThat(here.take(here.cadre(), path, "SUBMIT", later, null)).isEmpty();
        assertThat(said(item(here.officer(), branch)))
                .as("a clue is not watched yet")
                .isEqualTo(before);
        assertThat(here.take(here.township(), path, "ENDORSE", later, null)).isEmpty();
        assertThat(here.take(here.officer(), path, "INCLUDE", later, null)).isEmpty();
        assertThat(said(item(here.officer(), branch))).isEqualTo(before.plus(1, 1, 0));
    }

    private String branch(String village) {
        var told = new HashMap<String, Object>(Map.of("id", PairedCounty.newId(), "division", village));
        told.putAll(Map.of("kind", "BRANCH", "setting", "VILLAGE", "validFrom", "2015-01-01"));
        told.put("name", "监测党支部" + told.get("id"));
        assertThat(here.officer().post("/api/party/organisations", told).statusCode())
                .isEqualTo(201);
        return told.get("id").toString();
    }

    private static JsonNode item(Caller by, String branch) {
        for (var item : json(by.get("/api/branch-standards/branches/" + branch)).path("items")) {
            if (item.at("/standard/code").asString().equals("6.6")) {
                return item;
            }
        }
        throw new AssertionError("no standard 6.6");
    }

    private static Said said(JsonNode item) {
        assertThat(item.at("/also/rule").asString()).isEqualTo("WATCHED_PAIRED");
        return new Said(
                item.path("needed").asInt(),
                item.path("held").asInt(),
                item.at("/also/held").asInt());
    }
}
