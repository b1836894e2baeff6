package org.lingtouyan.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Who may enter a visit, what it writes where, and who is due. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitTests {

    private static final String COUNTY = "620924";

    private final Caller nobody;
    private final PairedCounty county;
    private List<String> villages = List.of();
    private String helper = "";

    @Autowired
    VisitTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
        helper = county.helper("走访的");
    }

    @Test
    void onlyWhoMayWriteThereEntersAVisit() {
        var visit = visit(county.household(villages.get(0)), "2018-12-01");
        assertThat(nobody.post("/api/visits", visit).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/visits", visit).statusCode()).isEqualTo(403);
        var stranger = nobody.as("county-620921");
        assertThat(stranger.post("/api/visits", visit).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/visits?division=" + villages.get(0)).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api/visits/due?division=" + villages.get(0)).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api/households/" + visit.get("householdId") + "/visit-form")
                        .statusCode())
                .isEqualTo(404);
        entered(visit);
        assertThat(stranger.get("/api/visits/" + visit.get("id")).statusCode()).isEqualTo(404);
    }

    @Test
    void theFormOpensWithWhatIsHeld() {
        var household = county.household(villages.get(1));
        county.paired(household, helper, "2018-01-01");
        entered(PairedCounty.with(visit(household, "2018-11-20"), "found", "老人住院"));
        var form = Caller.json(county.officer().get("/api/households/" + household + "/visit-form"));
        assertThat(form.at("/helper/name").asString()).isEqualTo("走访的");
        assertThat(form.at("/lastVisit/found").asString()).isEqualTo("老人住院");
        assertThat(Caller.json(county.officer().get("/api/visits?division=" + villages.get(1)))
                        .at("/items/0/headName")
                        .asString())
                .isEqualTo("赵明");
        assertThat(form.path("members").findValuesAsString("relationLabel")).containsExactly("户主", "配偶");
        assertThat(form.path("householdVersion").asString())
                .isEqualTo(county.shown(household).path("version").asString());
    }

    @Test
    void whatChangedIsWrittenIntoTheHouseholdsOwnRecordOnce() {
        var household = county.household(villages.get(2));
        var version = county.shown(household).path("version").asString();
        var visit = PairedCounty.with(visit(household, "2018-11-20"), "change", Map.of("mainCause", "因残"));
        assertThat(reason(county.officer().post("/api/visits", visit))).isEqualTo("VISIT_CHANGE_NEEDS_VERSION");
        visit = PairedCounty.with(visit, "householdVersion", version);

        entered(visit);
        var after = county.shown(household);
        assertThat(after.path("mainCause").asString()).isEqualTo("02");
        assertThat(after.path("states").findValuesAsString("from")).contains("2018-11-20");
        assertThat(county.officer().post("/api/visits", visit).statusCode()).isEqualTo(200);
        assertThat(county.shown(household).path("version")).isEqualTo(after.path("version"));

        var stale = PairedCounty.with(visit, "id", PairedCounty.newId());
        assertThat(reason(county.officer().post("/api/visits", stale))).isEqualTo("STALE");
        assertThat(Caller.json(county.officer().get("/api/households/" + household + "/visits")))
                .as("a visit whose change is refused is not entered either")
                .hasSize(1);
    }

    @Test
    void theIncomeToldAtAVisitStandsInTheHouseholdsAccountOnce() {
        var household = county.household(villages.get(2));
        var version = county.shown(household).path("version").asString();
        var visit = PairedCounty.with(visit(household, "2018-11-20"), "householdVersion", version);
        visit = PairedCounty.with(visit, "change", Map.of("mainCause", "因残"));
        var wrong = PairedCounty.with(visit, "income", Map.of("year", 2018, "wages", -1));
        assertThat(reason(county.officer().post("/api/visits", wrong))).isEqualTo("INVALID_NUMBER");

        visit = PairedCounty.with(visit, "income", Map.of("year", 2018, "people", 2, "wages", 9000, "cost", 1000));
        entered(visit);
        var after = county.shown(household);
        var account = after.path("incomes")
                .valueStream()
                .filter(one -> one.path("year").asInt() == 2018);
        assertThat(account.map(one -> one.path("perCapita").asInt())).containsExactly(4000);
        assertThat(after.path("mainCause").asString()).isEqualTo("02");
        assertThat(county.officer().post("/api/visits", visit).statusCode()).isEqualTo(200);
        assertThat(county.shown(household).path("version")).isEqualTo(after.path("version"));
    }

    @Test
    void aVisitEnteredLateSaysWhyAndOneOfTomorrowIsRefused() {
        var household = county.household(villages.get(3));
        var late = visit(household, Here.today().minusDays(30).toString());
        late.remove("lateReason");
        assertThat(reason(county.officer().post("/api/visits", late))).isEqualTo("VISIT_LATE_WITHOUT_REASON");
        var fresh = visit(household, Here.today().minusDays(2).toString());
        fresh.remove("lateReason");
        entered(fresh);
        assertThat(reason(county.officer()
                        .post(
                                "/api/visits",
                                visit(household, Here.today().plusDays(1).toString()))))
                .isEqualTo("VISIT_IN_THE_FUTURE");
        assertThat(reason(county.officer()
                        .post("/api/visits", PairedCounty.with(visit(household, "2018-12-01"), "metPerson", helper))))
                .isEqualTo("NOT_OF_THE_HOUSEHOLD");
    }

    @Test
    void aHouseholdIsDueByTheRuleOfItsKindUntilItIsVisitedAndTheFigureIsThatList() {
        var village = villages.get(4);
        var poor = county.household(village);
        county.household(village, Map.of("status", "已脱贫(享受政策)"));
        assertThat(due(village, "2018-10-31")).isEmpty();
        assertThat(due(village, "2018-11-01")).containsExactly(poor);
        entered(visit(poor, "2018-11-10"));
        assertThat(due(village, "2018-11-10")).isEmpty();
        assertThat(due(village, "2018-12-09")).isEmpty();
        assertThat(due(village, "2018-12-10")).containsExactly(poor);
        assertThat(due(village, "2019-01-01")).hasSize(2);
        figure("visit.overdue", village, "2018-11", 0);
        figure("visit.overdue", village, "2018-12", 1);
        figure("visit.overdue_poor", village, "2019-01", 1);
        figure("visit.overdue", village, "2019-01", 2);
    }

    @Test
    void aHouseholdVisitedTwiceInAMonthWasVisitedOnce() {
        var village = villages.get(5);
        var household = county.household(village);
        entered(visit(household, "2018-09-03"));
        entered(PairedCounty.with(visit(household, "2018-09-25"), "mode", "PHONE"));
        figure("visit.visits", village, "2018-09", 2);
        figure("visit.households_visited", village, "2018-09", 1);
        figure("visit.remote_visits", village, "2018-09", 1);
    }

    @Test
    void aVisitIsCorrectedOnTheVersionThatWasReadAndWithdrawn() {
        var village = villages.get(6);
        var visit = entered(visit(county.household(village), "2018-09-03"));
        var path = "/api/visits/" + visit.path("id").asString();
        var correction = Map.of("on", "2018-09-04", "found", "更正");
        assertThat(reason(county.officer().put(path, correction))).isEqualTo("VERSION_MISSING");
        assertThat(reason(county.officer().with("If-Match", "\"9\"").put(path, correction)))
                .isEqualTo("VISIT_STALE");
        var officer = county.officer().with("If-Match", "\"1\"");
        assertThat(Caller.json(officer.put(path, correction)).path("found").asString())
                .isEqualTo("更正");
        county.officer().with("If-Match", "\"2\"").put(path, Map.of("voided", true));
        assertThat(Caller.json(county.officer().get("/api/visits?division=" + village))
                        .path("items"))
                .isEmpty();
        assertThat(reason(county.officer().with("If-Match", "\"3\"").put(path, correction)))
                .isEqualTo("VISIT_WITHDRAWN");
    }

    private JsonNode entered(Map<String, Object> visit) {
        var answer = county.officer().post("/api/visits", visit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Caller.json(answer);
    }

    private Map<String, Object> visit(String household, String on) {
        var visit = new LinkedHashMap<String, Object>();
        visit.put("id", PairedCounty.newId());
        visit.put("householdId", household);
        visit.put("cadreId", helper);
        visit.put("on", on);
        visit.put("mode", "HOME");
        if (LocalDate.parse(on).isBefore(Here.today().minusDays(7))) {
            visit.put("lateReason", "山里没有信号");
        }
        return visit;
    }

    private List<String> due(String village, String day) {
        return Caller.json(county.officer().get("/api/visits/due?division=" + village + "&day=" + day))
                .path("items")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    private void figure(String key, String village, String month, int value) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Caller.json(county.officer()
                                .get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                        .formatted(key, village, month, month)))
                        .at("/values/0/value")
                        .asInt())
                .as(key + " " + month)
                .isEqualTo(value));
    }
}
