package org.lingtouyan.householdplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.householdplan.PlannedCounty.path;
import static org.lingtouyan.householdplan.PlannedCounty.plan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a measure brings stands in the household's account once, wherever that household is by then. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureTests {

    private static final String COUNTY = "621025";
    private static final String DAY = "2018-10-15";

    private final PlannedCounty plans;
    private List<String> villages = List.of();

    @Autowired
    MeasureTests(Environment environment) {
        this.plans = PlannedCounty.of(Caller.of(environment).as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = plans.county().villages();
    }

    @Test
    void itsIncomeGoesIntoTheAccountOnceAndFollowsEveryCorrection() {
        var household = household(0);
        accounted(household, 5000);
        var made = plans.made(plan(household));
        var done = plans.done(made, result("2018-09-20", 2800));
        assertThat(plans.business(household)).isEqualTo("7800");
        assertThat(reason(plans.told(made.path("measures").get(0), result("2018-09-20", 2800))))
                .as("the same sent again")
                .isEqualTo("MEASURE_STALE");
        assertThat(plans.business(household)).isEqualTo("7800");
        assertThat(done.at("/thisYear/business").asInt()).isEqualTo(7800);

        plans.done(made, result("2018-09-21", 2800));
        assertThat(plans.business(household)).as("another day, the same money").isEqualTo("7800");
        plans.done(made, result("2018-09-21", 3100));
        assertThat(plans.business(household)).isEqualTo("8100");
        plans.done(made, Map.of("doneOn", "2018-09-21", "realIncome", 3100, "inAccount", true));
        assertThat(plans.business(household)).as("it stood there already").isEqualTo("5000");
        plans.done(made, result("2018-09-21", 3000));
        plans.done(made, Map.of());
        assertThat(plans.business(household)).as("it was not done after all").isEqualTo("5000");
    }

    @Test
    void withoutAnAccountItBeginsOneAndAVoidedPlanTakesItBack() {
        var household = household(1);
        var made = plans.made(plan(household));
        plans.done(made, result("2018-09-20", 2800));
        assertThat(plans.business(household)).isEqualTo("2800");
        var now = plans.shown(made);
        assertThat(plans.on(now).post(path(made) + "/voided", Map.of()).statusCode())
                .isEqualTo(204);
        assertThat(plans.business(household)).isEqualTo("nothing");
        plans.made(plan(household));
    }

    @Test
    void whatTheAccountDoesNotHoldAnyMoreIsNotTakenBack() {
        var household = household(2);
        var plan = plan(household);
        plan.put("measures", List.of(PlannedCounty.measure("就业", "外出务工")));
        var made = plans.made(plan);
        plans.done(made, result("2018-09-20", 2800));
        assertThat(plans.income(household, "wages")).isEqualTo("2800");
        accounted(household, 5000);
        assertThat(plans.income(household, "wages")).isEqualTo("nothing");
        assertThat(reason(plans.told(plans.shown(made).path("measures").get(0), Map.of())))
                .isEqualTo("INCOME_HOLDS_LESS");
        assertThat(plans.shown(made).at("/measures/0/state").asString()).isEqualTo("DONE");
    }

    @Test
    void aMeasureIsDoneInItsTimeOrDroppedForAReason() {
        var made = plans.made(plan(household(3)));
        var measure = made.path("measures").get(0);
        assertThat(reason(plans.told(measure, result("2018-02-01", 1)))).isEqualTo("MEASURE_DONE_TOO_EARLY");
        assertThat(reason(plans.told(measure, result("2099-02-01", 1)))).isEqualTo("PLAN_IN_THE_FUTURE");
        assertThat(reason(plans.told(measure, Map.of("droppedOn", "2018-06-01"))))
                .isEqualTo("PLAN_CHANGE_SAYS_WHY");
        assertThat(measure.path("state").asString()).isEqualTo("OVERDUE");
        var dropped = plans.done(made, Map.of("droppedOn", "2018-06-01", "dropReason", "户主外出"));
        assertThat(dropped.at("/measures/0/state").asString()).isEqualTo("DROPPED");
        var village = villages.get(3);
        plans.figure("measures_planned", village, "2018-03", 1);
        plans.figure("money_planned", village, "2018-03", 8000);
        plans.figure("measures_open", village, "2018-05", 1);
        plans.figure("measures_open", village, "2018-06", 0);
    }

    @Test
    void whatWasPlannedDoneAndEarnedIsCountedInItsMonth() {
        var village = villages.get(4);
        var made = plans.made(plan(household(4)));
        plans.figure("measures_overdue", village, "2018-09", 0);
        plans.figure("measures_overdue", village, "2018-10", 1);
        plans.done(made, result("2018-10-20", 2400));
        plans.figure("measures_overdue", village, "2018-10", 0);
        plans.figure("measures_done", village, "2018-10", 1);
        plans.figure("real_income", village, "2018-10", 2400);
        plans.figure("realised_ratio", village, "2018-10", 80);
        assertThat(plans.listed("/api/measures?year=2018&state=DONE&division=" + village))
                .hasSize(1);
        assertThat(plans.listed("/api/measures?year=2018&state=OVERDUE&division=" + village))
                .isEmpty();
    }

    @Test
    void plansGoAlongWhenTheirHouseholdMovesAndWhatWasDoneBeforeCountsWhereItWasDone() {
        var from = villages.get(5);
        var to = villages.get(6);
        var household = household(5);
        var plan = plan(household);
        plan.put("measures", List.of(PlannedCounty.measure("产业", "养羊"), PlannedCounty.measure("健康", "签约")));
        var made = plans.made(plan);
        plans.done(made, result("2018-09-20", 2800));
        var there = moved(household, to);

        var held = Caller.json(plans.officer().get("/api/households/" + there + "/plans"));
        assertThat(held).hasSize(1);
        var now = plans.shown(held.get(0));
        assertThat(now.path("measures").findValuesAsString("content")).containsExactly("养羊", "签约");
        assertThat(plans.business(there)).isEqualTo("2800");
        plans.figure("measures_done", from, "2018-09", 1);
        plans.figure("measures_done", to, "2018-10", 0);
        plans.figure("plans", from, "2018-12", 0);
        plans.figure("plans", to, "2018-12", 1);
        plans.figure("measures_planned", to, "2018-10", 0);
        var second = now.path("measures").get(1);
        assertThat(plans.told(second, result("2018-11-20", 0)).statusCode()).isEqualTo(200);
        plans.figure("measures_done", to, "2018-11", 1);
        assertThat(plans.told(plans.shown(now).path("measures").get(0), result("2018-09-20", 2000))
                        .statusCode())
                .isEqualTo(200);
        assertThat(plans.business(there))
                .as("a correction reaches the account at the new place")
                .isEqualTo("2000");
    }

    @Test
    void ofTwoRecordsThatAreOneThePlanGoesOnWithTheMeasuresOfBothUntilThatIsUndone() {
        var kept = household(7);
        var closed = household(7);
        plans.made(plan(kept));
        plans.made(plan(closed));
        var only = PairedCounty.with(plan(closed), "year", 2017);
        only.put("madeOn", "2017-03-01");
        plans.made(only);
        var merge = plans.county().merged(kept, closed);
        assertThat(measures(kept)).containsExactly(2, 1);
        var undone = plans.officer().post("/api/merges/" + merge + "/undo", Map.of());
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(measures(kept)).containsExactly(1);
        assertThat(measures(closed)).containsExactly(1, 1);
    }

    @Test
    void aMergeIsNotUndoneOverAMeasureThatSomebodyToldOfSince() {
        var kept = household(8);
        var closed = household(8);
        plans.made(plan(closed));
        var merge = plans.county().merged(kept, closed);
        var plan = Caller.json(plans.officer().get("/api/households/" + kept + "/plans"))
                .get(0);
        plans.done(plan, result("2018-09-20", 0));
        assertThat(reason(plans.officer().post("/api/merges/" + merge + "/undo", Map.of())))
                .isEqualTo("PLAN_CHANGED_SINCE_MERGE");
    }

    /** How many each plan has, the last year first. */
    private List<Integer> measures(String household) {
        return Caller.json(plans.officer().get("/api/households/" + household + "/plans"))
                .valueStream()
                .map(plan -> plans.shown(plan).path("measures").size())
                .toList();
    }

    private static Map<String, Object> result(String on, int earned) {
        return Map.of("doneOn", on, "realIncome", earned);
    }

    private void accounted(String household, int business) {
        JsonNode shown = plans.county().shown(household);
        var answer = plans.on(shown).put("/api/households/" + household + "/income/2018", Map.of("business", business));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String household(int village) {
        return plans.county().household(villages.get(village));
    }

    private String moved(String household, String to) {
        var answer = plans.on(plans.county().shown(household))
                .post(
                        "/api/households/" + household + "/move",
                        Map.of("id", PairedCounty.newId(), "division", to, "on", DAY));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer).path("id").asString();
    }
}
