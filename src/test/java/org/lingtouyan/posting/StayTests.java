package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A first secretary who came in the middle of March 2017 states days in the village, and the county confirms them. */
@ServerTest
class StayTests {

    private static final String COUNTY = "621227";

    private final Caller nobody;
    private final Caller county;
    private final Caller city;
    private final PostedVillages villages;
    private String village = "";
    private String posting = "";

    @Autowired
    StayTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.city = nobody.as("city-6212");
        this.villages = villages;
    }

    @BeforeEach
    void aFirstSecretary() {
        village = villages.next(COUNTY);
        var told = firstSecretary(village, villages.cadre(COUNTY, "驻村人"), "2017-03-11");
        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(201);
        posting = "/api/postings/" + told.get("id");
    }

    @Test
    void whoMayNotNeitherSeesNorStates() {
        var elsewhere = nobody.as("county-620121");
        assertThat(nobody.get(posting + "/stays").statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(posting + "/stays").statusCode()).isEqualTo(404);
        assertThat(elsewhere.put(posting + "/stays/2017-04", days(20)).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .get("/api/postings/stays?month=2017-04&division=" + village)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("auditor")
                        .put(posting + "/stays/2017-04", days(20))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void asManyDaysAsSomebodyWasInPostAndNotOnLeave() {
        done(county.post(
                posting + "/leaves",
                Map.of(
                        "id",
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        "kind",
                        "SICK",
                        "validFrom",
                        "2017-03-29",
                        "validTo",
                        "2017-04-03")));
        var tooLong = county.put(posting + "/stays/2017-03", days(19));
        assertThat(reason(tooLong)).isEqualTo("STAY_TOO_LONG");
        assertThat(tooLong.body()).as("21 days in post, 3 of them on leave").contains("18");
        done(county.put(posting + "/stays/2017-03", days(18)));
        done(county.put(posting + "/stays/2017-03", days(17)));
        assertThat(reason(county.put(posting + "/stays/2017-04", days(29)))).isEqualTo("STAY_TOO_LONG");
        assertThat(reason(county.put(posting + "/stays/2017-02", days(1)))).isEqualTo("STAY_OUTSIDE_THE_POSTING");
        var ahead = YearMonth.from(Here.today()).plusMonths(1);
        assertThat(reason(county.put(posting + "/stays/" + ahead, days(1)))).isEqualTo("STAY_OUTSIDE_THE_POSTING");
        var stated = json(county.get(posting + "/stays"));
        assertThat(stated.findValuesAsString("days")).containsExactly("17");
        assertThat(stated.at("/0/confirmedOn").isNull()).isTrue();
    }

    @Test
    void somebodyElseConfirmsWhatThenStandsUntilItIsTakenBack() {
        done(county.put(posting + "/stays/2018-05", days(22)));
        assertThat(reason(county.post(posting + "/stays/2018-05/confirmed", days(22))))
                .isEqualTo("STAY_CONFIRMED_BY_ITS_WRITER");
        assertThat(reason(city.post(posting + "/stays/2018-05/confirmed", days(23))))
                .as("other than was seen")
                .isEqualTo("STAY_STATED_OTHERWISE");
        assertThat(figure("posting.days_in_village")).isEqualByComparingTo("0");

        done(city.post(posting + "/stays/2018-05/confirmed", days(22)));
        done(city.post(posting + "/stays/2018-05/confirmed", days(22)));

        assertThat(reason(county.put(posting + "/stays/2018-05", days(21)))).isEqualTo("STAY_CONFIRMED");
        done(county.put(posting + "/stays/2018-05", days(22)));
        assertThat(figure("posting.days_in_village")).isEqualByComparingTo("22");
        assertThat(figure("posting.stays")).isEqualByComparingTo("1");
        var traced =
                json(county.get("/api/indicators/posting.days_in_village/records?month=2018-05&division=" + village));
        assertThat(traced.path("total").asInt()).isEqualTo(1);
        assertThat(traced.path("sum").decimalValue()).isEqualByComparingTo("22");

        done(county.delete(posting + "/stays/2018-05"));
        assertThat(figure("posting.days_in_village")).isEqualByComparingTo("0");
        done(county.put(posting + "/stays/2018-05", days(21)));
    }

    @Test
    void aMonthOfAnAreaSaysWhoHasStatedNoneTooFewOrNothingConfirmed() {
        assertThat(listed("ALL").findValuesAsString("days")).containsExactly("");
        assertThat(listed("UNSTATED")).hasSize(1);
        done(county.put(posting + "/stays/2018-05", days(19)));
        assertThat(listed("UNSTATED")).isEmpty();
        assertThat(listed("UNCONFIRMED")).hasSize(1);
        var few = listed("SHORT").get(0);
        assertThat(few.path("tooFew").asBoolean()).isTrue();
        assertThat(few.path("leastDays").asInt()).isEqualTo(20);
        assertThat(few.path("inPost").asInt()).isEqualTo(31);
        assertThat(few.path("name").asString()).isEqualTo("驻村人");
        done(city.post(posting + "/stays/2018-05/confirmed", days(19)));
        assertThat(listed("UNCONFIRMED")).isEmpty();
        var sum = json(county.get("/api/postings/stays/sum?month=2018-05&division=" + village));
        assertThat(List.of("posted", "stated", "confirmed", "tooFew"))
                .allSatisfy(part -> assertThat(sum.path(part).asInt()).isEqualTo(1));
        done(county.post(
                posting + "/leaves",
                Map.of(
                        "id",
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        "kind",
                        "YEARLY",
                        "validFrom",
                        "2018-05-07",
                        "validTo",
                        "2018-05-09")));
        assertThat(listed("SHORT")).as("days of leave count as well").isEmpty();
    }

    private JsonNode listed(String only) {
        return json(county.get("/api/postings/stays?month=2018-05&only=%s&division=%s".formatted(only, village)))
                .path("items");
    }

    private BigDecimal figure(String key) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=%s&division=%s&from=2018-05&to=2018-05"
                                .formatted(key, village))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .decimalValue(BigDecimal.ZERO);
    }

    private static Map<String, Object> days(int days) {
        return new HashMap<>(Map.of("days", days));
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }
}
