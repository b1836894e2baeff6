package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What the headcount ratio divides by: of one year for all years, or of each year, as the rule of the place says. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuralPopulationTests {

    private static final String COUNTY = "620722";

    private final Caller nobody;
    private final Caller county;
    private List<String> villages = List.of();

    @Autowired
    RuralPopulationTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = new PairedCounty(county, COUNTY).villages();
    }

    @Test
    void onlyAnOfficeAboveTheVillageTells() {
        var village = villages.get(0);
        var elsewhere = nobody.as("county-620121");
        assertThat(tell(nobody, village, 2014, "0", 900)).isEqualTo(401);
        assertThat(tell(nobody.as("auditor"), village, 2014, "0", 900)).isEqualTo(403);
        assertThat(tell(elsewhere, village, 2014, "0", 900)).isEqualTo(404);
        assertThat(elsewhere.get(path(village, 2014)).statusCode()).isEqualTo(404);
        assertThat(refused("village-621227101202", "621227101202", 2014)).isEqualTo("RURAL_POPULATION_OF_OFFICES");
        assertThat(refused("county-" + COUNTY, COUNTY + "000000", 2014)).isEqualTo("NOT_A_VILLAGE");
        assertThat(shown(village, 2014).path("people").isNull()).isTrue();
    }

    @Test
    void aFrozenDenominatorIsToldOfItsYearAndCountsInAll() {
        var village = villages.get(1);
        assertThat(refused("county-" + COUNTY, village, 2018)).isEqualTo("RURAL_POPULATION_FROZEN");
        assertThat(refused("county-" + COUNTY, village, 2013)).isEqualTo("RURAL_POPULATION_YEAR");
        assertThat(tell(county, village, 2014, "0", 1200)).isEqualTo(204);
        assertThat(tell(county, village, 2014, "0", 1300))
                .as("not seen what was told")
                .isEqualTo(412);
        assertThat(tell(county, village, 2014, "1", 1250)).isEqualTo(204);

        assertThat(shown(village, 2014).path("version").asInt()).isEqualTo(2);
        assertThat(shown(village, 2020).path("people").asInt()).isEqualTo(1250);
        assertThat(shown(village, 2020).path("basis").asString()).isEqualTo("2014年末农业户籍人口");
        figure(village, "2014-12", 1250);
        figure(village, "2020-06", 1250);
        assertThat(json(county.get(path(COUNTY + "000000", 2014) + "&missing=true&limit=200"))
                        .path("items")
                        .findValuesAsString("division"))
                .contains(villages.get(0))
                .doesNotContain(village);
    }

    @Test
    void whereEveryYearHasItsOwnOneCountsUntilTheNextAlsoIfToldLate() {
        var village = villages.get(2);
        yearByYear(village);
        assertThat(tell(county, village, 2016, "0", 1000)).isEqualTo(204);
        assertThat(tell(county, village, 2019, "0", 970)).isEqualTo(204);
        assertThat(tell(county, village, 2017, "0", 990)).isEqualTo(204);

        figure(village, "2015-12", 0);
        figure(village, "2016-12", 1000);
        figure(village, "2018-12", 990);
        figure(village, "2019-01", 970);
        assertThat(shown(village, 2018).path("version").asInt())
                .as("2017 goes on")
                .isZero();
        assertThat(tell(county, village, 2018, "0", 980)).isEqualTo(204);
        figure(village, "2018-12", 980);
        figure(village, "2017-12", 990);
        figure(village, "2019-01", 970);
    }

    private void yearByYear(String village) {
        var value = new HashMap<String, Object>(
                Map.of("id", PairedCounty.newId(), "division", village, "from", "2014-01-01", "basis", "测试"));
        value.put("value", "REGISTERED_RURAL_CURRENT");
        var answer = county.post("/api/parameters/population.rural-basis/values", value);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private static int tell(Caller who, String village, int year, String version, int people) {
        return who.with("If-Match", '"' + version + '"')
                .put("/api/rural-populations/" + village + "/" + year, Map.of("people", people))
                .statusCode();
    }

    private String refused(String account, String village, int year) {
        return reason(nobody.as(account)
                .with("If-Match", "\"0\"")
                .put("/api/rural-populations/" + village + "/" + year, Map.of("people", 900)));
    }

    private static String path(String division, int year) {
        return "/api/rural-populations?division=" + division + "&year=" + year;
    }

    private JsonNode shown(String village, int year) {
        return json(county.get(path(village, year))).at("/items/0");
    }

    private void figure(String village, String month, int people) {
        var path = "/api/indicators/values?keys=household.rural_population&division=%s&from=%s&to=%s";
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        json(county.get(path.formatted(village, month, month)))
                                .at("/values/0/value")
                                .decimalValue())
                .as(month)
                .isEqualByComparingTo(BigDecimal.valueOf(people)));
    }
}
