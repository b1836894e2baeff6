package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A person asks for what is held of him to be corrected or erased. */
@ServerTest
class PrivacyRequestTests {

    private final Caller nobody;
    private final Caller village;
    private final Caller county;
    private final Caller security;
    private final Map<String, Object> household = aHousehold();
    private final String path = "/api/households/" + household.get("id");

    @Autowired
    PrivacyRequestTests(Environment environment) {
        nobody = Caller.of(environment);
        village = nobody.as("village-621227101202");
        county = nobody.as("county-621227");
        security = nobody.as("security");
    }

    @BeforeEach
    void aHouseholdIsHeld() {
        assertThat(county.post("/api/households", household).statusCode()).isEqualTo(201);
    }

    @Test
    void whoMayNotFilesAndDecidesNothing() {
        assertThat(nobody.get("/api/privacy-requests").statusCode()).isEqualTo(401);
        assertThat(security.post(path + "/requests", erase(head())).statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-620422")
                        .post(path + "/requests", erase(head()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").get("/api/privacy-requests").statusCode())
                .isEqualTo(403);
        var id = filed(erase(head()));
        assertThat(county.put("/api/privacy-requests/" + id, decision("DONE")).statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("admin")
                        .put("/api/privacy-requests/" + id, decision("DONE"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(county.get(path).body()).contains("\"identityNumber\":\"000");
    }

    @Test
    void whatIsErasedIsGoneAndTheRecordAndItsHistoryStay() {
        var number = (String) members(household).get(0).get("identityNumber");
        var id = filed(erase(head()));
        assertThat(reason(village.post(path + "/requests", erase(head())))).isEqualTo("REQUEST_OPEN");
        var decided = security.put("/api/privacy-requests/" + id, decision("DONE"));
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(json(decided).get("state").asString()).isEqualTo("DONE");

        var held = json(county.get(path)).at("/members/0");
        assertThat(held.get("name").asString()).isEqualTo("赵明");
        assertThat(held.get("identityNumber").isNull()).isTrue();
        assertThat(county.post(
                                path + "/unmask",
                                Map.of(
                                        "field",
                                        "identityNumber",
                                        "person",
                                        head(),
                                        "purpose",
                                        "VISIT",
                                        "reason",
                                        "入户核实身份信息"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(county.get(path + "/history").statusCode()).isEqualTo(200);
        assertThat(json(county.get(path + "/requests")).at("/0/state").asString())
                .isEqualTo("DONE");
        assertThat(reason(security.put("/api/privacy-requests/" + id, decision("DECLINED"))))
                .isEqualTo("ALREADY_DECIDED");

        // the number is free again: nothing is left by which it would be recognised
        var other = aHousehold();
        members(other).get(0).put("identityNumber", number);
        assertThat(county.post("/api/households", other).statusCode()).isEqualTo(201);
    }

    @Test
    void aDeclinedRequestErasesNothing() {
        var id = filed(erase(head()));
        assertThat(security.put("/api/privacy-requests/" + id, decision("DECLINED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(county.get(path)).at("/members/0/identityNumber").asString())
                .contains("*");
    }

    @Test
    void aCorrectionIsAnsweredByAnOfficerAndHoldsNoNumbers() {
        assertThat(reason(village.post(path + "/requests", Map.of("kind", "CORRECT", "about", "电话应为 13900001111"))))
                .isEqualTo("REASON_HOLDS_A_NUMBER");
        var id = filed(Map.of("kind", "CORRECT", "about", "户主姓名写错了一个字"));
        assertThat(security.put("/api/privacy-requests/" + id, decision("DONE")).statusCode())
                .isEqualTo(403);
        assertThat(reason(county.put("/api/privacy-requests/" + id, Map.of("decision", "DONE"))))
                .isEqualTo("REASON_NEEDED");
        assertThat(json(county.put("/api/privacy-requests/" + id, decision("DONE")))
                        .get("answer")
                        .asString())
                .isEqualTo("已按本人申请办理");
        assertThat(nobody.as("county-620422").get("/api/privacy-requests").body())
                .doesNotContain(id);
    }

    private Object head() {
        return members(household).get(0).get("id");
    }

    private String filed(Map<String, Object> request) {
        HttpResponse<String> filed = village.post(path + "/requests", request);
        assertThat(filed.statusCode()).isEqualTo(201);
        return json(filed).get("id").asString();
    }

    private static Map<String, Object> erase(Object person) {
        return Map.of("kind", "ERASE", "person", person, "about", "本人要求清除证件号码");
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "answer", "已按本人申请办理");
    }
}
