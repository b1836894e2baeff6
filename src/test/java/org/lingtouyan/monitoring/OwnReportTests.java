package org.lingtouyan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A household reports by itself, without signing in: it gets in by one narrow door, sees nothing, and is answered by its village. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnReportTests {

    private static final String PHONE = "13800000000";

    /** A village of another county, where the rule of the province holds. */
    private static final String ELSEWHERE = "621227101202";

    private final Environment environment;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private WatchedCounty here;

    @Autowired
    OwnReportTests(Environment environment, JdbcClient jdbc, TransactionTemplate transaction) {
        this.environment = environment;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeAll
    void findVillages() {
        here = WatchedCounty.of(environment);
        var more = Map.of(
                "id",
                PairedCounty.newId(),
                "division",
                "620922000000",
                "from",
                Here.today().minusDays(1).toString(),
                "value",
                "1000",
                "basis",
                "测试");
        var answer = here.officer().post("/api/parameters/monitoring.own-reports-an-hour/values", more);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    @Test
    void whatWasReportedIsSeenByNobodyButItsVillageAndThoseAbove() {
        var id = reported(1);
        assertThat(here.nobody().get("/api/own-reports").statusCode()).isEqualTo(401);
        assertThat(here.nobody().get("/api/open/reports/" + village(1)).body()).doesNotContain(id, "张有福");
        assertThat(here.nobody()
                        .as("county-620921")
                        .get("/api/own-reports?division=" + village(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(here.nobody().as("auditor").get("/api/own-reports").statusCode())
                .isEqualTo(403);
        var told = Map.of("word", "不是本村");
        assertThat(here.nobody()
                        .as("county-620921")
                        .with("If-Match", "\"1\"")
                        .post("/api/own-reports/" + id + "/set-aside", told)
                        .statusCode())
                .isEqualTo(404);
        assertThat(open(1).toString()).contains(id).contains("张有福").doesNotContain(PHONE);
    }

    @Test
    void withoutSigningInOnlyTheNarrowDoorIsOpen() {
        assertThat(here.nobody().get("/api/open/reports/999999999999").statusCode())
                .isEqualTo(404);
        assertThat(here.nobody().get("/api/open/reports/620922000000").statusCode())
                .isEqualTo(404);
        assertThat(here.nobody().get("/api/open/reports/x").statusCode()).isEqualTo(404);
        var told = told();
        assertThat(reason(here.nobody().post("/api/open/reports/620922000000", told)))
                .isEqualTo("OWN_REPORT_FROM_NOWHERE");
        assertThat(reason(here.nobody()
                        .post("/api/open/reports/" + village(1), PairedCounty.with(told, "text", "长".repeat(9_000)))))
                .isEqualTo("TOO_LARGE");
        assertThat(here.nobody()
                        .post("/api/open/reports/" + village(1), PairedCounty.with(told, "text", "长".repeat(901)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(here.nobody()
                        .post("/api/open/reports/" + village(1), PairedCounty.with(told, "phone", "不是号码"))
                        .statusCode())
                .isEqualTo(400);
        var seen = transaction.execute(begun -> jdbc.sql("select count(*) from monitoring.own_report")
                .query(Integer.class)
                .single());
        assertThat(seen).as("rows that somebody without an area sees").isZero();
        assertThatThrownBy(() -> transaction.execute(begun -> jdbc.sql(
                                """
                                insert into monitoring.own_report
                                       (county_code, id, division_code, said_name, text, said_on, due_on, valid_from)
                                values ('620922', gen_random_uuid(), :village, '人', '事', now(), now(), now())
                                """)
                        .param("village", village(1))
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thanksSayUntilWhenSomebodyComesAndNothingElse() {
        var told = told();
        var answer = here.nobody().post("/api/open/reports/" + village(2), told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).propertyNames()).containsExactlyInAnyOrder("place", "workdays", "answeredBy");
        assertThat(json(answer).path("workdays").asInt()).isEqualTo(5);
        assertThat(json(answer).path("answeredBy").asString())
                .isGreaterThan(Here.today().toString());
        assertThat(here.nobody().post("/api/open/reports/" + village(2), told).statusCode())
                .isEqualTo(200);
        assertThat(reason(
                        here.nobody().post("/api/open/reports/" + village(2), PairedCounty.with(told, "text", "别的事"))))
                .isEqualTo("CLUE_ID_TAKEN");
        assertThat(open(2)).hasSize(1);
    }

    @Test
    void takenUpItIsAClueOfTheHouseholdFromTheDayItWasMade() {
        var id = reported(3);
        var household = here.county().household(village(3));
        var path = "/api/own-reports/" + id + "/taken-up";
        var told = Map.of("householdId", household, "risks", List.of("因病"));
        var answer = here.officer().with("If-Match", "\"1\"").post(path, told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var watch = json(here.officer()
                .get("/api/monitoring/" + json(answer).path("episodeId").asString()));
        assertThat(watch.at("/about/source").asString()).isEqualTo("SELF");
        assertThat(watch.at("/about/reportedOn").asString())
                .isEqualTo(Here.today().toString());
        assertThat(watch.at("/about/text").asString()).isEqualTo("张有福：<b>房子漏雨</b>，老人病了");
        assertThat(reason(here.officer().with("If-Match", "\"2\"").post(path, told)))
                .isEqualTo("OWN_REPORT_ENDED");
        assertThat(open(3)).isEmpty();
        assertThat(answered(3).toString()).contains("TAKEN_UP");
    }

    @Test
    void setAsideItSaysWhy() {
        var id = reported(4);
        var path = "/api/own-reports/" + id + "/set-aside";
        assertThat(here.officer()
                        .with("If-Match", "\"1\"")
                        .post(path, Map.of("word", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(reason(here.officer().with("If-Match", "\"7\"").post(path, Map.of("word", "查无此人"))))
                .isEqualTo("WATCH_STALE");
        var answer = here.officer().with("If-Match", "\"1\"").post(path, Map.of("word", "查无此人"));
        assertThat(json(answer).path("outcome").asString()).as(answer.body()).isEqualTo("SET_ASIDE");
        assertThat(open(4)).isEmpty();
        assertThat(answered(4).toString()).contains("查无此人");
    }

    @Test
    void thePhoneIsMaskedAndIsSeenByWhoeverSaysWhy() {
        var id = reported(5);
        assertThat(open(5).get(0).path("phone").asString()).contains("*");
        var grounds = Map.of("purpose", "CONTACT", "reason", "回访申报人");
        assertThat(here.nobody()
                        .as("county-620921")
                        .post("/api/own-reports/" + id + "/unmask", grounds)
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(here.officer().post("/api/own-reports/" + id + "/unmask", grounds))
                        .path("value")
                        .asString())
                .isEqualTo(PHONE);
    }

    @Test
    void moreThanOneHouseholdHasToSayIsKeptOut() {
        var village = village(6);
        var last = 0;
        for (int time = 0; time < 40 && last != 429; time++) {
            last = here.nobody().post("/api/open/reports/" + village, told()).statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(open(6)).hasSize(20);
        var elsewhere = "/api/open/reports/" + ELSEWHERE;
        assertThat(here.nobody().get(elsewhere).statusCode()).isEqualTo(200);
        assertThat(here.nobody()
                        .with("X-Forwarded-For", "10.1.2.3")
                        .post(elsewhere, told())
                        .statusCode())
                .as("so many from one address, whatever it says of itself")
                .isEqualTo(429);
    }

    @Test
    void theCodeOfAVillageLeadsToItsPage() {
        assertThat(here.nobody()
                        .as("county-620921")
                        .get("/api/own-reports/code?division=" + village(1))
                        .statusCode())
                .isEqualTo(404);
        var code = json(here.officer().get("/api/own-reports/code?division=" + village(1)));
        assertThat(code.path("address").asString()).endsWith("/report/" + village(1));
        assertThat(code.at("/qr/path").asString()).startsWith("M");
    }

    /** The first ones are those of the other tests of the watch. */
    private String village(int number) {
        return here.villages().get(number + 5);
    }

    private static Map<String, Object> told() {
        var told = new HashMap<String, Object>();
        told.put("id", PairedCounty.newId());
        told.put("name", "张有福");
        told.put("text", "<b>房子漏雨</b>，老人病了");
        told.put("phone", PHONE);
        return told;
    }

    private String reported(int village) {
        var told = told();
        var answer = here.nobody().post("/api/open/reports/" + village(village), told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return String.valueOf(told.get("id"));
    }

    private List<JsonNode> open(int village) {
        return listed(village, "true");
    }

    private List<JsonNode> answered(int village) {
        return listed(village, "false");
    }

    private List<JsonNode> listed(int village, String open) {
        return json(here.officer().get("/api/own-reports?division=" + village(village) + "&open=" + open))
                .path("items")
                .valueStream()
                .toList();
    }
}
