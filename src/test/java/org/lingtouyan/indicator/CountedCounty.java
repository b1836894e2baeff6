package org.lingtouyan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.lingtouyan.Caller;
import org.lingtouyan.household.HouseholdFixtures;
import org.springframework.core.env.Environment;

/** Minqin 民勤县, where only tests of figures write: records households in one of its villages, waits, and reads figures. */
record CountedCounty(Caller county, Caller province, String township, String village) {

    static final String COUNTY = "620621000000";
    static final String CITY = "620600000000";
    static final String PROVINCE = "620000000000";

    static CountedCounty minqin(Environment environment) {
        var nobody = Caller.of(environment);
        var county = nobody.as("county-620621");
        var township = firstChild(county, COUNTY);
        return new CountedCounty(county, nobody.as("province"), township, firstChild(county, township));
    }

    Map<String, Object> household() {
        var household = HouseholdFixtures.aHousehold();
        household.put("division", village);
        return household;
    }

    void record(Map<String, Object> household) {
        assertThat(county.post("/api/households", household).statusCode()).isEqualTo(201);
    }

    /** Waits until nothing recorded in the province is still uncounted. */
    void settled() {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (json(province.get(valuesOf("household.registered", PROVINCE, "2018-12")))
                        .get("pending")
                        .asLong()
                > 0) {
            assertThat(Instant.now()).as("still counting").isBefore(deadline);
        }
    }

    static String valuesOf(String key, String division, String month) {
        return "/api/indicators/values?keys=%s&division=%s&from=%s&to=%s".formatted(key, division, month, month);
    }

    static BigDecimal value(Caller who, String key, String division, String month) {
        return json(who.get(valuesOf(key, division, month)))
                .get("values")
                .get(0)
                .get("value")
                .decimalValue();
    }

    private static String firstChild(Caller caller, String division) {
        return json(caller.get("/api/divisions/" + division + "/children"))
                .get(0)
                .get("code")
                .asString();
    }
}
