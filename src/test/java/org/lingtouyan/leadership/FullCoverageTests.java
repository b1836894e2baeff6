package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Full coverage means all villages: also those of which nothing was ever recorded. In townships of Gaotai where no other test writes. */
@ServerTest
class FullCoverageTests {

    private static final String COUNTY = "620724000000";
    private static final String UNTOLD = "620724108000";
    private static final String MERGED = "620724107000";
    private static final String TOLD = "620724105000";

    private final Caller county;
    private final Caller city;
    private final Flags flags;

    @Autowired
    FullCoverageTests(Environment environment, Flags flags) {
        var nobody = Caller.of(environment);
        this.county = nobody.as("county-620724");
        this.city = nobody.as("city-6207");
        this.flags = flags;
    }

    @Test
    void aVillageOfWhichNothingWasEverRecordedIsShortOfReserveAndNotScreened() {
        var village = villages(UNTOLD).get(0);
        assertThat(value("villages_due_reserve", village, "2018-06")).isEqualTo(1);
        assertThat(value("villages_short_of_reserve", village, "2018-06")).isEqualTo(1);
        assertThat(ratio("reserve_target_coverage", village, "2018-06")).isEqualTo("0/1");
        assertThat(value("villages_unscreened", village, "2018-06")).isEqualTo(1);
        assertThat(ratio("screening_coverage", village, "2018-06")).isEqualTo("0/1");
        assertThat(value("poor_villages", village, "2018-06")).isZero();
    }

