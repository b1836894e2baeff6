package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.field.PhoneTold.change;

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
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What two people change without knowing of each other: other fields merge, the same field is decided by somebody. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictTests {

    private static final String COUNTY = "621026";

    private final Caller nobody;
    private final PairedCounty county;
    private List<String> villages = List.of();
    private PhoneTold phone;

    @Autowired
    ConflictTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
        this.phone = new PhoneTold(county.officer(), "", Duration.ZERO);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
        phone = new PhoneTold(county.officer(), county.helper("走访的"), Duration.ZERO);
    }

    @Test
    void otherFieldsOfTheSameHouseholdMerge() {
        var household = county.household(villages.get(0));
        put(household, Map.of("dilapidatedHouse", true));
        assertThat(phone.outcomes(phone.visit(household, change("safeWater", null, true))))
                .containsExactly("DONE");
        var shown = county.shown(household);
        assertThat(shown.path("dilapidatedHouse").asBoolean(false)).isTrue();
        assertThat(shown.path("safeWater").asBoolean(false)).isTrue();
    }

    @Test
    void theSameSaidOnBothSidesIsNoConflict() {
        var household = county.household(villages.get(0));
        put(household, Map.of("safeWater", false));
        assertThat(phone.outcomes(phone.visit(household, change("safeWater", null, false))))
                .containsExactly("DONE");
        assertThat(open(villages.get(0))).isEmpty();
    }

    @Test
    void theSameFieldChangedOnBothSidesIsDecidedAndNeitherIsLost() {
        var village = villages.get(1);
        var household = clashing(village);
        var conflict = open(village).get(0);
        assertThat(conflict.path("field").asString()).isEqualTo("naturalVillage");
        assertThat(conflict.path("before").asString()).isEqualTo("东社");
        assertThat(conflict.at("/record/value").asString()).isEqualTo("西社");
        assertThat(conflict.at("/phone/value").asString()).isEqualTo("南社");
        assertThat(conflict.at("/phone/by").asString()).isNotBlank();
        assertThat(conflict.at("/record/by").asString()).isNotBlank();
        assertThat(county.shown(household).path("naturalVillage").asString()).isEqualTo("西社");
        figure(village, 1);

        var path = "/api/field/conflicts/" + conflict.path("id").asString();
        var choice = Map.of("choice", "PHONE", "word", "入户看过");
        assertThat(nobody.as("county-621022").get(path).statusCode()).isEqualTo(404);
        assertThat(nobody.as("county-621022").put(path + "/decision", choice).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor").put(path + "/decision", choice).statusCode())
                .isEqualTo(403);
        assertThat(reason(county.officer().put(path + "/decision", choice))).isEqualTo("VERSION_MISSING");
        assertThat(reason(decide(path, "\"1\"", Map.of()))).isEqualTo("CONFLICT_NOT_CHOSEN");
        assertThat(decide(path, "\"1\"", choice).statusCode()).isEqualTo(200);
        assertThat(county.shown(household).path("naturalVillage").asString()).isEqualTo("南社");
        assertThat(open(village)).isEmpty();
        assertThat(Caller.json(county.officer().get("/api/field/conflicts?open=false&division=" + village))
                        .at("/items/0/word")
                        .asString())
                .isEqualTo("入户看过");
        assertThat(reason(decide(path, "\"2\"", choice))).isEqualTo("CONFLICT_DECIDED");
    }

    @Test
    void theRecordsValueMayHoldAndThePhoneIsToldSo() {
        var village = villages.get(2);
        var household = clashing(village);
        var path = "/api/field/conflicts/" + open(village).get(0).path("id").asString();
        assertThat(decide(path, "\"1\"", Map.of("choice", "RECORD")).statusCode())
                .isEqualTo(200);
        assertThat(county.shown(household).path("naturalVillage").asString()).isEqualTo("西社");
        assertThat(Caller.json(county.officer().get("/api/field/package?division=" + village))
                        .path("decided")
                        .findValuesAsString("decision"))
                .contains("RECORD");
    }

    @Test
    void twoPhonesOfOneAccountAreTwoSides() {
        var village = villages.get(3);
        var household = county.household(village, Map.of("naturalVillage", "东社"));
        assertThat(phone.outcomes(phone.visit(household, change("naturalVillage", "东社", "北社"))))
                .containsExactly("DONE");
        assertThat(phone.outcomes(phone.visit(household, change("naturalVillage", "东社", "南社"))))
                .containsExactly("CONFLICT");
        assertThat(open(village)).hasSize(1);
    }

    /** A household of which the record says 西社 and a phone 南社, both instead of 东社. */
    private String clashing(String village) {
        var household = county.household(village, Map.of("naturalVillage", "东社"));
        put(household, Map.of("naturalVillage", "西社"));
        var visit = phone.visit(household, change("naturalVillage", "东社", "南社"));
        var answer = phone.send(visit).get(0);
        assertThat(answer.path("outcome").asString()).isEqualTo("CONFLICT");
        assertThat(answer.path("conflicts").asInt()).isEqualTo(1);
        assertThat(phone.send(visit).get(0).path("conflicts").asInt()).isEqualTo(1);
        assertThat(Caller.json(county.officer().get("/api/households/" + household + "/visits")))
                .as("the visit itself is entered")
                .hasSize(1);
        return household;
    }

    private List<JsonNode> open(String village) {
        return Caller.json(county.officer().get("/api/field/conflicts?division=" + village))
                .path("items")
                .valueStream()
                .toList();
    }

    private java.net.http.HttpResponse<String> decide(String path, String version, Map<String, ?> choice) {
        return county.officer().with("If-Match", version).put(path + "/decision", choice);
    }

    private void put(String household, Map<String, Object> change) {
        var version = county.shown(household).path("version").asString();
        var body = PairedCounty.with(
                PairedCounty.with(change, "mode", "CHANGE"),
                "effectiveOn",
                Here.today().toString());
        var answer = county.officer().with("If-Match", "\"" + version + "\"").put("/api/households/" + household, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void figure(String village, int value) {
        var month = Here.today().toString().substring(0, 7);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Caller.json(county.officer()
                                .get("/api/indicators/values?keys=field.conflicts_open&division=%s&from=%s&to=%s"
                                        .formatted(village, month, month)))
                        .at("/values/0/value")
                        .asInt())
                .isEqualTo(value));
    }
}
