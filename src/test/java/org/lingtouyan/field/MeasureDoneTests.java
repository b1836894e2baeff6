package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.field.PhoneTold.change;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.householdplan.PlannedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Measures said to be done on phones without signal: once, in any order, their income too, and decided where two sides differ. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureDoneTests {

    private static final String COUNTY = "620823";
    private static final String SHEEP = "饲养基础母羊";

    private final Caller nobody;
    private final PlannedCounty plans;
    private final PhoneTold phone;
    private List<String> villages = List.of();

    @Autowired
    MeasureDoneTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.plans = PlannedCounty.of(nobody.as("county-" + COUNTY), COUNTY);
        this.phone = new PhoneTold(plans.officer(), "", Duration.ZERO);
    }

    @BeforeAll
    void findVillages() {
        villages = plans.county().villages();
    }

    /** A household with a plan of one measure. */
    private record Planned(String household, JsonNode plan) {

        String measure() {
            return plan.at("/measures/0/id").asString();
        }
    }

    private Planned planned(int village) {
        var household = plans.county().household(villages.get(village));
        return new Planned(household, plans.made(PlannedCounty.plan(household)));
    }

    private static Map<String, Object> said(
            String content, @Nullable String on, @Nullable Integer income, boolean inAccount) {
        var said = new LinkedHashMap<String, Object>();
        said.put("content", content);
        said.put("doneOn", on);
        said.put("realIncome", income);
        said.put("inAccount", inAccount);
        return said;
    }

    private static final Map<String, Object> OPEN = said(SHEEP, null, null, false);

    private Map<String, Object> done(Planned of, String on, @Nullable Integer income, Map<String, Object> base) {
        var operation = phone.operation("MEASURE_DONE", of.household(), Map.of());
        operation.put("measureId", of.measure());
        operation.put("on", on);
        operation.put("onChosen", true);
        operation.put("changes", List.of(change("measure", base, said(SHEEP, null, income, false))));
        return operation;
    }

    @Test
    void onlyWhoMayWriteThereSaysThatAMeasureIsDone() {
        var one = planned(0);
        var other = planned(0);
        var neighbour = new PhoneTold(nobody.as("county-621022"), "", Duration.ZERO);
        assertThat(neighbour.refusal(done(one, "2018-09-20", 2800, OPEN))).isEqualTo("FIELD_HOUSEHOLD_GONE");
        assertThat(phone.refusal(done(new Planned(one.household(), other.plan()), "2018-09-20", 2800, OPEN)))
                .as("a measure of another household")
                .isEqualTo("FIELD_MEASURE_GONE");
        assertThat(plans.shown(one.plan()).at("/measures/0/state").asString()).isEqualTo("OVERDUE");
    }

    @Test
    void whatIsSentTwiceIsDoneOnceAndItsIncomeIsAccountedOnce() {
        var of = planned(1);
        var operation = done(of, "2018-09-20", 2800, OPEN);
        assertThat(phone.outcomes(operation)).containsExactly("DONE");
        assertThat(phone.outcomes(operation, operation)).containsOnly("ALREADY");
        assertThat(phone.outcomes(done(of, "2018-09-20", 2800, OPEN)))
                .as("the same said by another phone")
                .containsExactly("DONE");
        assertThat(plans.business(of.household())).isEqualTo("2800");
        assertThat(measure(of).path("doneOn").asString()).isEqualTo("2018-09-20");
        assertThat(open(1)).isEmpty();
    }

    @Test
    void aCorrectionThatComesFirstWaitsAndTheAccountFollowsByTheDifference() {
        var of = planned(2);
        var first = done(of, "2018-09-20", 2800, OPEN);
        var second = done(of, "2018-09-21", 3100, said(SHEEP, "2018-09-20", 2800, false));
        second.put("after", first.get("id"));
        assertThat(phone.outcomes(second)).containsExactly("WAITING");
        assertThat(plans.business(of.household())).isEqualTo("no account");
        assertThat(phone.outcomes(second, first)).containsOnly("DONE");
        assertThat(plans.business(of.household())).isEqualTo("3100");
        assertThat(measure(of).path("doneOn").asString()).isEqualTo("2018-09-21");
    }

    @Test
    void theSameMeasureToldOnBothSidesIsDecidedAndTheIncomeStaysOne() {
        var of = planned(3);
        plans.done(of.plan(), Map.of("doneOn", "2018-09-10", "realIncome", 2000));
        assertThat(phone.outcomes(done(of, "2018-09-20", 2800, OPEN))).containsExactly("CONFLICT");
        assertThat(plans.business(of.household())).isEqualTo("2000");
        var conflict = open(3).get(0);
        assertThat(conflict.path("field").asString()).isEqualTo("measure");
        assertThat(conflict.at("/record/value").asString()).isEqualTo(SHEEP + "：2018-09-10 办完，增收 2000 元");
        assertThat(conflict.at("/phone/value").asString()).isEqualTo(SHEEP + "：2018-09-20 办完，增收 2800 元");
        assertThat(conflict.at("/record/by").asString()).isNotBlank();
        decide(conflict, "PHONE");
        assertThat(plans.business(of.household())).isEqualTo("2800");
        assertThat(measure(of).path("doneOn").asString()).isEqualTo("2018-09-20");
    }

    @Test
    void theRecordMayHoldAgainstThePhone() {
        var of = planned(4);
        plans.done(of.plan(), Map.of("droppedOn", "2018-06-01", "dropReason", "户主外出"));
        assertThat(phone.outcomes(done(of, "2018-09-20", 2800, OPEN))).containsExactly("CONFLICT");
        decide(open(4).get(0), "RECORD");
        assertThat(measure(of).path("state").asString()).isEqualTo("DROPPED");
        assertThat(plans.business(of.household())).isEqualTo("no account");
    }

    @Test
    void aMeasureWrittenAnewMeanwhileIsNotTakenForTheOneThatWasDone() {
        var of = planned(5);
        var anew = new LinkedHashMap<>(PlannedCounty.plan(of.household()));
        var cow = PlannedCounty.measure("产业", "买一头牛");
        cow.put("id", of.measure());
        anew.put("measures", List.of(cow));
        var now = plans.shown(of.plan());
        assertThat(plans.on(now).put(PlannedCounty.path(now), anew).statusCode())
                .isEqualTo(200);
        assertThat(phone.outcomes(done(of, "2018-09-20", 2800, OPEN))).containsExactly("CONFLICT");
        assertThat(open(5).get(0).at("/record/value").asString()).isEqualTo("买一头牛：还没办完");
    }

    @Test
    void whatCannotBeSoIsToldInASentenceAndNothingIsWritten() {
        var of = planned(6);
        assertThat(phone.refusal(done(of, "2018-02-01", 1, OPEN))).isEqualTo("MEASURE_DONE_TOO_EARLY");
        assertThat(phone.refusal(done(of, "2018-09-20", -1, OPEN))).isEqualTo("PLAN_AMOUNT_WRONG");
        assertThat(phone.refusal(done(of, "2099-01-01", 1, OPEN))).isEqualTo("FIELD_DAY_TO_COME");
        var twice = done(of, "2018-09-20", 1, OPEN);
        twice.put("kind", "CHANGE");
        assertThat(phone.refusal(twice)).isEqualTo("OPERATION_UNREADABLE");
        assertThat(plans.business(of.household())).isEqualTo("no account");
    }

    @Test
    void aPhoneTakesTheMeasuresOfTheLastPlanAlongAndIsToldWhatBecameOfThem() {
        var of = planned(7);
        var village = villages.get(7);
        var path = "/api/field/package?division=" + village;
        var before = json(plans.officer().get(path));
        assertThat(before.at("/codes/measureKind/0/label").asString()).isEqualTo("产业");
        assertThat(card(of, village).at("/measures/0/content").asString()).isEqualTo(SHEEP);
        plans.done(of.plan(), Map.of("doneOn", "2018-09-10", "realIncome", 2000));
        assertThat(json(plans.officer().get(path)).at("/households/0/stamp"))
                .isNotEqualTo(before.at("/households/0/stamp"));
        assertThat(card(of, village).at("/measures/0/doneOn").asString()).isEqualTo("2018-09-10");
    }

    @Test
    void aMeasureOfAHouseholdThatWasMergedIsDoneWhereItIsNow() {
        var of = planned(8);
        var kept = plans.county().household(villages.get(8));
        plans.county().merged(kept, of.household());
        assertThat(phone.outcomes(done(of, "2018-09-20", 2800, OPEN))).containsExactly("DONE");
        assertThat(plans.business(kept)).isEqualTo("2800");
    }

    private JsonNode card(Planned of, String village) {
        return json(plans.officer().get("/api/field/cards?division=" + village + "&ids=" + of.household()))
                .get(0);
    }

    private JsonNode measure(Planned of) {
        return plans.shown(of.plan()).at("/measures/0");
    }

    private List<JsonNode> open(int village) {
        return json(plans.officer().get("/api/field/conflicts?division=" + villages.get(village)))
                .path("items")
                .valueStream()
                .toList();
    }

    private void decide(JsonNode conflict, String choice) {
        var answer = plans.officer()
                .with("If-Match", "\"1\"")
                .put("/api/field/conflicts/" + conflict.path("id").asString() + "/decision", Map.of("choice", choice));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
