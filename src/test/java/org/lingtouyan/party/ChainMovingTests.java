package org.lingtouyan.party;

import static java.math.BigDecimal.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.name;
import static org.lingtouyan.party.PartyFixtures.organisation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.HouseholdFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Households stay on the chain and brands with their organisation where villages go on in others, and no figure above notices. */
@ServerTest
class ChainMovingTests {

    private static final String CITY = "623000000000";
    private static final String COUNTY = "623025";
    private static final String OTHER_COUNTY = "623026";
    private static final String DAY = "2019-06-15";
    private static final String CARRIED = "/api/party/carried-households";
    private static final List<String> KEYS =
            List.of("party.carried_households", "party.carried_income", "party.brands");

    private final Caller city;

    @Autowired
    ChainMovingTests(Environment environment) {
        this.city = Caller.of(environment).as("city-6230");
    }

    @Test
    void aMergerTakesHouseholdsWithTheirYearAndBrandsAlong() {
        var ended = last(1);
        var successor = last(2);
        var third = last(3);
        var chain = chain(ended);
        carried(chain, ended);
        carried(chain, third);
        var before = figures(CITY);

        decided(Map.of("kind", "MERGE", "divisions", List.of(ended, successor), "successor", successor, "on", DAY));

        assertThat(figures(CITY)).isEqualTo(before);
        assertThat(figure("party.carried_income", ended, "2018-12")).isEqualByComparingTo("2018");
        assertThat(figure("party.carried_income", ended, "2019-12")).isZero();
        assertThat(figure("party.carried_income", successor, "2019-12")).isEqualByComparingTo("2019");
        var there = items("/api/party/brands?division=" + successor)
                .at("/0/organisationId")
                .asString();
        assertThat(items(CARRIED + "?division=" + successor).findValuesAsString("organisationId"))
                .containsExactly(there);
        assertThat(items(CARRIED + "?division=" + third).findValuesAsString("organisationId"))
                .as("whoever lives elsewhere is carried along by what the organisation has become")
                .containsExactly(there);
    }

    @Test
    void aTransferToAnotherCountyChangesNoFigureOfTheCity() {
        var moving = last(15);
        carried(chain(moving), moving);
        var before = figures(CITY);
        transferred(moving);
        assertThat(figures(CITY)).isEqualTo(before);
        assertThat(figure("party.brands", moving, "2019-06")).isZero();
    }

    @Test
    void whoStaysIsCarriedAlongNoMoreByWhatGoesIntoAnotherCountyAndTheReverse() {
        var moving = last(9);
        var staying = last(8);
        var gone = chain(moving);
        var left = chain(staying);
        carried(gone, staying);
        carried(left, moving);

        transferred(moving);

        for (var organisation : List.of(gone, left)) {
            var listed = items(CARRIED + "?all=true&organisation=" + organisation);
            assertThat(listed).hasSize(1);
            assertThat(listed.at("/0/to").asString()).isEqualTo(DAY);
            assertThat(listed.at("/0/incomes")).as("what was told stays told").hasSize(2);
        }
        var before = figure("party.carried_households", staying, "2019-05");
        assertThat(figure("party.carried_households", staying, "2019-06")).isEqualByComparingTo(before.subtract(ONE));
    }

    /** An organisation on a chain, with a brand. */
    private String chain(String village) {
        var told = organisation(village, "BRANCH", "COOPERATIVE", name("牦牛合作社党支部"));
        told.putAll(Map.of("chainNode", "COOPERATIVE", "industry", "牦牛"));
        var chain = created(city, told);
        done(city.post(
                "/api/party/organisations/" + chain + "/brands",
                Map.of("id", id(), "name", "高原牦牛", "kind", "01", "since", "2018-06-01")));
        return chain;
    }

    /** A household of that village that it carries along, with what two years of it brought. */
    private void carried(String organisation, String village) {
        var household = HouseholdFixtures.aHousehold();
        household.put("division", village);
        done(city.post("/api/households", household));
        var id = id();
        var told = new HashMap<String, Object>(Map.of("id", id, "organisation", organisation, "way", "04"));
        told.putAll(Map.of("household", household.get("id"), "from", "2018-02-01"));
        done(city.post(CARRIED, told));
        for (var year : List.of(2018, 2019)) {
            done(city.post(CARRIED + "/" + id + "/incomes", Map.of("id", id(), "year", year, "amount", year)));
        }
    }

    private void transferred(String village) {
        var township = villages(OTHER_COUNTY).get(0).substring(0, 9) + "000";
        decided(Map.of("kind", "TRANSFER", "divisions", List.of(village), "parent", township, "on", DAY));
    }

    private void decided(Map<String, Object> decision) {
        var body = new HashMap<>(decision);
        body.putAll(Map.of("id", id(), "basis", "州政发〔2019〕16号"));
        var answer = city.post("/api/adjustments", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var now = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/adjustments/" + body.get("id"))),
                        one -> !one.path("state").asString().equals("WAITING"));
        assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("DONE");
    }

    /** Villages at the end of the county, which no other test of moving reaches. */
    private String last(int nth) {
        var villages = villages(COUNTY);
        return villages.get(villages.size() - nth);
    }

    private List<String> villages(String of) {
        return json(city.get("/api/divisions/" + of + "000000/children"))
                .valueStream()
                .flatMap(township -> json(city.get(
                                "/api/divisions/" + township.path("code").asString() + "/children"))
                        .valueStream())
                .map(village -> village.path("code").asString())
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .toList();
    }

    private Map<String, BigDecimal> figures(String division) {
        var figures = new TreeMap<String, BigDecimal>();
        values(String.join(",", KEYS), division, "2018-01", "2019-12")
                .forEach(value -> figures.put(
                        value.path("key").asString() + ' ' + value.path("month").asString(),
                        value.path("value").decimalValue().stripTrailingZeros()));
        return figures;
    }

    private BigDecimal figure(String key, String division, String month) {
        return values(key, division, month, month).at("/0/value").decimalValue();
    }

    private JsonNode values(String keys, String division, String from, String to) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                .formatted(keys, division, from, to))),
                        told -> told.path("pending").asInt() == 0)
                .path("values");
    }

    private JsonNode items(String path) {
        return json(city.get(path)).path("items");
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }
}
