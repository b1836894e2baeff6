package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.party.PartyFixtures.branch;
import static org.lingtouyan.party.PartyFixtures.created;
import static org.lingtouyan.party.PartyFixtures.id;
import static org.lingtouyan.party.PartyFixtures.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.household.HouseholdFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Households on the chain: who may say so, that each is counted once, and that a year's earnings are told once; and brands. */
@ServerTest
class ChainTests {

    private static final String VILLAGE = "621227101202";
    private static final String NEIGHBOUR = "621227101203";
    private static final String CARRIED = "/api/party/carried-households";

    private final Caller nobody;
    private final Caller county;
    private final Caller village;

    @Autowired
    ChainTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.village = nobody.as("village-" + VILLAGE);
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var told = carried(chain(VILLAGE), household(VILLAGE));
        var stranger = nobody.as("county-620121");
        assertThat(nobody.post(CARRIED, told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post(CARRIED, told).statusCode()).isEqualTo(403);
        assertThat(stranger.post(CARRIED, told).statusCode()).isEqualTo(404);
        assertThat(stranger.get(CARRIED + "?division=" + VILLAGE).statusCode()).isEqualTo(404);
        assertThat(json(stranger.get("/api/party/chain-organisations?division=" + VILLAGE)))
                .isEmpty();
        done(village.post(CARRIED, told));
        var path = CARRIED + "/" + told.get("id");
        var income = Map.of("id", id(), "year", 2018, "amount", 900);
        assertThat(stranger.post(path + "/incomes", income).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/end", Map.of("on", "2019-01-01")).statusCode())
                .isEqualTo(404);
        var neighbours = carried(chain(VILLAGE), household(NEIGHBOUR));
        assertThat(village.post(CARRIED, neighbours).statusCode())
                .as("the household lives in another village")
                .isEqualTo(404);
        done(county.post(CARRIED, neighbours));
        assertThat(items(village, CARRIED + "?all=true&organisation=" + neighbours.get("organisation")))
                .as("whom an organisation carries along elsewhere is not of the village")
                .isEmpty();
    }

    @Test
    void aVillageSaysWhichOrganisationOfAnotherVillageCarriesItsHouseholdAlong() {
        var organisation = chain(NEIGHBOUR);
        var name = json(county.get("/api/party/organisations/" + organisation))
                .path("name")
                .asString();
        assertThat(village.get("/api/party/organisations/" + organisation).statusCode())
                .isEqualTo(404);
        assertThat(json(village.get("/api/party/chain-organisations?division=%s&q=%s".formatted(VILLAGE, name)))
                        .findValuesAsString("id"))
                .containsExactly(organisation);
        var told = carried(organisation, household(VILLAGE));
        assertThat(village.post(CARRIED, told).statusCode()).isEqualTo(201);
        assertThat(village.post(CARRIED, told).statusCode()).isEqualTo(200);
        var listed = one(village, told);
        assertThat(listed.path("organisation").asString()).isEqualTo(name);
        assertThat(listed.path("division").asString()).isEqualTo(VILLAGE);
        assertThat(listed.path("number").asString()).startsWith("621227");
    }

    @Test
    void onlyAChainOrganisationOfThatDayCarriesAHouseholdInAKnownWayAndOnceAtATime() {
        var told = carried(chain(VILLAGE), household(VILLAGE));
        assertThat(reason(county.post(CARRIED, with(told, "organisation", created(county, branch(VILLAGE, null))))))
                .isEqualTo("CARRIED_BY_NO_CHAIN");
        assertThat(reason(county.post(CARRIED, with(told, "way", "77")))).isEqualTo("CHAIN_WAY_UNKNOWN");
        assertThat(reason(county.post(CARRIED, with(told, "from", "2014-01-01"))))
                .isEqualTo("CHAIN_NOT_THERE_THEN");
        done(county.post(CARRIED, told));
        assertThat(reason(county.post(CARRIED, with(told, "way", "02")))).isEqualTo("PARTY_ID_TAKEN");
        assertThat(reason(county.post(CARRIED, with(told, "id", id())))).isEqualTo("HOUSEHOLD_CARRIED_ALREADY");
        var organisation = "/api/party/organisations/" + told.get("organisation");
        assertThat(reason(county.with("If-Match", "\"1\"").post(organisation + "/end", Map.of("on", "2019-01-01"))))
                .isEqualTo("ORGANISATION_STILL_CARRIES");
        var path = CARRIED + "/" + told.get("id") + "/end";
        assertThat(reason(county.post(path, Map.of("on", "2018-01-01")))).isEqualTo("ENDS_BEFORE_IT_BEGINS");
        done(county.post(path, Map.of("on", "2018-10-01")));
        assertThat(reason(county.post(path, Map.of("on", "2018-11-01")))).isEqualTo("CARRYING_HAS_ENDED");
        done(county.with("If-Match", "\"1\"").post(organisation + "/end", Map.of("on", "2019-01-01")));
    }

    @Test
    void whatAYearBroughtIsToldOnceAndCorrectedWhereItWasWrong() {
        var told = carried(chain(VILLAGE), household(VILLAGE));
        done(county.post(CARRIED, told));
        var path = CARRIED + "/" + told.get("id") + "/incomes";
        var income = new HashMap<String, Object>(Map.of("id", id(), "year", 2018, "amount", "1260.50"));
        var before = figure("party.carried_income", "2018-12");
        assertThat(reason(county.post(path, with(income, "year", 2017)))).isEqualTo("CARRIED_IN_NO_SUCH_YEAR");
        assertThat(reason(county.post(path, with(income, "year", 2090)))).isEqualTo("CARRIED_IN_NO_SUCH_YEAR");
        assertThat(county.post(path, with(income, "amount", -1)).statusCode()).isEqualTo(400);
        assertThat(county.post(path, income).statusCode()).isEqualTo(201);
        assertThat(county.post(path, income).statusCode()).isEqualTo(200);
        assertThat(reason(county.post(path, with(income, "id", id())))).isEqualTo("CARRIED_INCOME_TOLD");
        var correction = county.with("If-Match", "\"1\"");
        done(correction.put("/api/party/carried-incomes/" + income.get("id"), Map.of("amount", 1300)));
        assertThat(reason(correction.put("/api/party/carried-incomes/" + income.get("id"), Map.of("amount", 7))))
                .isEqualTo("PARTY_STALE");
        assertThat(one(county, told).at("/incomes/0/amount").decimalValue()).isEqualByComparingTo("1300");
        assertThat(figure("party.carried_income", "2018-12").subtract(before)).isEqualByComparingTo("1300");
    }

    @Test
    void aHouseholdIsCountedOnceByHoweverManyItIsCarriedAlongAndTheFigureOpensToIt() {
        var household = household(VILLAGE);
        var before = figure("party.carried_households", "2018-06");
        var first = carried(chain(VILLAGE), household);
        done(county.post(CARRIED, first));
        done(county.post(CARRIED, with(with(first, "way", "05"), "id", id())));
        done(county.post(CARRIED, with(carried(chain(NEIGHBOUR), household), "from", "2018-05-01")));
        assertThat(figure("party.carried_households", "2018-06").subtract(before))
                .isEqualByComparingTo("1");
        var trace = county.get("/api/indicators/party.carried_households/records?division=%s&month=2018-06&limit=200"
                .formatted(VILLAGE));
        assertThat(json(trace).path("records").findValuesAsString("id"))
                .as(trace.body())
                .contains(household);
        done(county.post(CARRIED + "/" + first.get("id") + "/end", Map.of("on", "2018-04-01")));
        assertThat(figure("party.carried_households", "2018-04").subtract(before))
                .as("the other way goes on")
                .isEqualByComparingTo("1");
    }

    @Test
    void twoRecordsOfOneHouseholdThatToldTheSameCountOnceAndUndoneTwice() {
        var kept = household(VILLAGE);
        var closed = household(VILLAGE);
        var organisation = chain(VILLAGE);
        var households = figure("party.carried_households", "2018-12");
        var income = figure("party.carried_income", "2018-12");
        for (var household : List.of(kept, closed)) {
            var told = carried(organisation, household);
            done(county.post(CARRIED, told));
            done(county.post(
                    CARRIED + "/" + told.get("id") + "/incomes", Map.of("id", id(), "year", 2018, "amount", 500)));
        }
        assertThat(figure("party.carried_households", "2018-12").subtract(households))
                .isEqualByComparingTo("2");

        var merge = merged(kept, closed);

        assertThat(figure("party.carried_households", "2018-12").subtract(households))
                .isEqualByComparingTo("1");
        assertThat(figure("party.carried_income", "2018-12").subtract(income)).isEqualByComparingTo("500");
        done(county.post("/api/merges/" + merge + "/undo", Map.of()));
        assertThat(figure("party.carried_households", "2018-12").subtract(households))
                .isEqualByComparingTo("2");
        assertThat(figure("party.carried_income", "2018-12").subtract(income)).isEqualByComparingTo("1000");
    }

    @Test
    void aBrandHoldsFromADayToADayAndIsEnteredOnce() {
        var organisation = chain(VILLAGE);
        var path = "/api/party/organisations/" + organisation + "/brands";
        var told = new HashMap<String, Object>(Map.of("id", id(), "name", "银杏红茶", "kind", "01", "since", "2018-02-01"));
        var before = figure("party.brands", "2018-02");
        assertThat(nobody.as("county-620121").post(path, told).statusCode()).isEqualTo(404);
        assertThat(county.post(path, told).statusCode()).isEqualTo(201);
        assertThat(county.post(path, told).statusCode()).isEqualTo(200);
        assertThat(reason(county.post(path, with(told, "id", id())))).isEqualTo("BRAND_ALREADY");
        assertThat(reason(county.post(path, with(told, "kind", "77")))).isEqualTo("BRAND_KIND_UNKNOWN");
        var plain = "/api/party/organisations/" + created(county, branch(VILLAGE, null)) + "/brands";
        assertThat(reason(county.post(plain, with(told, "id", id())))).isEqualTo("BRAND_WITHOUT_CHAIN");
        assertThat(figure("party.brands", "2018-02").subtract(before)).isEqualByComparingTo("1");
        var first = county.with("If-Match", "\"1\"");
        var brand = "/api/party/brands/" + told.get("id");
        assertThat(reason(first.put(brand, Map.of("until", "2018-01-01")))).isEqualTo("ENDS_BEFORE_IT_BEGINS");
        done(first.put(brand, Map.of("until", "2018-09-01")));
        var listed = "/api/party/brands?organisation=" + organisation;
        assertThat(items(county, listed + "&on=2018-08-31")).hasSize(1);
        assertThat(items(county, listed + "&on=2018-09-01")).isEmpty();
        assertThat(items(county, listed + "&all=true")).hasSize(1);
    }

    private String chain(String division) {
        var told = branch(division, null);
        told.putAll(Map.of("setting", "CHAIN", "setupMode", "ALONE", "chainNode", "BASE", "industry", "银杏"));
        return created(county, told);
    }

    private String household(String division) {
        var told = HouseholdFixtures.aHousehold();
        told.put("division", division);
        done(county.post("/api/households", told));
        return told.get("id").toString();
    }

    private static Map<String, Object> carried(String organisation, String household) {
        return new HashMap<>(Map.of(
                "id", id(), "organisation", organisation, "household", household, "way", "01", "from", "2018-01-10"));
    }

    private String merged(String kept, String closed) {
        var asked = new HashMap<String, Object>(Map.of("what", "HOUSEHOLD", "kept", kept, "closed", closed));
        var compared = json(county.post("/api/merges/comparison", asked));
        var choices = new HashMap<String, String>();
        compared.path("facts")
                .valueStream()
                .filter(fact -> fact.path("differs").asBoolean())
                .forEach(fact -> choices.put(fact.path("key").asString(), "KEPT"));
        asked.putAll(Map.of(
                "id", id(), "choices", choices, "seen", compared.path("seen").asString()));
        var answer = county.post("/api/merges", asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    private static JsonNode one(Caller by, Map<String, Object> told) {
        return items(by, CARRIED + "?all=true&organisation=" + told.get("organisation"))
                .valueStream()
                .filter(one -> one.path("id").asString().equals(told.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode items(Caller by, String path) {
        return json(by.get(path)).path("items");
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
    }

    private BigDecimal figure(String key, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                .formatted(key, VILLAGE, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .decimalValue();
    }
}
