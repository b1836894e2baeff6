package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.List;
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

/** A clue that a household may fall back, written down on a phone without a signal, stands in the watch once. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClueToldTests {

    private static final String COUNTY = "622924";

    private final Caller nobody;
    private final PairedCounty county;
    private PhoneTold phone;
    private String village = "";

    @Autowired
    ClueToldTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
        this.phone = new PhoneTold(county.officer(), "", Duration.ZERO);
    }

    @BeforeAll
    void findTheVillage() {
        village = county.villages().get(0);
        phone = new PhoneTold(nobody.as("village-" + village), county.helper("走访的"), Duration.ZERO);
    }

    @Test
    void onlyWhoMayWriteThereReports() {
        var household = county.household(village);
        var told = clue(household, "01");
        assertThat(nobody.as("auditor")
                        .post("/api/field/operations", Map.of("operations", List.of(told)))
                        .statusCode())
                .isEqualTo(403);
        var stranger = new PhoneTold(nobody.as("county-621022"), phone.helper(), Duration.ZERO);
        assertThat(stranger.refusal(told)).isEqualTo("FIELD_HOUSEHOLD_GONE");
        assertThat(watched(household)).isEmpty();
    }

    @Test
    void itStandsInTheWatchOnceHoweverOftenItIsSent() {
        var household = county.household(village);
        var told = clue(household, "04", "01");

        assertThat(phone.outcomes(told)).containsExactly("DONE");
        assertThat(phone.outcomes(told)).containsExactly("ALREADY");

        assertThat(watched(household)).hasSize(1);
        var whole = json(county.officer().get("/api/monitoring/" + told.get("id")));
        assertThat(whole.at("/about/source").asString()).as(whole.toString()).isEqualTo("CADRE");
        assertThat(whole.toString()).contains("住院花了两万多", "走访的");
        assertThat(reportedOn(whole)).isEqualTo(Here.today().toString());
    }

    @Test
    void aPhoneThatWasADayAheadIsPutRight() {
        var household = county.household(village);
        var told = phone.ahead(Duration.ofDays(1)).operation("CLUE", household, body("01"));

        assertThat(phone.ahead(Duration.ofDays(1)).outcomes(told)).containsExactly("DONE");

        assertThat(reportedOn(json(county.officer().get("/api/monitoring/" + told.get("id")))))
                .isEqualTo(Here.today().toString());
    }

    @Test
    void whatIsNoRiskOrSaysNothingComesBackAndNothingIsKept() {
        var household = county.household(village);
        assertThat(phone.refusal(clue(household, "没有这种"))).isEqualTo("CLUE_NAMES_NO_RISK");
        var silent = phone.operation(
                "CLUE",
                household,
                Map.of("source", "CADRE", "cadreId", phone.helper(), "risks", List.of("01"), "text", " "));
        assertThat(phone.refusal(silent)).isEqualTo("INVALID_REQUEST");
        assertThat(watched(household)).isEmpty();
    }

    @Test
    void thePhoneTakesTheKindsOfRiskAlong() {
        var pack = json(phone.caller().get("/api/field/package?division=" + village));
        assertThat(pack.at("/codes/watchRisk").findValuesAsString("label")).contains("因病", "因灾");
    }

    private Map<String, Object> clue(String household, String... risks) {
        return phone.operation("CLUE", household, body(risks));
    }

    private Map<String, Object> body(String... risks) {
        return Map.of("source", "CADRE", "cadreId", phone.helper(), "risks", List.of(risks), "text", "上月住院花了两万多，家里停了工");
    }

    private JsonNode watched(String household) {
        return json(county.officer().get("/api/households/" + household + "/monitoring"));
    }

    private static String reportedOn(JsonNode whole) {
        return whole.at("/about/reportedOn").asString();
    }
}
