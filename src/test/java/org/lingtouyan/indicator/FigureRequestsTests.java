package org.lingtouyan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.indicator.CountedCounty.CITY;
import static org.lingtouyan.indicator.CountedCounty.PROVINCE;
import static org.lingtouyan.indicator.CountedCounty.valuesOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who may ask for figures, for which places, and how much at once. */
@ServerTest
class FigureRequestsTests {

    @Autowired
    private Environment environment;

    private Caller county;
    private Caller province;
    private String village;

    @BeforeEach
    void inMinqin() {
        var minqin = CountedCounty.minqin(environment);
        county = minqin.county();
        province = minqin.province();
        village = minqin.village();
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
}
