package org.lingtouyan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.ServerTest;
import org.lingtouyan.household.HouseholdFixtures;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Cases go where their households go, every step counts once, and lists of departments come in once. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringFollowingTests {

    private final Environment environment;
    private WatchedCounty here;

    @Autowired
    MonitoringFollowingTests(Environment environment) {
        this.environment = environment;
    }

    @BeforeAll
    void findVillages() {
        here = WatchedCounty.of(environment);
    }

    @Test
    void aCaseGoesWithItsHouseholdAndEveryStepCountsOnce() {
        var from = here.villages().get(2);
        var to = here.villages().get(3);
        var household = here.county().household(from);
        here.reported(here.clue(household));
        var version = here.county().shown(household).path("version").asInt();
        var moved = here.officer()
                .with("If-Match", "\"" + version + "\"")
                .post(
                        "/api/households/" + household + "/move",
                        Map.of("id", PairedCounty.newId(), "division", to, "on", "2025-06-01"));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(listed(from)).isEmpty();
        assertThat(listed(to)).hasSize(1);
        var there = json(here.officer()
                .get("/api/monitoring/" + listed(to).get(0).path("id").asString()));
        assertThat(there.path("events")).hasSize(1);
        counted();
        assertThat(value("clues", from, "2025-03")).isEqualTo(1);
        assertThat(value("clues", to, "2025-06")).isZero();
        assertThat(value("clues_open", from, "2025-04")).isEqualTo(1);
        assertThat(value("clues_open", from, "2025-06")).isZero();
        assertThat(value("clues_open", to, "2025-06")).isEqualTo(1);
        assertThat(value("clues_overdue", to, "2025-06")).isEqualTo(1);
    }

    @Test
    void aListOfADepartmentMakesCluesOnceAndGivesBackWhoItDoesNotKnow() {
        var members = new ArrayList<>(List.of(HouseholdFixtures.aPerson("周查", "户主")));
        var household = here.county().household(here.villages().get(4), Map.of("members", members));
        var sheet = Workbooks.of(List.of(
                List.of("姓名", "身份证号", "部门", "疑点", "风险类型"),
                List.of("周查", members.get(0).get("identityNumber"), "县医保局", "自付费用超过三万元", "因病"),
                List.of("无名", HouseholdFixtures.aPerson("无名", "户主").get("identityNumber"), "县医保局", "自付费用", "因病")));
        counts(taken(sheet), 1, 0, 1);
        counts(taken(sheet), 0, 1, 1);
        var cases = json(here.officer().get("/api/households/" + household + "/monitoring"));
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).path("source").asString()).isEqualTo("DEPARTMENT");
        assertThat(cases.get(0).path("risks").toString()).isEqualTo("[\"01\"]");
    }

    private static void counts(JsonNode report, int accepted, int unchanged, int rejected) {
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected);
    }

    private JsonNode taken(byte[] file) {
        var sent = here.officer().upload("/api/imports?table=monitoring", "名单.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(json(here.officer().get(path)).path("state").asString()));
        return json(here.officer().get(path));
    }

    private List<JsonNode> listed(String place) {
        return json(here.officer().get("/api/monitoring?division=" + place))
                .path("items")
                .valueStream()
                .toList();
    }

    private void counted() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json(here.officer().get(values("clues", here.village(), "2025-03")))
                                .path("pending")
                                .asLong()
                        == 0);
    }

    private long value(String key, String place, String month) {
        return json(here.officer().get(values(key, place, month)))
                .at("/values/0/value")
                .asLong();
    }

    private static String values(String key, String place, String month) {
        return "/api/indicators/values?keys=monitoring.%s&division=%s&from=%s&to=%s"
                .formatted(key, place, month, month);
    }
}
