package org.lingtouyan.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** How a household leaves poverty: who takes which step, what each asks for, and what comes of the last. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExitTests {

    private static final String COUNTY = "622926";

    private final Caller nobody;
    private LeavingCounty leaving;

    @Autowired
    ExitTests(Environment environment) {
        this.nobody = Caller.of(environment);
    }

    @BeforeAll
    void findVillages() {
        leaving = LeavingCounty.of(nobody, COUNTY);
    }

    @Test
    void onlyTheVillageOfTheHouseholdNominatesIt() {
        var told = leaving.opening(leaving.readyHousehold(), "2018-11-01");
        assertThat(nobody.post("/api/exits", told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/exits", told).statusCode()).isEqualTo(403);
        assertThat(reason(leaving.county().officer().post("/api/exits", told)))
                .isEqualTo("EXIT_STEP_IS_OF_ANOTHER_LEVEL");
        assertThat(nobody.as("village-621227101202").post("/api/exits", told).statusCode())
                .isEqualTo(404);
        assertThat(leaving.village().post("/api/exits", told).statusCode()).isEqualTo(201);
        assertThat(leaving.village().post("/api/exits", told).statusCode()).isEqualTo(200);
        assertThat(reason(leaving.village().post("/api/exits", PairedCounty.with(told, "year", 2017))))
                .isEqualTo("EXIT_ID_TAKEN");
        assertThat(reason(leaving.village().post("/api/exits", PairedCounty.with(told, "id", PairedCounty.newId()))))
                .isEqualTo("EXIT_IS_UNDER_WAY");
        assertThat(nobody.as("county-620921")
                        .get("/api/exits/" + told.get("id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHouseholdLeavesByEveryStepAndItsRecordSaysSoOnce() {
        var household = leaving.readyHousehold();
        var id = leaving.onNotice(household);
        assertThat(reason(leaving.take(leaving.township(), id, "TOWNSHIP_REVIEW", "2018-11-16", Map.of())))
                .as("seven days of notice")
                .isEqualTo("EXIT_NOTICE_RUNS");
        assertThat(reason(leaving.take(leaving.village(), id, "TOWNSHIP_REVIEW", "2018-11-17", Map.of())))
                .isEqualTo("EXIT_STEP_IS_OF_ANOTHER_LEVEL");
        leaving.taken(leaving.township(), id, "TOWNSHIP_REVIEW", "2018-11-17", Map.of());
        var county = leaving.county().officer();
        assertThat(reason(leaving.take(county, id, "MARK", "2018-11-20", Map.of())))
                .isEqualTo("EXIT_STEP_OUT_OF_ORDER");
        leaving.taken(county, id, "COUNTY_DECIDE", "2018-11-20", Map.of());
        leaving.taken(county, id, "ANNOUNCE", "2018-11-22", Map.of());
        assertThat(leaving.county().shown(household).path("status").asString()).isEqualTo("01");
        leaving.taken(county, id, "MARK", "2018-11-23", Map.of());
        var shown = leaving.county().shown(household);
        assertThat(shown.path("status").asString()).isEqualTo("03");
        assertThat(shown.path("states").toString()).contains("2018-11-23");
        var exit = leaving.shown(id);
        assertThat(exit.at("/exit/end").asString()).isEqualTo("DONE");
        assertThat(exit.at("/exit/approvedOn").asString()).isEqualTo("2018-11-23");
        assertThat(reason(leaving.village().post("/api/exits", leaving.opening(household, "2018-12-01"))))
                .isEqualTo("EXIT_HOUSEHOLD_IS_NOT_POOR");
        settled();
        assertThat(figure("exit.households_marked")).isPositive();
    }

    @Test
    void theRecordsAnswerWhatTheySayAndSomebodyWhatTheyDoNot() {
        var household = leaving.household(Map.of("foodAssured", true, "clothingAssured", true));
        var id = leaving.opened(household, "2018-11-01").at("/exit/id").asString();
        leaving.taken(
                leaving.village(),
                id,
                "DISCUSS",
                "2018-11-03",
                Map.of("attended", 11, "votesFor", 11, "votesAgainst", 0));
        var income = condition(id, "INCOME");
        assertThat(income.path("finding").isMissingNode()
                        || income.path("finding").isNull())
                .isTrue();
        assertThat(reason(stated(id, income, Map.of("met", true)))).isEqualTo("EXIT_RECORDS_SAY_IT");
        leaving.earns(household, 6_800);
        var below = condition(id, "INCOME").path("finding");
        assertThat(below.path("met").asBoolean()).isFalse();
        assertThat(below.path("limit").decimalValue()).isEqualByComparingTo("3500");
        assertThat(below.path("numerator").decimalValue()).isEqualByComparingTo("6800");
        assertThat(below.path("denominator").decimalValue()).isEqualByComparingTo("2");
        assertThat(below.path("records")).hasSize(1);
        assertThat(reason(stated(id, condition(id, "FOOD_AND_CLOTHING"), Map.of("met", false))))
                .isEqualTo("EXIT_RECORDS_SAY_IT");
        for (var rule : List.of("SCHOOLING", "MEDICAL", "HOUSING")) {
            assertThat(stated(id, condition(id, rule), Map.of("met", true)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(reason(leaving.take(leaving.village(), id, "VERIFY", "2018-11-05", Map.of())))
                .isEqualTo("EXIT_CONDITIONS_NOT_MET");
        leaving.earns(household, 7_002);
        leaving.taken(leaving.village(), id, "VERIFY", "2018-11-05", Map.of());
    }

    @Test
    void withoutAMajorityOrASignatureItDoesNotGoOn() {
        var household = leaving.readyHousehold();
        var id = leaving.opened(household, "2018-11-01").at("/exit/id").asString();
        var village = leaving.village();
        assertThat(reason(leaving.take(village, id, "DISCUSS", "2018-11-03", Map.of())))
                .isEqualTo("EXIT_NEEDS_ITS_VOTE");
        assertThat(reason(leaving.take(
                        village,
                        id,
                        "DISCUSS",
                        "2018-11-03",
                        Map.of("attended", 20, "votesFor", 10, "votesAgainst", 10))))
                .isEqualTo("EXIT_VOTED_DOWN");
        leaving.taken(village, id, "DISCUSS", "2018-11-03", Map.of("attended", 20, "votesFor", 11, "votesAgainst", 9));
        leaving.taken(village, id, "VERIFY", "2018-11-05", Map.of());
        assertThat(reason(leaving.take(village, id, "SIGN", "2018-11-06", Map.of("signedBy", PairedCounty.newId()))))
                .isEqualTo("EXIT_NEEDS_A_SIGNATURE");
    }

    @Test
    void anObjectionHoldsItUpAndIfUpheldSendsItBack() {
        var id = leaving.onNotice(leaving.readyHousehold());
        var objection = PairedCounty.newId();
        var said = Map.<String, Object>of("id", objection, "on", "2018-11-12", "text", "他家买了车");
        assertThat(leaving.village()
                        .post("/api/exits/" + id + "/objections", said)
                        .statusCode())
                .isEqualTo(200);
        assertThat(reason(leaving.take(leaving.township(), id, "TOWNSHIP_REVIEW", "2018-11-20", Map.of())))
                .isEqualTo("EXIT_OBJECTION_OPEN");
        var listed = Caller.json(leaving.county().officer().get("/api/exits?block=OBJECTION&turn=TOWNSHIP"))
                .path("items");
        assertThat(listed.findValuesAsString("id")).contains(id);
        var answer = Map.<String, Object>of("on", "2018-11-15", "answer", "属实", "upheld", true);
        assertThat(leaving.village()
                        .put("/api/exits/" + id + "/objections/" + objection + "/answer", answer)
                        .statusCode())
                .isEqualTo(200);
        assertThat(reason(leaving.take(leaving.township(), id, "TOWNSHIP_REVIEW", "2018-11-20", Map.of())))
                .isEqualTo("EXIT_OBJECTION_OPEN");
        var back = Map.<String, Object>of("id", PairedCounty.newId(), "to", "DISCUSS", "on", "2018-11-20");
        assertThat(reason(leaving.send(leaving.township(), id, "returns", back)))
                .isEqualTo("EXIT_NEEDS_A_REASON");
        assertThat(leaving.send(leaving.township(), id, "returns", PairedCounty.with(back, "reason", "重新评议"))
                        .statusCode())
                .isEqualTo(200);
        var shown = leaving.shown(id);
        assertThat(shown.at("/exit/step").asString()).isEqualTo("DISCUSS");
        assertThat(shown.at("/objections/0/open").asBoolean()).isFalse();
        leaving.taken(leaving.village(), id, "VERIFY", "2018-11-21", Map.of());
    }

    @Test
    void anExitUnderWayGoesWithItsHousehold() {
        var household = leaving.readyHousehold();
        var id = leaving.onNotice(household);
        settled();
        var before = figure("exit.households_under_way");
        var moved = moved(household, leaving.villages().get(3));
        var now = Caller.json(leaving.county().officer().get("/api/households/" + moved + "/exits"));
        assertThat(now).hasSize(1);
        assertThat(now.get(0).path("step").asString()).isEqualTo("NOTICE");
        assertThat(now.get(0).path("id").asString()).isNotEqualTo(id);
        var whole = leaving.shown(now.get(0).path("id").asString());
        assertThat(whole.path("steps")).hasSize(5);
        settled();
        assertThat(figure("exit.households_under_way")).isEqualTo(before);
    }

    @Test
    void ofTwoRecordsThatAreOneTheExitIsTheKeptOnesUntilThatIsUndone() {
        var kept = leaving.readyHousehold();
        var closed = leaving.readyHousehold();
        var id = leaving.onNotice(closed);
        leaving.opened(kept, "2018-11-02");
        var merge = leaving.county().merged(kept, closed);
        assertThat(leaving.shown(id).at("/exit/end").asString()).isEqualTo("MERGED");
        assertThat(leaving.county()
                        .officer()
                        .post("/api/merges/" + merge + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(leaving.shown(id).at("/exit/end").isNull()
                        || leaving.shown(id).at("/exit/end").isMissingNode())
                .isTrue();
        leaving.taken(leaving.township(), id, "TOWNSHIP_REVIEW", "2018-11-20", Map.of());
    }

    private JsonNode condition(String id, String rule) {
        return leaving.shown(id)
                .path("conditions")
                .valueStream()
                .filter(one -> one.path("rule").asString("").equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> stated(String id, JsonNode condition, Map<String, Object> told) {
        var body = PairedCounty.with(PairedCounty.with(told, "on", "2018-11-04"), "cadreId", leaving.cadre());
        return leaving.village()
                .put("/api/exits/" + id + "/conditions/" + condition.path("id").asString(), body);
    }

    private String moved(String household, String to) {
        var version = leaving.county().shown(household).path("version").asInt();
        var answer = leaving.county()
                .officer()
                .with("If-Match", "\"" + version + "\"")
                .post(
                        "/api/households/" + household + "/move",
                        Map.of("id", PairedCounty.newId(), "division", to, "on", "2018-11-20"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer).path("id").asString();
    }

    private void settled() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Caller.json(values("exit.households_marked"))
                                .path("pending")
                                .asInt()
                        == 0);
    }

    private double figure(String key) {
        return Caller.json(values(key)).at("/values/0/value").asDouble();
    }

    private HttpResponse<String> values(String key) {
        return leaving.county()
                .officer()
                .get("/api/indicators/values?keys=" + key + "&division=" + COUNTY + "000000&from=2018-11&to=2018-11");
    }
}
