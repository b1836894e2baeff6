package org.lingtouyan.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a household needs becomes a case that only its own word closes, wherever it lives by then. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedTests {

    private static final String COUNTY = "621125";

    private final Caller nobody;
    private final PairedCounty county;
    private List<String> villages = List.of();
    private String owner = "";

    @Autowired
    NeedTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
        owner = county.helper("承办人");
    }

    @Test
    void onlyWhoMayWriteThereRaisesANeed() {
        var need = need(county.household(villages.get(0)), "2018-11-01");
        assertThat(nobody.post("/api/needs", need).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/needs", need).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-620921").post("/api/needs", need).statusCode())
                .isEqualTo(404);
        raised(need);
        assertThat(nobody.as("county-620921")
                        .get("/api/needs/" + need.get("id"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(county.officer().post("/api/needs", need).statusCode()).isEqualTo(200);
        assertThat(reason(county.officer().post("/api/needs", PairedCounty.with(need, "text", "别的事"))))
                .isEqualTo("NEED_ID_TAKEN");
    }

    @Test
    void itIsDueByWorkdaysAndListedWhenOverdue() {
        var village = villages.get(1);
        var need = raised(need(county.household(village), "2018-09-03"));
        assertThat(LocalDate.parse(need.path("dueOn").asString()))
                .as("15 workdays later, whatever the holidays between")
                .isAfterOrEqualTo(LocalDate.of(2018, 9, 21));
        assertThat(listed(village, "OVERDUE", "2018-09-10")).isEmpty();
        assertThat(listed(village, "OPEN", "2018-09-10")).hasSize(1);
        assertThat(listed(village, "OVERDUE", "2018-12-01")).hasSize(1);
        assertThat(listed(village, "OPEN", "2018-09-01")).isEmpty();
    }

    @Test
    void onlyTheHouseholdsWordSettlesIt() {
        var household = county.household(villages.get(2));
        var need = raised(need(household, "2018-09-03"));
        var path = "/api/needs/" + need.path("id").asString();
        var said = Map.of("id", PairedCounty.newId(), "text", "已联系水务站", "on", "2018-09-05");
        assertThat(county.officer().post(path + "/answers", said).statusCode()).isEqualTo(204);
        assertThat(county.officer().post(path + "/answers", said).statusCode()).isEqualTo(204);
        var officer = county.officer().with("If-Match", "\"1\"");
        assertThat(reason(officer.post(path + "/settled", Map.of("on", "2018-09-10"))))
                .isEqualTo("NEED_NEEDS_THE_HOUSEHOLDS_WORD");
        assertThat(reason(officer.post(path + "/settled", Map.of("on", "2018-09-01", "word", "好了"))))
                .isEqualTo("NEED_SETTLED_BEFORE_RAISED");
        var head = county.shown(household).at("/members/0/id").asString();
        var settled = officer.post(path + "/settled", Map.of("on", "2018-09-10", "word", "水通了", "by", head));
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        var shown = Caller.json(county.officer().get(path));
        assertThat(shown.path("word").asString()).isEqualTo("水通了");
        assertThat(shown.path("settledBy").asString()).isEqualTo(head);
        assertThat(shown.path("answers")).hasSize(1);
        assertThat(shown.path("headName").asString()).isEqualTo("赵明");
        assertThat(reason(county.officer().post(path + "/answers", Map.of("id", PairedCounty.newId(), "text", "再问"))))
                .isEqualTo("NEED_SETTLED_ALREADY");
    }

    @Test
    void anOpenNeedGoesWithItsHouseholdAndIsRaisedAndSettledOnce() {
        var from = villages.get(3);
        var to = villages.get(4);
        var household = county.household(from);
        var need = raised(need(household, "2018-03-05"));
        county.officer()
                .post(
                        "/api/needs/" + need.path("id").asString() + "/answers",
                        Map.of("id", PairedCounty.newId(), "text", "在办", "on", "2018-03-10"));
        var there = moved(household, to);
        assertThat(listed(from, "OPEN", "2018-07-01")).isEmpty();
        var now = listed(to, "OPEN", "2018-07-01");
        assertThat(now).hasSize(1);
        assertThat(now.get(0).path("raisedOn").asString()).isEqualTo("2018-03-05");
        var path = "/api/needs/" + now.get(0).path("id").asString();
        assertThat(Caller.json(county.officer().get(path)).path("answers")).hasSize(1);
        assertThat(Caller.json(county.officer().get("/api/households/" + there + "/needs")))
                .hasSize(1);
    }

    @Test
    void ofTwoRecordsThatAreOneTheNeedsAndVisitsAreTheKeptOnesUntilThatIsUndone() {
        var village = villages.get(5);
        var kept = county.household(village);
        var closed = county.household(village);
        raised(need(closed, "2018-09-03"));
        var merge = merged(kept, closed);
        assertThat(needs(kept)).hasSize(1);
        assertThat(county.officer()
                        .post("/api/merges/" + merge + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(needs(kept)).isEmpty();
        assertThat(needs(closed)).hasSize(1);
    }

    @Test
    void aNeedToldAtAVisitIsACaseOfWhoVisited() {
        var household = county.household(villages.get(6));
        var visit = new LinkedHashMap<String, Object>();
        visit.put("id", PairedCounty.newId());
        visit.put("householdId", household);
        visit.put("cadreId", owner);
        visit.put("on", "2018-11-20");
        visit.put("lateReason", "补录");
        visit.put("needs", List.of(Map.of("id", PairedCounty.newId(), "kind", "饮水", "text", "水管冻裂")));
        assertThat(county.officer().post("/api/visits", visit).statusCode()).isEqualTo(201);
        var raised = needs(household).get(0);
        assertThat(raised.path("visitId").asString()).isEqualTo(visit.get("id"));
        assertThat(raised.at("/owner/name").asString()).isEqualTo("承办人");
        assertThat(raised.path("kindLabel").asString()).isEqualTo("饮水");
    }

    private JsonNode needs(String household) {
        return Caller.json(county.officer().get("/api/households/" + household + "/needs"));
    }

    private JsonNode raised(Map<String, Object> need) {
        var answer = county.officer().post("/api/needs", need);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer);
    }

    private Map<String, Object> need(String household, String raisedOn) {
        var need = new HashMap<String, Object>();
        need.put("id", PairedCounty.newId());
        need.put("householdId", household);
        need.put("ownerId", owner);
        need.put("kind", "04");
        need.put("text", "入户水管不通");
        need.put("raisedOn", raisedOn);
        return need;
    }

    private List<JsonNode> listed(String village, String state, String day) {
        return Caller.json(
                        county.officer().get("/api/needs?division=%s&state=%s&day=%s".formatted(village, state, day)))
                .path("items")
                .valueStream()
                .toList();
    }

    private String moved(String household, String to) {
        var version = county.shown(household).path("version").asInt();
        var answer = county.officer()
                .with("If-Match", "\"" + version + "\"")
                .post(
                        "/api/households/" + household + "/move",
                        Map.of("id", PairedCounty.newId(), "division", to, "on", "2018-06-01"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer).path("id").asString();
    }

    private String merged(String kept, String closed) {
        return county.merged(kept, closed);
    }
}
