package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** One private value at a time, with a reason, and never without an entry in the trail. */
@ServerTest
class PrivateValuesTests {

    private final Caller nobody;
    private final Caller county;
    private final Caller village;
    private final Map<String, Object> household = aHousehold();
    private final String path = "/api/households/" + household.get("id");

    @Autowired
    PrivateValuesTests(Environment environment) {
        nobody = Caller.of(environment);
        county = nobody.as("county-621227");
        village = nobody.as("village-621227101202");
    }

    @BeforeEach
    void aHouseholdIsHeld() {
        household.put("bankName", "农村信用社");
        household.put("bankAccount", "6228480123450017");
        assertThat(county.post("/api/households", household).statusCode()).isEqualTo(201);
    }

    @Test
    void whoMayNotSeesNothing() {
        assertThat(nobody.post(path + "/unmask", asked("phone", null)).statusCode())
                .isEqualTo(401);
        for (var account : new String[] {"auditor", "security", "admin"}) {
            assertThat(nobody.as(account)
                            .post(path + "/unmask", asked("phone", null))
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(nobody.as("county-620422")
                        .post(path + "/unmask", asked("phone", null))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutAReasonNothingIsShown() {
        var refused = county.post(path + "/unmask", Map.of("field", "phone", "purpose", "CONTACT"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(reason(refused)).isEqualTo("REASON_NEEDED");
        assertThat(refused.body()).doesNotContain("13812341234");
        assertThat(reason(county.post(path + "/unmask", Map.of("field", "phone", "reason", "电话通知领取补助"))))
                .isEqualTo("PURPOSE_UNKNOWN");
    }

    @Test
    void aValueIsShownOnceAndTheTrailSaysWhoSawItAndWhy() {
        var head = members(household).get(0);
        var shown = village.post(path + "/unmask", asked("identityNumber", head.get("id")));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(json(shown).get("value").asString()).isEqualTo(head.get("identityNumber"));
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(county.post(path + "/unmask", asked("bankAccount", null)))
                        .get("value")
                        .asString())
                .isEqualTo("6228480123450017");
        assertThat(county.get(path).body()).doesNotContain((String) head.get("identityNumber"), "6228480123450017");

        var trail = nobody.as("auditor").get("/api/trail?division=621227101202&limit=20");
        var views = json(trail)
                .get("items")
                .valueStream()
                .filter(item -> item.get("operation").asString().equals("VIEW"))
                .toList();
        assertThat(views).anySatisfy(view -> {
            assertThat(view.get("record").asString()).isEqualTo(head.get("id"));
            assertThat(view.get("table").asString()).isEqualTo("household.person");
            assertThat(view.get("said").toString()).contains("identityNumber", "VISIT", "入户核实身份信息");
        });
        assertThat(trail.body()).doesNotContain((String) head.get("identityNumber"), "6228480123450017");
    }

    @Test
    void whatIsNotHeldIsNotFound() {
        assertThat(county.post(
                                path + "/unmask",
                                asked("bankAccount", members(household).get(0).get("id")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(county.post(path + "/unmask", asked("income", null)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTownshipTakesNoPrivateColumnsAway() {
        var refused = nobody.as("township-621227101").post("/api/households/private-export.xlsx", wanted());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(reason(county.post("/api/households/private-export.xlsx", Map.of("division", "621227101202"))))
                .isEqualTo("PURPOSE_UNKNOWN");
    }

    @Test
    void exportsAreEntriesWithFilterAndCountAndOnlyThoseWithGroundsHoldNumbers() {
        var number = (String) members(household).get(0).get("identityNumber");
        var masked =
                text(county.download("/api/households/export.xlsx?division=621227101202&q=" + household.get("number")));
        assertThat(masked).contains((String) household.get("number")).doesNotContain(number);
        var whole = text(county.downloadByPost("/api/households/private-export.xlsx", wanted()));
        assertThat(whole).contains((String) household.get("number"), number, "13812341234");

        var exports = json(nobody.as("auditor").get("/api/trail?division=621227101202&limit=20"))
                .get("items")
                .valueStream()
                .filter(item -> item.get("operation").asString().equals("EXPORT"))
                .map(item -> item.get("said").toString())
                .toList();
        assertThat(exports).anySatisfy(said -> assertThat(said)
                .contains("\"private\":true", "\"count\":1", "PAYMENT", "按户发放", (String) household.get("number")));
        assertThat(exports).anySatisfy(said -> assertThat(said).contains("\"private\":false", "\"count\":1"));
    }

    private Map<String, Object> wanted() {
        return Map.of(
                "division", "621227101202", "q", household.get("number"), "purpose", "PAYMENT", "reason", "按户发放产业补助");
    }

    private static Map<String, Object> asked(String field, Object person) {
        return person == null
                ? Map.of("field", field, "purpose", "VISIT", "reason", "入户核实身份信息")
                : Map.of("field", field, "person", person, "purpose", "VISIT", "reason", "入户核实身份信息");
    }

    private static String text(byte[] workbook) {
        return Workbooks.read(workbook, 0).toString();
    }
}
