package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.aPerson;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.RuralPopulations.RuralPopulation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a record does to the figures, in a village that no other test writes in. */
@ServerTest
class HouseholdFiguresTests {

    private static final String VILLAGE = "620826101201";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> KEYS = List.of(
            "household.registered",
            "household.registered_persons",
            "household.not_out_by_illness",
            "household.not_out_by_disability",
            "household.households_out_of_poverty",
            "household.persons_out_of_poverty",
            "household.returned_to_poverty",
            "household.not_out_persons",
            "household.out_persons",
            "household.net_income",
            "household.accounted_persons");

    private final Caller county;
    private final RuralPopulations populations;
    private final Actors actors;
    private Map<String, BigDecimal> before = Map.of();
    private JsonNode household;

    @Autowired
    HouseholdFiguresTests(Environment environment, RuralPopulations populations, Actors actors) {
        this.county = Caller.of(environment).as("county-620826");
        this.populations = populations;
        this.actors = actors;
    }

    @BeforeEach
    void aPoorHouseholdOfTwo() {
        var sent = aHousehold();
        sent.put("division", VILLAGE);
        before = figures();
        household = Caller.json(county.post("/api/households", sent));
    }

    @Test
    void aRegisteredHouseholdCountsFromItsRegistration() {
        assertThat(gained("household.registered", "2013-12")).isZero();
        assertThat(gained("household.registered", "2014-01")).isEqualTo(1);
        assertThat(gained("household.registered_persons", "2014-01")).isEqualTo(2);
        assertThat(gained("household.not_out_by_illness", "2016-01")).isEqualTo(1);
        voided(1);
    }

