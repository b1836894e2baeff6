package org.lingtouyan.householdplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.householdplan.PlannedCounty.measure;
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

/** Who may make a plan, that there is one a year, what it reads and points out, how it is signed and changed. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTests {

    private static final String COUNTY = "621121";

    private final Caller nobody;
    private final PlannedCounty plans;
    private List<String> villages = List.of();
    private String helper = "";

    @Autowired
    PlanTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.plans = PlannedCounty.of(nobody.as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = plans.county().villages();
        helper = plans.county().helper("签字的");
    }

    @Test
    void onlyWhoMayWriteThereMakesAPlan() {
        var plan = plan(household(0));
        assertThat(nobody.post("/api/household-plans", plan).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/household-plans", plan).statusCode())
                .isEqualTo(403);
        var stranger = nobody.as("county-620921");
        assertThat(stranger.post("/api/household-plans", plan).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/household-plans?division=" + villages.get(0))
                        .statusCode())
                .isEqualTo(404);
        var made = plans.made(plan);
        assertThat(stranger.get(path(made)).statusCode()).isEqualTo(404);
        assertThat(plans.officer().post("/api/household-plans", plan).statusCode())
                .as("the same again is the same")
                .isEqualTo(200);
        assertThat(reason(plans.officer().post("/api/household-plans", PairedCounty.with(plan, "demand", "别的"))))
                .isEqualTo("PLAN_ID_TAKEN");
    }

    @Test
    void aHouseholdHasOnePlanAYear() {
        var household = household(1);
        plans.made(plan(household));
        assertThat(reason(plans.officer().post("/api/household-plans", plan(household))))
                .isEqualTo("PLAN_OF_THE_YEAR_EXISTS");
        var next = plan(household);
        next.put("year", 2019);
        next.put("madeOn", "2019-02-01");
        ((Map<String, Object>) ((List<?>) next.get("measures")).get(0)).put("dueOn", "2019-09-30");
        plans.made(next);
        assertThat(Caller.json(plans.officer().get("/api/households/" + household + "/plans"))
                        .findValuesAsString("year"))
                .containsExactly("2019", "2018");
        assertThat(reason(plans.officer()
                        .post("/api/household-plans", PairedCounty.with(plan(household(1)), "madeOn", "2019-06-01"))))
                .isEqualTo("PLAN_MADE_TOO_LATE");
    }

    @Test
    void householdMembersAndIncomeAreReadFromTheHouseholdsOwnRecord() {
        var household = household(2);
        plans.county()
                .officer()
                .with("If-Match", "\"1\"")
                .put("/api/households/" + household + "/income/2017", Map.of("wages", 6000, "cost", 500));
        var form = Caller.json(plans.officer().get("/api/households/" + household + "/plan-form?year=2018"));
        assertThat(form.at("/lastYear/net").asInt()).isEqualTo(5500);
        assertThat(form.path("members").findValuesAsString("name")).containsExactly("赵明", "钱花");
        var made = plans.made(plan(household));
        assertThat(made.at("/lastYear/net").asInt()).isEqualTo(5500);
        assertThat(made.at("/forecast/net").asInt()).isEqualTo(12000);
        assertThat(made.at("/forecast/perCapita").asInt()).isEqualTo(6000);
        assertThat(made.at("/condition/mainCauseLabel").asString()).isEqualTo("因病");
        assertThat(made.at("/household/headName").asString()).isEqualTo("赵明");
    }

    @Test
    void aMeasureThatTheCauseAsksForIsPointedOutUntilItIsPlanned() {
        var village = villages.get(3);
        var made = plans.made(plan(household(3)));
        assertThat(open(made)).containsExactly("cause-01");
        assertThat(plans.listed("/api/household-plans?year=2018&state=LACKING&division=" + village))
                .hasSize(1);
        var change = plan(made.at("/household/id").asString());
        change.put("measures", List.of(measure("健康", "家庭医生签约")));
        var changed = Caller.json(plans.on(made).put(path(made), change));
        assertThat(open(changed)).isEmpty();
        assertThat(changed.path("measures").findValuesAsString("content")).containsExactly("家庭医生签约");
        assertThat(plans.listed("/api/household-plans?year=2018&state=LACKING&division=" + village))
                .isEmpty();
        assertThat(reason(plans.on(made).put(path(made), change))).isEqualTo("PLAN_STALE");
    }

    private static List<String> open(tools.jackson.databind.JsonNode plan) {
        return plan.path("asked")
                .valueStream()
                .filter(asked -> !asked.path("answered").asBoolean())
                .map(asked -> asked.path("rule").asString())
                .toList();
    }

    @Test
    void aSignedPlanIsFixedAndAChangeMakesANewEditionThatNobodyHasSigned() {
        var made = plans.made(plan(household(4)));
        var change = PairedCounty.with(plan("x"), "demand", "想养牛");
        change.remove("householdId");
        assertThat(reason(plans.on(made).post(path(made) + "/editions", Map.of("on", "2018-05-01", "reason", "改"))))
                .isEqualTo("PLAN_IS_NOT_SIGNED");
        assertThat(reason(plans.on(made).post(path(made) + "/signatures", plans.signing(made, helper, "2018-02-01"))))
                .isEqualTo("PLAN_SIGNED_BEFORE_MADE");
        assertThat(reason(plans.on(made)
                        .post(path(made) + "/signatures", plans.signing(made, PairedCounty.newId(), "2018-03-02"))))
                .isEqualTo("PLAN_SIGNATORY_UNKNOWN");
        var signed = plans.signed(made, helper, "2018-03-02");
        assertThat(signed.path("state").asString()).isEqualTo("SIGNING");
        assertThat(signed.path("signatures").findValuesAsString("name")).containsExactly("赵明", "签字的");
        assertThat(reason(plans.on(signed).put(path(made), change))).isEqualTo("PLAN_IS_SIGNED");

        assertThat(reason(plans.on(signed).post(path(made) + "/editions", Map.of("on", "2018-05-01"))))
                .isEqualTo("PLAN_CHANGE_SAYS_WHY");
        var revised = Caller.json(
                plans.on(signed).post(path(made) + "/editions", Map.of("on", "2018-05-01", "reason", "羊价大跌")));
        assertThat(revised.path("edition").asInt()).isEqualTo(2);
        assertThat(revised.path("state").asString()).isEqualTo("DRAFT");
        var kept = ((List<?>) plan("x").get("measures")).size();
        assertThat(plans.on(revised).put(path(made), change).statusCode()).isEqualTo(200);
        var before = Caller.json(plans.officer().get(path(made) + "/editions/1"));
        assertThat(before.path("demand").asString()).isEqualTo("想养羊");
        assertThat(before.path("measures")).hasSize(kept);
        assertThat(before.path("signatures").findValuesAsString("name")).containsExactly("赵明", "签字的");
        assertThat(plans.shown(made).path("demand").asString()).isEqualTo("想养牛");
    }

    @Test
    void eachQuarterIsToldOnceAndOtherwiseWhenToldAgain() {
        var made = plans.made(plan(household(5)));
        var quarter = path(made) + "/quarters/1";
        assertThat(reason(plans.officer().put(quarter, Map.of("text", " ")))).isEqualTo("PROGRESS_SAYS_NOTHING");
        plans.officer().put(quarter, Map.of("text", "羊已到户", "on", "2018-03-28"));
        var told = Caller.json(plans.officer().put(quarter, Map.of("text", "羊已到户十只", "on", "2018-03-29")));
        assertThat(told.path("quarters").findValuesAsString("text")).containsExactly("羊已到户十只");
        assertThat(plans.officer()
                        .put(path(made) + "/quarters/5", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoPlanIsListedAndTheFigureIsThatList() {
        var village = villages.get(6);
        var household = household(6);
        household(6);
        var missing = "/api/household-plans/missing?division=" + village + "&day=";
        assertThat(plans.listed(missing + "2018-03-31")).isEmpty();
        assertThat(plans.listed(missing + "2018-04-01")).hasSize(2);
        plans.made(PairedCounty.with(plan(household), "madeOn", "2018-05-02"));
        assertThat(plans.listed(missing + "2018-05-01")).hasSize(2);
        assertThat(plans.listed(missing + "2018-05-02")).hasSize(1);
        assertThat(plans.listed(missing + "2019-03-31")).hasSize(1);
        assertThat(plans.listed(missing + "2019-04-01")).hasSize(2);
        plans.figure("unplanned", village, "2018-04", 2);
        plans.figure("unplanned", village, "2018-05", 1);
        plans.figure("plans", village, "2018-12", 1);
        plans.figure("plans", village, "2019-01", 0);
        plans.figure("plans_made", village, "2018-05", 1);
    }

    private String household(int village) {
        return plans.county().household(villages.get(village));
    }
}
