package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.aPerson;
import static org.lingtouyan.household.HouseholdFixtures.members;
import static org.lingtouyan.household.Registrar.path;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who may enter and see a household, and what cannot be entered. */
@ServerTest
class HouseholdEntryTests {

    private static final String ANY_ID = "01930000-0000-7000-8000-000000000001";

    private final Caller nobody;
    private final Caller cadre;
    private final Caller county;
    private final Registrar registrar;

    @Autowired
    HouseholdEntryTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.cadre = nobody.as("village-621227101202");
        this.county = nobody.as("county-621227");
        this.registrar = new Registrar(cadre);
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
        var household = registrar.created(aHousehold());
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
        var household = registrar.created(aHousehold());
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
        registrar.created(held);
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
        registrar.created(held);
        var sent = with(aHousehold(), "number", held.get("number"));
        assertThat(Caller.reason(cadre.post("/api/households", sent))).isEqualTo("NUMBER_TAKEN");
        sent.put("division", HouseholdFixtures.NEIGHBOUR_VILLAGE);
        assertThat(Caller.reason(county.post("/api/households", sent))).isEqualTo("NUMBER_TAKEN_ELSEWHERE");
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
}
