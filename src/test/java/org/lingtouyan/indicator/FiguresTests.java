package org.lingtouyan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.indicator.CountedCounty.CITY;
import static org.lingtouyan.indicator.CountedCounty.COUNTY;
import static org.lingtouyan.indicator.CountedCounty.PROVINCE;
import static org.lingtouyan.indicator.CountedCounty.value;
import static org.lingtouyan.indicator.CountedCounty.valuesOf;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Minqin 民勤县, where no other test writes: what a village records is at once the figure of every level above. */
@ServerTest
class FiguresTests {

    @Autowired
    private Environment environment;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Proof proof;

    @Autowired
    private WorkerDatabase database;

    @Autowired
    private MeterRegistry meters;

    private CountedCounty minqin;
    private Caller county;
    private Caller province;
    private String township;
    private String village;

    @BeforeEach
    void inMinqin() {
        minqin = CountedCounty.minqin(environment);
        county = minqin.county();
        province = minqin.province();
        township = minqin.township();
        village = minqin.village();
    }

    @Test
    void aHouseholdRecordedInTheVillageIsInTheProvincesFigureWithinSeconds() {
        var before = value(province, "household.registered", PROVINCE, "2018-12");
        minqin.record(minqin.household());

        minqin.settled();

        assertThat(value(province, "household.registered", PROVINCE, "2018-12")).isEqualTo(before.add(BigDecimal.ONE));
        assertThat(value(county, "household.registered", township, "2018-12"))
                .isEqualTo(value(county, "household.registered", COUNTY, "2018-12"));
    }

    @Test
    void aStockBeginsInItsMonthAndAnExitMovesItOn() {
        var household = minqin.household();
        household.put("registeredOn", "2016-03-10");
        minqin.record(household);
        var outBefore = sumOfYear("household.households_out_of_poverty", village, 2018);
        var at = "/api/households/" + household.get("id");
        var tag = county.get(at).headers().firstValue("ETag").orElseThrow();
        household.put("status", "已脱贫(享受政策)");
        household.put("effectiveOn", "2018-11-20");
        household.put("mode", "CHANGE");
        assertThat(county.with("If-Match", tag).put(at, household).statusCode()).isEqualTo(200);
        minqin.settled();

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
        minqin.record(minqin.household());
        minqin.record(minqin.household());
        minqin.settled();

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

    /** Above the county the totals of a trace come from cells, in the county itself from the records. */
    @Test
    void aTraceAboveTheCountyHasTheRecordsOfItsCounties() {
        var household = minqin.household();
        minqin.record(household);
        var account = "/api/households/" + household.get("id") + "/income/2018";
        assertThat(county.with("If-Match", "\"1\"")
                        .put(account, Map.of("wages", 8000))
                        .statusCode())
                .isEqualTo(200);
        minqin.settled();
        var counties = json(province.get("/api/divisions/" + CITY + "/children"))
                .valueStream()
                .map(child -> child.get("code").asString())
                .toList();

        for (var key : List.of("household.registered", "household.registered_persons", "household.net_income")) {
            assertThat(total(key, CITY)).as(key).isPositive();
            assertThat(total(key, CITY))
                    .as(key)
                    .isEqualTo(counties.stream()
                            .mapToLong(county -> total(key, county))
                            .sum());
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
    void aTraceIsPagedWithoutLossOrRepetition() {
        for (int i = 0; i < 5; i++) {
            minqin.record(minqin.household());
        }
        minqin.settled();
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
        minqin.record(minqin.household());
        minqin.settled();

        assertThat(rebuild.run(progress -> {})).isZero();
    }

    @Test
    void aCellThatDiffersFromItsRecordsIsFoundAndMended() {
        minqin.record(minqin.household());
        minqin.settled();
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

    @Test
    void whatWasFoundBeforeARebuildIsNoAlarmAnyMore() {
        database.jdbc
                .sql("insert into indicator.proof (checked, differing) values (20, 3)")
                .update();
        assertThat(alarm()).isGreaterThanOrEqualTo(3);
        rebuild.run(progress -> {});
        assertThat(alarm()).isZero();
    }

    private double alarm() {
        return meters.get("lingtouyan.proof.differing").gauge().value();
    }

    private long total(String key, String division) {
        return json(province.get(
                        "/api/indicators/%s/records?limit=1&division=%s&month=2018-12".formatted(key, division)))
                .get("total")
                .asLong();
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
