package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.aPerson;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class HouseholdControllerTests {

    private static final String ANY_ID = "01930000-0000-7000-8000-000000000001";

    private final Caller nobody;
    private final Caller cadre;
    private final Caller county;

    @Autowired
    HouseholdControllerTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.cadre = nobody.as("village-621227101202");
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoHasNotSignedInReachesNothing() {
        assertThat(nobody.get("/api/households?division=621227101202").statusCode())
                .isEqualTo(401);
        assertThat(nobody.get("/api/households/" + ANY_ID).statusCode()).isEqualTo(401);
        assertThat(nobody.get("/api/households/" + ANY_ID + "/history").statusCode())
                .isEqualTo(401);
    }

    @Test
    void auditorSecurityOfficerAndAdministratorSeeNoHousehold() {
        var household = created(cadre, aHousehold());
        for (var account : List.of("auditor", "security", "admin")) {
            var caller = nobody.as(account);
            assertThat(caller.get("/api/households?division=621227101202").statusCode())
                    .isEqualTo(403);
            assertThat(caller.get(path(household)).statusCode()).isEqualTo(403);
            assertThat(caller.get(path(household) + "/history").statusCode()).isEqualTo(403);
            assertThat(caller.post("/api/households", aHousehold()).statusCode())
                    .isEqualTo(403);
            assertThat(caller.with("If-Match", "\"1\"")
                            .put(path(household), Map.of("mode", "VOID"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anotherCountyNeitherSeesNorWritesIt() {
        var household = created(cadre, aHousehold());
        var other = nobody.as("county-620826");
        assertThat(other.get(path(household)).statusCode()).isEqualTo(404);
        assertThat(other.get(path(household) + "/history").statusCode()).isEqualTo(404);
        assertThat(other.get("/api/households?division=621227101202").statusCode())
                .isEqualTo(404);
        assertThat(other.with("If-Match", "\"1\"")
                        .put(path(household), Map.of("mode", "VOID"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.with("If-Match", "\"1\"")
                        .put(path(household) + "/income/2018", Map.of("wages", 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post("/api/households", aHousehold()).statusCode()).isEqualTo(404);
        assertThat(cadre.get("/api/households?division=621227101000").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCreatedHouseholdIsShownWithWordsAndMasks() {
        var sent = aHousehold();
        var answer = cadre.post("/api/households", sent);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        var household = Caller.json(answer);
        assertThat(household.path("status").asString()).isEqualTo("01");
        assertThat(household.path("statusLabel").asString()).isEqualTo("未脱贫");
        assertThat(household.path("mainCauseLabel").asString()).isEqualTo("因病");
        assertThat(household.path("phone").asString()).isEqualTo("138****1234");
        var head = household.path("members").get(0);
        assertThat(head.path("relation").asString()).isEqualTo("01");
        assertThat(head.path("identityNumber").asString()).contains("***").hasSize(18);
        assertThat(head.path("birthDate").asString()).startsWith("19");
        assertThat(answer.body()).doesNotContain((String) members(sent).get(0).get("identityNumber"));
    }

    @Test
    void theSameCreationAgainIsTheSameHousehold() {
        var sent = aHousehold();
        assertThat(cadre.post("/api/households", sent).statusCode()).isEqualTo(201);
        var again = cadre.post("/api/households", sent);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).contains("\"1\"");
        sent.put("mainCause", "02");
        var other = cadre.post("/api/households", sent);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Caller.reason(other)).isEqualTo("ID_TAKEN");
    }

    @Test
    void whatCannotBeReadIsRefusedByItsField() {
        assertFault("number", " ", "VALUE_MISSING");
        assertFault("status", "很穷", "UNKNOWN_CODE");
        assertFault("registeredOn", "2014年", "INVALID_DATE");
        assertFault("registeredOn", "2999-01-01", "IN_THE_FUTURE");
        assertFault("phone", "12345", "INVALID_PHONE");
        assertFault("phone", "138****1234", "MASKED_VALUE");
        assertFault("id", "7", "INVALID_ID");
        assertFault("members", List.of(aPerson("甲", "01"), aPerson("乙", "01")), "TWO_HEADS");
        var wrongDigit = aPerson("甲", "01");
        wrongDigit.put("identityNumber", "11010519491231002" + "1");
        assertFault("members", List.of(wrongDigit), "IDENTITY_NUMBER_CHECK_DIGIT", "members.0.identityNumber");
        var noCode = aPerson("甲", "01");
        noCode.put("education", "博学");
        assertFault("members", List.of(noCode), "UNKNOWN_CODE", "members.0.education");
        assertFault("members", java.util.Arrays.asList((Object) null), "INVALID_REQUEST", "members.0");
        assertThat(cadre.post("/api/households", "[1]").statusCode()).isEqualTo(400);
        assertThat(cadre.post("/api/households", "{\"id\":").statusCode()).isEqualTo(400);
    }

    @Test
    void aHouseholdLivesInAVillage() {
        var inATownship = with(aHousehold(), "division", "621227101000");
        assertThat(Caller.reason(county.post("/api/households", inATownship))).isEqualTo("NOT_A_VILLAGE");
    }

    @Test
    void anIdentityNumberBelongsToOnePersonAlsoWhereTheWriterMayNotLook() {
        var held = aHousehold();
        created(cadre, held);
        var sent = aHousehold();
        sent.put(
                "members",
                List.of(with(
                        aPerson("孙立", "01"),
                        "identityNumber",
                        members(held).get(0).get("identityNumber"))));
        var taken = cadre.post("/api/households", sent);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(Caller.reason(taken)).isEqualTo("IDENTITY_TAKEN");
        sent.put("division", HouseholdFixtures.NEIGHBOUR_VILLAGE);
        var elsewhere = county.post("/api/households", sent);
        assertThat(Caller.reason(elsewhere)).isEqualTo("IDENTITY_TAKEN_ELSEWHERE");
        assertThat(elsewhere.body()).doesNotContain("赵明");
    }

    @Test
    void aHouseholdNumberIsUsedOnceInACounty() {
        var held = aHousehold();
        created(cadre, held);
        var sent = with(aHousehold(), "number", held.get("number"));
        assertThat(Caller.reason(cadre.post("/api/households", sent))).isEqualTo("NUMBER_TAKEN");
        sent.put("division", HouseholdFixtures.NEIGHBOUR_VILLAGE);
        assertThat(Caller.reason(county.post("/api/households", sent))).isEqualTo("NUMBER_TAKEN_ELSEWHERE");
    }

    @Test
    void aChangeSaysOnWhichVersionItWasMade() {
        var household = created(cadre, aHousehold());
        assertThat(cadre.put(path(household), Map.of("mode", "CHANGE")).statusCode())
                .isEqualTo(428);
        var changed = put(household, 1, Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-01"));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        var stale = put(household, 1, Map.of("mode", "CHANGE", "status", "05"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Caller.json(stale).path("currentVersion").asString()).isEqualTo("2");
        assertThat(Caller.json(stale).path("yourVersion").asString()).isEqualTo("1");
    }

    @Test
    void aChangeNeedsAModeAndNoFuture() {
        var household = created(cadre, aHousehold());
        assertThat(Caller.reason(put(household, 1, Map.of("status", "03")))).isEqualTo("VALUE_MISSING");
        assertThat(Caller.reason(put(household, 1, Map.of("mode", "UPDATE")))).isEqualTo("INVALID_MODE");
        var future = Map.of(
                "mode", "CHANGE", "effectiveOn", LocalDate.now().plusDays(2).toString());
        assertThat(Caller.reason(put(household, 1, future))).isEqualTo("IN_THE_FUTURE");
        var tooEarly = Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2013-12-31");
        assertThat(Caller.reason(put(household, 1, tooEarly))).isEqualTo("BEFORE_REGISTRATION");
    }

    @Test
    void whatWasShownSentBackChangesNothing() {
        var household = created(cadre, aHousehold());
        var sentBack = put(household, 1, withField(household, "mode", "CHANGE"));
        assertThat(sentBack.statusCode()).isEqualTo(200);
        assertThat(sentBack.headers().firstValue("ETag")).contains("\"1\"");
        var another = put(household, 1, withField(withField(household, "mode", "CHANGE"), "phone", "13900001111"));
        assertThat(Caller.json(another).path("phone").asString()).isEqualTo("139****1111");
        assertThat(Caller.json(another).path("members")).isEqualTo(household.path("members"));
    }

    @Test
    void aChangeKeepsThePastAndACorrectionRestatesIt() {
        var household = created(cadre, aHousehold());
        put(household, 1, Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-01"));
        var corrected = Caller.json(
                put(household, 2, Map.of("mode", "CORRECT", "mainCause", "02", "effectiveOn", "2016-01-01")));
        assertThat(corrected.path("states")).hasSize(2);
        assertThat(corrected.path("states").get(0).path("mainCause").asString()).isEqualTo("02");
        assertThat(corrected.path("states").get(0).path("to").asString()).isEqualTo("2018-06-01");
        var moved =
                Caller.json(put(household, 3, Map.of("mode", "CORRECT", "status", "03", "effectiveOn", "2018-05-01")));
        assertThat(moved.path("states").get(1).path("from").asString()).isEqualTo("2018-05-01");
    }

    @Test
    void aMemberLeavesAndAnotherJoinsOnADay() {
        var household = created(cadre, aHousehold());
        var head = household.path("members").get(0);
        var child = aPerson("赵小明", "之子");
        var change = new HashMap<String, Object>();
        change.put("mode", "CHANGE");
        change.put("effectiveOn", "2018-03-01");
        change.put("members", List.of(Map.of("id", head.path("id").asString()), child));
        var changed = Caller.json(put(household, 1, change));
        assertThat(changed.path("members"))
                .extracting(member -> member.path("name").asString())
                .containsExactly("赵明", "赵小明");
        assertThat(changed.path("members").get(1).path("memberSince").asString())
                .isEqualTo("2018-03-01");
        assertThat(changed.path("members").get(0).path("identityNumber")).isEqualTo(head.path("identityNumber"));
    }

    @Test
    void aVoidedHouseholdLeavesTheListButNotTheRecord() {
        var sent = aHousehold();
        var household = created(cadre, sent);
        var voided = put(household, 1, Map.of("mode", "VOID"));
        assertThat(voided.statusCode()).isEqualTo(200);
        assertThat(Caller.json(voided).path("voided").asBoolean()).isTrue();
        assertThat(Caller.json(voided).path("members")).hasSize(2);
        assertThat(list(cadre, "q=" + sent.get("number"))).isEmpty();
        assertThat(Caller.reason(put(household, 2, Map.of("mode", "CHANGE", "status", "03"))))
                .isEqualTo("HOUSEHOLD_VOIDED");
        var again = aHousehold();
        again.put("number", sent.get("number"));
        again.put("members", members(sent).stream().map(HashMap::new).toList());
        assertThat(cadre.post("/api/households", again).statusCode()).isEqualTo(201);
    }

    @Test
    void anAccountIsComputedAndAStatedAverageStandsBesideIt() {
        var household = created(cadre, aHousehold());
        var account = Map.of(
                "wages",
                8000,
                "business",
                3000.5,
                "transfer",
                Map.of("pension", 1200),
                "cost",
                1000,
                "statedPerCapita",
                5000);
        var answer = cadre.with("If-Match", "\"1\"").put(path(household) + "/income/2018", account);
        assertThat(answer.statusCode()).isEqualTo(200);
        var income = Caller.json(answer).path("incomes").get(0);
        assertThat(income.path("total").decimalValue()).isEqualByComparingTo("12200.5");
        assertThat(income.path("net").decimalValue()).isEqualByComparingTo("11200.5");
        assertThat(income.path("people").asInt()).isEqualTo(2);
        assertThat(income.path("perCapita").decimalValue()).isEqualByComparingTo("5600.25");
        assertThat(income.path("statedPerCapita").decimalValue()).isEqualByComparingTo("5000");
        assertThat(Caller.reason(
                        cadre.with("If-Match", "\"2\"").put(path(household) + "/income/2018", Map.of("wages", -1))))
                .isEqualTo("INVALID_NUMBER");
        assertThat(Caller.reason(
                        cadre.with("If-Match", "\"2\"").put(path(household) + "/income/1918", Map.of("wages", 1))))
                .isEqualTo("INVALID_YEAR");
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndHidesPrivateValues() {
        var sent = aHousehold();
        var household = created(cadre, sent);
        put(
                household,
                1,
                Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-01", "phone", "13900001111"));
        var history = cadre.get(path(household) + "/history?limit=100");
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.body()).contains("已脱贫(享受政策)", "\"effectiveFrom\":\"2018-06-01\"", "\"field\":\"phone\"");
        assertThat(history.body()).doesNotContain("13900001111", "13812341234", "sealed", "\\\\x");
    }

    private void assertFault(String field, Object value, String reason) {
        assertFault(field, value, reason, field);
    }

    private void assertFault(String field, Object value, String reason, String faulty) {
        var answer = cadre.post("/api/households", with(aHousehold(), field, value));
        assertThat(answer.statusCode()).as(field + " = " + value).isEqualTo(400);
        assertThat(Caller.reason(answer)).isEqualTo(reason);
        assertThat(Caller.json(answer).path("field").asString()).isEqualTo(faulty);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    private static JsonNode withField(JsonNode household, String field, String value) {
        return ((ObjectNode) household.deepCopy()).put(field, value);
    }

    private static JsonNode created(Caller caller, Map<String, Object> household) {
        var answer = caller.post("/api/households", household);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer);
    }

    private HttpResponse<String> put(JsonNode household, int version, Object body) {
        return cadre.with("If-Match", "\"" + version + "\"").put(path(household), body);
    }

    private static JsonNode list(Caller caller, String question) {
        return Caller.json(caller.get("/api/households?division=621227101202&" + question))
                .path("items");
    }

    private static String path(JsonNode household) {
        return "/api/households/" + household.path("id").asString();
    }
}