    @Test
    void leavingPovertyIsAFlowOfItsMonthAndAStockAfterIt() {
        put(1, Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-15"));
        assertThat(gained("household.households_out_of_poverty", "2018-06")).isEqualTo(1);
        assertThat(gained("household.persons_out_of_poverty", "2018-06")).isEqualTo(2);
        assertThat(gained("household.households_out_of_poverty", "2018-07")).isZero();
        assertThat(gained("household.not_out_persons", "2018-05")).isEqualTo(2);
        assertThat(gained("household.not_out_persons", "2018-06")).isZero();
        assertThat(gained("household.out_persons", "2018-06")).isEqualTo(2);
        put(2, Map.of("mode", "CHANGE", "status", "返贫", "effectiveOn", "2019-02-01"));
        assertThat(gained("household.returned_to_poverty", "2019-02")).isEqualTo(1);
        assertThat(gained("household.registered", "2019-02")).isEqualTo(1);
        voided(3);
    }

    @Test
    void aCorrectionRestatesMonthsThatArePast() {
        put(1, Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-15"));
        put(2, Map.of("mode", "CORRECT", "status", "03", "effectiveOn", "2018-04-02"));
        assertThat(gained("household.households_out_of_poverty", "2018-06")).isZero();
        assertThat(gained("household.households_out_of_poverty", "2018-04")).isEqualTo(1);
        put(3, Map.of("mode", "CORRECT", "mainCause", "02"));
        assertThat(gained("household.not_out_by_illness", "2016-01")).isZero();
        assertThat(gained("household.not_out_by_disability", "2016-01")).isEqualTo(1);
        voided(4);
    }

    @Test
    void aMemberCountsWhileInTheHousehold() {
        var head = household.path("members").get(0).path("id").asString();
        put(1, Map.of("mode", "CHANGE", "effectiveOn", "2016-05-01", "members", List.of(Map.of("id", head))));
        assertThat(gained("household.registered_persons", "2016-04")).isEqualTo(2);
        assertThat(gained("household.registered_persons", "2016-05")).isEqualTo(1);
        var child = aPerson("赵小明", "03");
        put(2, Map.of("mode", "CORRECT", "effectiveOn", "2017-01-01", "members", List.of(Map.of("id", head), child)));
        assertThat(gained("household.registered_persons", "2014-01")).isEqualTo(3);
        voided(3);
    }

    @Test
    void anAccountCountsFromTheEndOfItsYearUntilTheNext() {
        account(1, 2016, Map.of("wages", 4000, "cost", 1000));
        account(2, 2018, Map.of("wages", 9000));
        assertThat(gained("household.net_income", "2016-11")).isZero();
        assertThat(gained("household.net_income", "2016-12")).isEqualTo(3000);
        assertThat(gained("household.net_income", "2018-11")).isEqualTo(3000);
        assertThat(gained("household.net_income", "2018-12")).isEqualTo(9000);
        assertThat(gained("household.accounted_persons", "2018-12")).isEqualTo(2);
        put(3, Map.of("mode", "CHANGE", "status", "自然减少", "effectiveOn", "2019-03-01"));
        assertThat(gained("household.net_income", "2019-03")).isZero();
        voided(4);
    }

    @Test
    void aVoidedHouseholdLeavesEveryMonth() {
        put(1, Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-15"));
        account(2, 2016, Map.of("wages", 4000));
        voided(3);
        before.forEach(
                (figure, value) -> assertThat(figures().get(figure)).as(figure).isEqualByComparingTo(value));
    }

    @Test
    void theHeadcountRatioDividesByTheRuralPopulation() {
        var village = new DivisionCode("620826101203");
        actors.as(
                Actor.SYSTEM,
                () -> populations.note(
                        List.of(new RuralPopulation(village, 200, "2014 年末农业户籍人口", LocalDate.of(2014, 1, 1), null))));
        var there = aHousehold();
        there.put("division", village.value());
        assertThat(county.post("/api/households", there).statusCode()).isEqualTo(201);
        settled(village.value());
        var answer = Caller.json(county.get(
                "/api/indicators/values?keys=household.headcount_ratio&division=620826101203&from=2018-12&to=2018-12"));
        assertThat(answer.path("values").get(0).path("value").decimalValue()).isEqualByComparingTo("1");
        assertThat(answer.path("values").get(0).path("denominator").decimalValue())
                .isEqualByComparingTo("200");
    }

    @Test
    void aFigureOpensToItsRecords() {
        settled(VILLAGE);
        var records = Caller.json(
                county.get("/api/indicators/household.registered/records?division=" + VILLAGE + "&month=2016-01"));
        assertThat(records.path("records"))
                .extracting(record -> record.path("id").asString())
                .contains(household.path("id").asString());
        assertThat(records.path("records").get(0).path("label").asString()).contains("赵明");
        var persons = Caller.json(county.get(
                "/api/indicators/household.registered_persons/records?division=" + VILLAGE + "&month=2016-01"));
        var person = household.path("members").get(1).path("id").asString();
        assertThat(persons.path("records"))
                .extracting(record -> record.path("id").asString())
                .contains(person);
        var found = county.get("/api/persons/" + person + "?division=" + VILLAGE);
        assertThat(Caller.json(found).path("householdId")).isEqualTo(household.path("id"));
        voided(1);
    }

    private int gained(String indicator, String month) {
        settled(VILLAGE);
        var key = indicator + ' ' + month;
        return value(indicator, month)
                .subtract(before.getOrDefault(key, BigDecimal.ZERO))
                .intValueExact();
    }

    /** What other tests of this class left behind, by key and month. */
    private Map<String, BigDecimal> figures() {
        settled(VILLAGE);
        var figures = new HashMap<String, BigDecimal>();
        Caller.json(county.get("/api/indicators/values?keys=" + String.join(",", KEYS) + "&division=" + VILLAGE
                        + "&from=2013-12&to=2019-06"))
                .path("values")
                .forEach(value -> figures.put(
                        value.path("key").asString() + ' ' + value.path("month").asString(),
                        value.path("value").decimalValue()));
        return figures;
    }

    private BigDecimal value(String indicator, String month) {
        return Caller.json(county.get("/api/indicators/values?keys=" + indicator + "&division=" + VILLAGE + "&from="
                        + month + "&to=" + month))
                .path("values")
                .get(0)
                .path("value")
                .decimalValue();
    }

    private void settled(String village) {
        var until = Instant.now().plus(PATIENCE);
        int waiting = pending(village);
        while (waiting > 0 && Instant.now().isBefore(until)) {
            waiting = pending(village);
        }
        assertThat(waiting).as("marks not counted in time").isZero();
    }

    private int pending(String village) {
        return Caller.json(county.get("/api/indicators/values?keys=household.registered&division=" + village
                        + "&from=2018-12&to=2018-12"))
                .path("pending")
                .asInt();
    }

    private void put(int version, Map<String, Object> body) {
        var answer = county.with("If-Match", "\"" + version + "\"")
                .put("/api/households/" + household.path("id").asString(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void voided(int version) {
        put(version, Map.of("mode", "VOID"));
        settled(VILLAGE);
    }

    private void account(int version, int year, Map<String, Object> body) {
        var answer = county.with("If-Match", "\"" + version + "\"")
                .put("/api/households/" + household.path("id").asString() + "/income/" + year, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
