package org.lingtouyan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.household.HouseholdFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Minqin 民勤县, where no other test writes: what a village records is at once the figure of every level above. */
@ServerTest
class FiguresTests {

    private static final String COUNTY = "620621000000";
    private static final String CITY = "620600000000";
    private static final String PROVINCE = "620000000000";

    @Autowired
    private Environment environment;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Proof proof;

    @Autowired
    private WorkerDatabase database;

    private Caller county;
    private Caller province;
    private String township;
    private String village;

    @BeforeEach
    void findAVillage() {
        var nobody = Caller.of(environment);
        county = nobody.as("county-620621");
        province = nobody.as("province");
        township = json(county.get("/api/divisions/" + COUNTY + "/children"))
                .get(0)
                .get("code")
                .asString();
        village = json(county.get("/api/divisions/" + township + "/children"))
                .get(0)
                .get("code")
                .asString();
    }

    @Test
    void nobodyIsToldAFigure() {
        var nobody = Caller.of(environment);
        assertThat(nobody.get(valuesOf("household.registered", village, "2018-12"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(nobody.get("/api/indicators").statusCode()).isEqualTo(401);
    }

    @Test
    void figuresAndRecordsOutsideOnesAreaAreNotFoundParentsIncluded() {
        for (var elsewhere : List.of("620622000000", CITY, PROVINCE)) {
            assertThat(county.get(valuesOf("household.registered", elsewhere, "2018-12"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(county.get("/api/indicators/household.registered/records?month=2018-12&division=" + elsewhere)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void administratorAuditorAndSecurityOfficerSeeNoFigures() {
        for (var account : List.of("admin", "auditor", "security")) {
            assertThat(Caller.of(environment)
                            .as(account)
                            .get(valuesOf("household.registered", PROVINCE, "2018-12"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void ofTheCountyLevelRowsTheTwoThatAreNoAdministrativeCountiesSaySo() {
        var path = valuesOf("household.registered", PROVINCE, "2018-12") + "&level=COUNTY";
        var counties = json(province.get(path)).get("values");
        var statistical = new java.util.TreeSet<String>();
        for (var row : counties) {
            if (row.path("statistical").asBoolean()) {
                statistical.add(row.get("division").asString());
            }
        }
        assertThat(counties).hasSize(88);
        assertThat(statistical).containsExactly("620171000000", "620201000000");
    }

    @Test
    void aHouseholdRecordedInTheVillageIsInTheProvincesFigureWithinSeconds() {
        var before = value(province, "household.registered", PROVINCE, "2018-12");
        record(household());

        settled();

        assertThat(value(province, "household.registered", PROVINCE, "2018-12")).isEqualTo(before.add(BigDecimal.ONE));
        assertThat(value(county, "household.registered", township, "2018-12"))
                .isEqualTo(value(county, "household.registered", COUNTY, "2018-12"));
    }

    @Test
    void aStockBeginsInItsMonthAndAnExitMovesItOn() {
        var household = household();
        household.put("registeredOn", "2016-03-10");
        record(household);
        var outBefore = sumOfYear("household.households_out_of_poverty", village, 2018);
        var at = "/api/households/" + household.get("id");
        var tag = county.get(at).headers().firstValue("ETag").orElseThrow();
        household.put("status", "已脱贫(享受政策)");
        household.put("effectiveOn", "2018-11-20");
        household.put("mode", "CHANGE");
        assertThat(county.with("If-Match", tag).put(at, household).statusCode()).isEqualTo(200);
        settled();

        assertThat(sumOfYear("household.households_out_of_poverty", village, 2018))
                .isEqualTo(outBefore.add(BigDecimal.ONE));
        assertThat(trace("household.not_out", village, "2018-10"))
                .contains(household.get("id").toString());
        assertThat(trace("household.not_out", village, "2018-11"))
                .doesNotContain(household.get("id").toString());
        assertThat(trace("household.registered", village, "2016-02"))
                .doesNotContain(household.get("id").toString());
    }

    @Test
    void everyFigureIsTheSumOfItsTraceAndOfItsChildren() {
        record(household());
        record(household());
        settled();

        for (var indicator : json(county.get("/api/indicators"))) {
            if (indicator.get("kind").asString().equals("ratio")) {
                continue;
            }
            var key = indicator.get("key").asString();
            for (var division : List.of(village, township, COUNTY)) {
                var traced = json(county.get(
                        "/api/indicators/%s/records?division=%s&month=2018-12&limit=1".formatted(key, division)));
                assertThat(value(county, key, division, "2018-12"))
                        .as(key + " in " + division)
                        .isEqualByComparingTo(traced.get("sum").decimalValue());
            }
            assertThat(childrenSum(key, COUNTY)).as(key).isEqualByComparingTo(value(county, key, COUNTY, "2018-12"));
        }
    }

    @Test
    void aRatioKeepsItsPartsAndOverNothingIsNull() {
        var entry = json(county.get(valuesOf("household.headcount_ratio", village, "2005-01")))
                .get("values")
                .get(0);

        assertThat(entry.get("value").isNull()).isTrue();
        assertThat(entry.get("denominator").decimalValue()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void aRatioOpensToOneOfItsParts() {
        var path = "/api/indicators/household.headcount_ratio/records?month=2018-12&division=" + village;

        assertThat(reason(county.get(path))).isEqualTo("PART_NEEDED");
        assertThat(county.get(path + "&part=numerator").statusCode()).isEqualTo(200);
    }

    @Test
    void tooMuchAtOnceIsRefusedWithTheLimit() {
        var tooMuch = province.get(
                "/api/indicators/values?keys=household.registered&division=620000000000&level=VILLAGE&from=2018-01&to=2018-12");

        assertThat(tooMuch.statusCode()).isEqualTo(400);
        assertThat(reason(tooMuch)).isEqualTo("TOO_MUCH_ASKED");
    }

    @Test
    void monthsAndCursorsBeyondAnyCalendarAreRefusedNotFailed() {
        var forged = java.util.Base64.getUrlEncoder()
                .encodeToString("620621100200|00000000-0000-0000-0000-000000000000|+99999999-01-01".getBytes());

        assertThat(reason(county.get(valuesOf("household.registered", village, "9999-01"))))
                .isEqualTo("INVALID_MONTH");
        assertThat(county.get("/api/indicators/household.registered/records?month=2018-12&division=%s&cursor=%s"
                                .formatted(village, forged))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void allCountiesOfTheProvinceAreEightyEight() {
        var values = json(
                province.get(
                        "/api/indicators/values?keys=household.registered&division=620000000000&level=COUNTY&from=2018-12&to=2018-12"));

        assertThat(values.get("values").size()).isEqualTo(88);
        assertThat(json(county.get(
                                "/api/indicators/values?keys=household.registered&division=%s&children=true&from=2018-12&to=2018-12"
                                        .formatted(village)))
                        .get("values")
                        .size())
                .isZero();
    }

    @Test
    void aTraceIsPagedWithoutLossOrRepetition() {
        for (int i = 0; i < 5; i++) {
            record(household());
        }
        settled();
        var path = "/api/indicators/household.registered_persons/records?month=2018-12&limit=3&division=" + village;
        var page = json(county.get(path));
        long total = page.get("total").asLong();
        var seen = new java.util.HashSet<String>();
        collect(seen, page);
        while (!page.get("next").isNull()) {
            page = json(county.get(path + "&cursor=" + page.get("next").asString()));
            collect(seen, page);
        }

        assertThat(seen).hasSize((int) total);
    }

    @Test
    void rebuildingOnSoundRecordsChangesNothing() {
        record(household());
        settled();

        assertThat(rebuild.run(progress -> {})).isZero();
    }

    @Test
    void aCellThatDiffersFromItsRecordsIsFoundAndMended() {
        record(household());
        settled();
        var spoilt = database.jdbc
                .sql(
                        """
                        update indicator.cell set own = own + 7, amount = amount + 7
                         where county_code = '620621' and division_code = :village
                           and indicator_id = (select id from indicator.definition where key = 'household.registered')
                        """)
                .param("village", village)
                .update();
        assertThat(spoilt).isPositive();

        assertThat(proof.check(new Proof.Sample("household.registered", village, 201812)))
                .hasValueSatisfying(finding -> assertThat(finding.differs()).isTrue());
        assertThat(rebuild.run(progress -> {})).isPositive();
        assertThat(proof.check(new Proof.Sample("household.registered", village, 201812)))
                .hasValueSatisfying(finding -> assertThat(finding.differs()).isFalse());
        assertThat(rebuild.run(progress -> {})).isZero();
    }

    private Map<String, Object> household() {
        var household = HouseholdFixtures.aHousehold();
        household.put("division", village);
        return household;
    }

    private void record(Map<String, Object> household) {
        assertThat(county.post("/api/households", household).statusCode()).isEqualTo(201);
    }

    /** Waits until nothing recorded in the province is still uncounted. */
    private void settled() {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (json(province.get(valuesOf("household.registered", PROVINCE, "2018-12")))
                        .get("pending")
                        .asLong()
                > 0) {
            assertThat(Instant.now()).as("still counting").isBefore(deadline);
        }
    }

    private static String valuesOf(String key, String division, String month) {
        return "/api/indicators/values?keys=%s&division=%s&from=%s&to=%s".formatted(key, division, month, month);
    }

    private BigDecimal value(Caller who, String key, String division, String month) {
        return json(who.get(valuesOf(key, division, month)))
                .get("values")
                .get(0)
                .get("value")
                .decimalValue();
    }

    private BigDecimal sumOfYear(String key, String division, int year) {
        return sum(json(county.get("/api/indicators/values?keys=%s&division=%s&from=%d-01&to=%d-12"
                .formatted(key, division, year, year))));
    }

    private BigDecimal childrenSum(String key, String division) {
        return sum(json(county.get(valuesOf(key, division, "2018-12") + "&children=true")));
    }

    private static BigDecimal sum(JsonNode answer) {
        var sum = BigDecimal.ZERO;
        for (var entry : answer.get("values")) {
            sum = sum.add(entry.get("value").decimalValue());
        }
        return sum;
    }

    private String trace(String key, String division, String month) {
        return county.get("/api/indicators/%s/records?limit=1000&division=%s&month=%s".formatted(key, division, month))
                .body();
    }

    private static void collect(java.util.Set<String> seen, JsonNode page) {
        for (var found : page.get("records")) {
            assertThat(seen.add(found.get("id").asString())).isTrue();
        }
    }
}