    @Test
    void theFigureOfATownshipOpensToEveryVillageOfItAndToNoResidentsCommittee() {
        var all = villages(UNTOLD);
        for (var key : List.of("villages_due_reserve", "villages_short_of_reserve", "villages_to_screen")) {
            assertThat(value(key, UNTOLD, "2018-06")).as(key).isEqualTo(all.size());
            assertThat(behind(key, UNTOLD, "2018-06").findValuesAsString("division"))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
        var elsewhere = county.as("county-621227");
        assertThat(elsewhere
                        .get(records("villages_due_reserve", UNTOLD, "2018-06"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPoorVillageWithoutAnyRecordCountsAsUncoveredFromTheYearItWasFlaggedAndAfterItLeftPoverty() {
        var village = villages(UNTOLD).get(1);
        assertThat(value("poor_villages", village, "2018-06")).isZero();
        flags.note(List.of(new Flag(new DivisionCode(village), Flag.POOR_VILLAGE, 2016, null, "县公告")));
        assertThat(value("poor_villages", village, "2015-12")).isZero();
        assertThat(ratio("reserve_coverage", village, "2016-01")).isEqualTo("0/1");
        flags.end(new DivisionCode(village), Flag.POOR_VILLAGE, 2018, "县公告");
        assertThat(ratio("reserve_coverage", village, "2018-12")).isEqualTo("0/1");

        inReserve(village, "2018-03-10");
        assertThat(ratio("reserve_coverage", village, "2018-02")).isEqualTo("0/1");
        assertThat(ratio("reserve_coverage", village, "2018-03")).isEqualTo("1/1");
        assertThat(behind("poor_villages_with_reserve", village, "2018-03")
                        .at("/0/type")
                        .asString())
                .as("opens to the village")
                .isEqualTo("village");
    }

    @Test
    void aVillageMergedAwayLeavesAndWhereItGoesOnIsPoorFromThatDay() {
        var all = villages(MERGED);
        var ended = all.get(0);
        var successor = all.get(1);
        flags.note(List.of(new Flag(new DivisionCode(ended), Flag.POOR_VILLAGE, 2013, null, "县公告")));
        decided(Map.of(
                "kind", "MERGE", "divisions", List.of(ended, successor), "successor", successor, "on", "2019-06-15"));

        for (var key : List.of("villages_due_reserve", "villages_to_screen", "villages_unscreened")) {
            assertThat(value(key, MERGED, "2019-05")).as(key).isEqualTo(all.size());
            assertThat(value(key, MERGED, "2019-06")).as(key).isEqualTo(all.size() - 1);
            assertThat(value(key, ended, "2019-06")).as(key).isZero();
            assertThat(behind(key, MERGED, "2019-06").findValuesAsString("division"))
                    .as(key)
                    .hasSize(all.size() - 1)
                    .doesNotContain(ended);
        }
        assertThat(value("poor_villages", successor, "2019-05")).isZero();
        assertThat(value("poor_villages", successor, "2019-06")).isEqualTo(1);
        assertThat(value("poor_villages", MERGED, "2019-06")).isEqualTo(1);
    }

    @Test
    void theTargetIsTheRuleOfTheDay() {
        var village = villages(TOLD).get(0);
        inReserve(village, "2018-03-10");
        assertThat(ratio("reserve_target_coverage", village, "2025-01")).isEqualTo("0/1");
        assertThat(county.post(
                                "/api/parameters/leadership.reserve-target/values",
                                Map.of(
                                        "id",
                                        Shandan.id(),
                                        "division",
                                        COUNTY,
                                        "from",
                                        "2025-01-01",
                                        "value",
                                        "1",
                                        "basis",
                                        "县委组织部文件"))
                        .statusCode())
                .isEqualTo(201);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ratio(
                        "reserve_target_coverage", village, "2025-01")
                .equals("1/1"));
        assertThat(ratio("reserve_target_coverage", village, "2024-12")).isEqualTo("0/1");
        assertThat(value("villages_short_of_reserve", village, "2024-12")).isEqualTo(1);
    }

    @Test
    void aVillageIsScreenedFromItsDayToTheEndOfTheYearAndDueAgainInTheNext() {
        var village = villages(TOLD).get(1);
        var round = Shandan.id();
        assertThat(county.post(
                                "/api/screening-rounds",
                                Map.of(
                                        "id",
                                        round,
                                        "division",
                                        TOLD,
                                        "year",
                                        2017,
                                        "openedOn",
                                        "2017-01-10",
                                        "dueOn",
                                        "2017-03-31",
                                        "basis",
                                        "年度排查"))
                        .statusCode())
                .isEqualTo(201);
        var screening = json(county.get("/api/screening-rounds/" + round + "/villages?limit=200&which=ALL"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("division").asString().equals(village))
                .findFirst()
                .orElseThrow();
        var path = "/api/screenings/" + screening.path("id").asString();
        var tag = county.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(county.with("If-Match", tag)
                        .put(path, Map.of("on", "2017-03-05", "category", "NONE", "criteria", List.of()))
                        .statusCode())
                .isEqualTo(200);

        assertThat(ratio("screening_coverage", village, "2017-02")).isEqualTo("0/1");
        assertThat(ratio("screening_coverage", village, "2017-03")).isEqualTo("1/1");
        assertThat(ratio("screening_coverage", village, "2017-12")).isEqualTo("1/1");
        assertThat(ratio("screening_coverage", village, "2018-01")).isEqualTo("0/1");
        assertThat(ratio("screening_coverage", TOLD, "2017-03"))
                .isEqualTo("1/" + villages(TOLD).size());
        assertThat(behind("villages_screened", TOLD, "2017-03").findValuesAsString("division"))
                .containsExactly(village);
        assertThat(behind("villages_unscreened", TOLD, "2017-03").findValuesAsString("division"))
                .hasSize(villages(TOLD).size() - 1)
                .doesNotContain(village);
    }

    private void inReserve(String village, String from) {
        var person = Shandan.id();
        assertThat(county.post(
                                "/api/cadres",
                                Map.of("id", person, "division", COUNTY, "name", "后备人", "unit", "测试" + person))
                        .statusCode())
                .isEqualTo(201);
        assertThat(county.post(
                                "/api/reserves",
                                Map.of(
                                        "id",
                                        Shandan.id(),
                                        "division",
                                        village,
                                        "cadre",
                                        person,
                                        "source",
                                        "03",
                                        "from",
                                        from))
                        .statusCode())
                .isEqualTo(201);
    }

    /** Rural villages there are today. */
    private List<String> villages(String township) {
        return json(county.get("/api/divisions/" + township + "/children"))
                .valueStream()
                .map(one -> one.path("code").asString())
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .toList();
    }

    private void decided(Map<String, Object> decision) {
        var body = new HashMap<>(decision);
        body.put("id", Shandan.id());
        body.put("basis", "市政发〔2019〕9号");
        var answer = city.post("/api/adjustments", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(city.get(
                        "/api/adjustments/" + body.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private long value(String key, String division, String month) {
        return counted(key, division, month).path("value").asLong();
    }

    private String ratio(String key, String division, String month) {
        var told = counted(key, division, month);
        return told.path("numerator").asLong() + "/" + told.path("denominator").asLong();
    }

    private JsonNode counted(String key, String division, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=leadership.%s&division=%s&from=%s&to=%s"
                                .formatted(key, division, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0");
    }

    private JsonNode behind(String key, String division, String month) {
        return json(county.get(records(key, division, month))).path("records");
    }

    private static String records(String key, String division, String month) {
        return "/api/indicators/leadership.%s/records?division=%s&month=%s&limit=200".formatted(key, division, month);
    }
}
