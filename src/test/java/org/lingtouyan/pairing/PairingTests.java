package org.lingtouyan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who may pair whom, and what a pair is on each day. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairingTests {

    private static final String COUNTY = "620922";

    private final Caller nobody;
    private final PairedCounty county;
    private List<String> villages = List.of();

    @Autowired
    PairingTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
    }

    @Test
    void onlyWhoMayWriteThereBeginsAPair() {
        var pair = county.pair(county.household(villages.get(0)), county.helper("孙一"), "2016-01-01");
        assertThat(nobody.post("/api/pairs", pair).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/pairs", pair).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-620921").post("/api/pairs", pair).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-620921")
                        .get("/api/pairs?division=" + villages.get(0))
                        .statusCode())
                .isEqualTo(404);
        var begun = county.begun(pair);
        assertThat(nobody.as("county-620921")
                        .get("/api/pairs/" + begun.path("id").asString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("village-" + villages.get(0))
                        .get("/api/pairs/" + begun.path("id").asString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHouseholdHasOneMainHelperAtATimeAndAsManyFurtherOnesAsHelp() {
        var village = villages.get(1);
        var household = county.household(village);
        county.paired(household, county.helper("王大"), "2015-03-01");
        var second = county.pair(household, county.helper("王二"), "2016-01-01");

        var refused = county.officer().post("/api/pairs", second);
        assertThat(reason(refused)).isEqualTo("HOUSEHOLD_HAS_A_HELPER");
        assertThat(Caller.json(refused).path("detail").asString())
                .contains("王大")
                .contains("2015-03-01");
        county.begun(PairedCounty.with(second, "role", "FURTHER"));
        assertThat(county.helping(village, "2018-01-01")).containsExactlyInAnyOrder("王大", "王二");
        assertThat(county.helping(village, "2015-06-01")).containsExactly("王大");
        assertThat(reason(county.officer().post("/api/pairs", PairedCounty.with(second, "id", PairedCounty.newId()))))
                .isIn("HOUSEHOLD_HAS_A_HELPER", "HELPER_PAIRED_ALREADY");
    }

    @Test
    void theSameSentTwiceIsOnePairAndAnotherUnderItsIdIsNone() {
        var pair = county.pair(county.household(villages.get(2)), county.helper("李一"), "2016-01-01");
        county.begun(pair);
        assertThat(county.officer().post("/api/pairs", pair).statusCode()).isEqualTo(200);
        assertThat(reason(county.officer().post("/api/pairs", PairedCounty.with(pair, "from", "2017-01-01"))))
                .isEqualTo("PAIR_ID_TAKEN");
    }

    @Test
    void anotherTakesOverOnTheDayWithoutAGap() {
        var village = villages.get(3);
        var household = county.household(village);
        var first = county.paired(household, county.helper("周一"), "2015-01-01");
        var next = county.pair(household, county.helper("周二"), "2017-06-01");
        next.put("inPlaceOf", first.path("id").asString());
        next.put("endReason", "退休");
        county.begun(next);

        assertThat(county.helping(village, "2017-05-31")).containsExactly("周一");
        assertThat(county.helping(village, "2017-06-01")).containsExactly("周二");
        var history = county.history(household);
        assertThat(history.get(0).path("endReasonLabel").asString()).isEqualTo("退休");
        assertThat(history.get(1).path("follows").asString())
                .isEqualTo(first.path("id").asString());
        assertThat(county.unhelped(village, "2017-06-01")).isEmpty();
    }

    @Test
    void whoHasAsManyAsTheRuleAllowsGetsOneMoreOnlyForAReason() {
        var helper = county.helper("满员");
        for (int i = 0; i < 5; i++) {
            county.paired(county.household(villages.get(4)), helper, "2016-01-01");
        }
        var sixth = county.pair(county.household(villages.get(4)), helper, "2016-01-01");
        assertThat(reason(county.officer().post("/api/pairs", sixth))).isEqualTo("TOO_MANY_HOUSEHOLDS");
        var begun = county.begun(PairedCounty.with(sixth, "beyondLimit", "同一自然村，路远人少"));
        assertThat(begun.path("beyondLimit").asString()).isEqualTo("同一自然村，路远人少");
        var loads = Caller.json(
                county.officer().get("/api/helpers?beyond=true&division=" + villages.get(4) + "&day=2018-01-01"));
        assertThat(loads.path("items").findValuesAsString("name")).containsExactly("满员");
        assertThat(loads.at("/items/0/most").asInt()).isEqualTo(5);
    }

    @Test
    void aPairIsEndedAndCorrectedOnTheVersionThatWasRead() {
        var pair = county.paired(county.household(villages.get(5)), county.helper("吴一"), "2016-01-01");
        assertThat(county.end(pair, "2018-01-01").statusCode()).isEqualTo(200);
        assertThat(reason(county.end(pair, "2018-02-01"))).isEqualTo("PAIR_STALE");
        var path = "/api/pairs/" + pair.path("id").asString();
        assertThat(reason(county.officer().put(path, Map.of("from", "2015-01-01"))))
                .isEqualTo("VERSION_MISSING");
        var officer = county.officer().with("If-Match", "\"2\"");
        assertThat(reason(officer.put(path, Map.of("from", "2019-01-01", "to", "2018-01-01", "endReason", "01"))))
                .isEqualTo("PAIR_ENDS_BEFORE_IT_BEGINS");
        assertThat(reason(officer.put(path, Map.of("to", "2018-01-01")))).isEqualTo("PAIR_END_NEEDS_A_REASON");
        var corrected = officer.put(path, Map.of("from", "2015-01-01", "to", "2018-01-01", "endReason", "01"));
        assertThat(Caller.json(corrected).path("from").asString()).isEqualTo("2015-01-01");
        assertThat(county.officer()
                        .with("If-Match", "\"3\"")
                        .put(path, Map.of("voided", true))
                        .statusCode())
                .isEqualTo(200);
        assertThat(county.helping(villages.get(5), "2016-06-01")).isEmpty();
    }

    @Test
    void aHouseholdIsListedForTheDaysOnWhichItHasNoMainHelperAndTheFigureIsThatList() {
        var village = villages.get(6);
        var helped = county.household(village);
        var never = county.household(village);
        var pair = county.paired(helped, county.helper("郑一"), "2016-01-01");
        county.end(pair, "2018-03-10");

        assertThat(county.unhelped(village, "2015-12-31")).containsExactlyInAnyOrder(helped, never);
        assertThat(county.unhelped(village, "2018-03-09")).containsExactly(never);
        assertThat(county.unhelped(village, "2018-03-10")).containsExactlyInAnyOrder(helped, never);
        figure("pairing.without_helper", village, "2018-02", 1);
        figure("pairing.without_helper", village, "2018-03", 2);
        figure("pairing.with_helper", village, "2018-02", 1);
        figure("pairing.ended", village, "2018-03", 1);
    }

    @Test
    void aHouseholdThatIsWithdrawnFromTheRegisterLeavesNoPair() {
        var village = villages.get(7);
        var household = county.household(village);
        county.paired(household, county.helper("冯一"), "2016-01-01");
        figure("pairing.pairs", village, "2018-12", 1);
        var version = county.shown(household).path("version").asInt();
        assertThat(county.officer()
                        .with("If-Match", "\"" + version + "\"")
                        .put("/api/households/" + household, Map.of("mode", "VOID"))
                        .statusCode())
                .isEqualTo(200);
        figure("pairing.pairs", village, "2018-12", 0);
        figure("pairing.without_helper", village, "2018-12", 0);
    }

    private void figure(String key, String village, String month, int value) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Caller.json(county.officer()
                                .get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                        .formatted(key, village, month, month)))
                        .at("/values/0/value")
                        .asInt())
                .as(key + " " + month)
                .isEqualTo(value));
    }
}
