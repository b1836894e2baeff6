package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.aPerson;
import static org.lingtouyan.household.HouseholdFixtures.members;
import static org.lingtouyan.household.Registrar.path;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a household changes, is corrected and voided, and what its history tells. */
@ServerTest
class HouseholdChangeTests {

    private final Caller cadre;
    private final Registrar registrar;

    @Autowired
    HouseholdChangeTests(Environment environment) {
        this.cadre = Caller.of(environment).as("village-621227101202");
        this.registrar = new Registrar(cadre);
    }

    @Test
    void aChangeSaysOnWhichVersionItWasMade() {
        var household = registrar.created(aHousehold());
        assertThat(cadre.put(path(household), Map.of("mode", "CHANGE")).statusCode())
                .isEqualTo(428);
        var changed =
                registrar.put(household, 1, Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-01"));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        var stale = registrar.put(household, 1, Map.of("mode", "CHANGE", "status", "05"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Caller.json(stale).path("currentVersion").asString()).isEqualTo("2");
        assertThat(Caller.json(stale).path("yourVersion").asString()).isEqualTo("1");
    }

    @Test
    void aChangeNeedsAModeAndNoFuture() {
        var household = registrar.created(aHousehold());
        assertThat(Caller.reason(registrar.put(household, 1, Map.of("status", "03"))))
                .isEqualTo("VALUE_MISSING");
        assertThat(Caller.reason(registrar.put(household, 1, Map.of("mode", "UPDATE"))))
                .isEqualTo("INVALID_MODE");
        var future = Map.of(
                "mode", "CHANGE", "effectiveOn", LocalDate.now().plusDays(2).toString());
        assertThat(Caller.reason(registrar.put(household, 1, future))).isEqualTo("IN_THE_FUTURE");
        var tooEarly = Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2013-12-31");
        assertThat(Caller.reason(registrar.put(household, 1, tooEarly))).isEqualTo("BEFORE_REGISTRATION");
    }

    @Test
    void whatWasShownSentBackChangesNothing() {
        var household = registrar.created(aHousehold());
        var sentBack = registrar.put(household, 1, withField(household, "mode", "CHANGE"));
        assertThat(sentBack.statusCode()).isEqualTo(200);
        assertThat(sentBack.headers().firstValue("ETag")).contains("\"1\"");
        var another =
                registrar.put(household, 1, withField(withField(household, "mode", "CHANGE"), "phone", "13900001111"));
        assertThat(Caller.json(another).path("phone").asString()).isEqualTo("139****1111");
        assertThat(Caller.json(another).path("members")).isEqualTo(household.path("members"));
    }

    @Test
    void onlyTheMaskThatWasShownMeansUnchanged() {
        var household = registrar.created(aHousehold());
        var mistyped =
                registrar.put(household, 1, withField(withField(household, "mode", "CHANGE"), "phone", "139****1234"));
        assertThat(mistyped.statusCode()).isEqualTo(400);
        assertThat(Caller.reason(mistyped)).isEqualTo("MASKED_VALUE");
    }

    @Test
    void aChangeKeepsThePastAndACorrectionRestatesIt() {
        var household = registrar.created(aHousehold());
        registrar.put(household, 1, Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-01"));
        var corrected = Caller.json(
                registrar.put(household, 2, Map.of("mode", "CORRECT", "mainCause", "02", "effectiveOn", "2016-01-01")));
        assertThat(corrected.path("states")).hasSize(2);
        assertThat(corrected.path("states").get(0).path("mainCause").asString()).isEqualTo("02");
        assertThat(corrected.path("states").get(0).path("to").asString()).isEqualTo("2018-06-01");
        var moved = Caller.json(
                registrar.put(household, 3, Map.of("mode", "CORRECT", "status", "03", "effectiveOn", "2018-05-01")));
        assertThat(moved.path("states").get(1).path("from").asString()).isEqualTo("2018-05-01");
    }

    @Test
    void aCorrectionWithoutADayRestatesTheYearThatWasToldLast() {
        var household = registrar.created(aHousehold());
        var wrong = Map.of("mode", "CHANGE", "dilapidatedHouse", true, "effectiveOn", "2018-06-01");
        registrar.put(household, 1, wrong);

        registrar.put(household, 2, Map.of("mode", "CORRECT", "dilapidatedHouse", false));

        assertThat(dilapidated(household, 2018)).isEqualTo("[false]");
        registrar.put(household, 3, Map.of("mode", "CHANGE", "dilapidatedHouse", true));
        assertThat(dilapidated(household, 2018)).as("a change is of today").isEqualTo("[false]");
    }

    private String dilapidated(JsonNode household, int year) {
        return Caller.json(cadre.get(path(household) + "/years?years=" + year))
                .path("facts")
                .valueStream()
                .filter(fact -> fact.path("field").asString().equals("dilapidatedHouse"))
                .map(fact -> fact.path("values").toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMemberLeavesAndAnotherJoinsOnADay() {
        var household = registrar.created(aHousehold());
        var head = household.path("members").get(0);
        var child = aPerson("赵小明", "之子");
        var change = new HashMap<String, Object>();
        change.put("mode", "CHANGE");
        change.put("effectiveOn", "2018-03-01");
        change.put("members", List.of(Map.of("id", head.path("id").asString()), child));
        var changed = Caller.json(registrar.put(household, 1, change));
        assertThat(changed.path("members"))
                .extracting(member -> member.path("name").asString())
                .containsExactly("赵明", "赵小明");
        assertThat(changed.path("members").get(1).path("memberSince").asString())
                .isEqualTo("2018-03-01");
        assertThat(changed.path("members").get(0).path("identityNumber")).isEqualTo(head.path("identityNumber"));
    }

    @Test
    void aVoidedHouseholdLeavesTheListButNotTheRecord() {
        var sent = aHousehold();
        var household = registrar.created(sent);
        var voided = registrar.put(household, 1, Map.of("mode", "VOID"));
        assertThat(voided.statusCode()).isEqualTo(200);
        assertThat(Caller.json(voided).path("voided").asBoolean()).isTrue();
        assertThat(Caller.json(voided).path("members")).hasSize(2);
        assertThat(registrar.list("q=" + sent.get("number"))).isEmpty();
        assertThat(Caller.reason(registrar.put(household, 2, Map.of("mode", "CHANGE", "status", "03"))))
                .isEqualTo("HOUSEHOLD_VOIDED");
        var again = aHousehold();
        again.put("number", sent.get("number"));
        again.put("members", members(sent).stream().map(HashMap::new).toList());
        assertThat(cadre.post("/api/households", again).statusCode()).isEqualTo(201);
    }

    @Test
    void anAccountIsComputedAndAStatedAverageStandsBesideIt() {
        var household = registrar.created(aHousehold());
        var account = Map.of(
                "wages",
                8000,
                "business",
                3000.5,
                "transfer",
                Map.of("pension", 1200),
                "cost",
                1000,
                "statedPerCapita",
                5000);
        var answer = cadre.with("If-Match", "\"1\"").put(path(household) + "/income/2018", account);
        assertThat(answer.statusCode()).isEqualTo(200);
        var income = Caller.json(answer).path("incomes").get(0);
        assertThat(income.path("total").decimalValue()).isEqualByComparingTo("12200.5");
        assertThat(income.path("net").decimalValue()).isEqualByComparingTo("11200.5");
        assertThat(income.path("people").asInt()).isEqualTo(2);
        assertThat(income.path("perCapita").decimalValue()).isEqualByComparingTo("5600.25");
        assertThat(income.path("statedPerCapita").decimalValue()).isEqualByComparingTo("5000");
        assertThat(Caller.reason(
                        cadre.with("If-Match", "\"2\"").put(path(household) + "/income/2018", Map.of("wages", -1))))
                .isEqualTo("INVALID_NUMBER");
        assertThat(Caller.reason(
                        cadre.with("If-Match", "\"2\"").put(path(household) + "/income/1918", Map.of("wages", 1))))
                .isEqualTo("INVALID_YEAR");
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndHidesPrivateValues() {
        var sent = aHousehold();
        var household = registrar.created(sent);
        registrar.put(
                household,
                1,
                Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2018-06-01", "phone", "13900001111"));
        var history = cadre.get(path(household) + "/history?limit=100");
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.body()).contains("已脱贫(享受政策)", "\"effectiveFrom\":\"2018-06-01\"", "\"field\":\"phone\"");
        assertThat(history.body()).doesNotContain("13900001111", "13812341234", "sealed", "\\\\x");
    }

    private static JsonNode withField(JsonNode household, String field, String value) {
        return ((ObjectNode) household.deepCopy()).put(field, value);
    }
}
