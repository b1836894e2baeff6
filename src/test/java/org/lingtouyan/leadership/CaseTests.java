package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A round that looks at every village of a township, and the case of one that it finds weak. */
@ServerTest
class CaseTests {

    private final Shandan shandan;

    @Autowired
    CaseTests(Environment environment) {
        this.shandan = Shandan.of(environment);
    }

    @Test
    void aRoundIsOpenedByTheCountyAndAsksForEveryVillage() {
        var told = round(Shandan.TOWNSHIP, 2016);
        assertThat(shandan.township().post("/api/screening-rounds", told).statusCode())
                .isEqualTo(403);
        assertThat(shandan.nobody()
                        .as("county-621227")
                        .post("/api/screening-rounds", told)
                        .statusCode())
                .isEqualTo(404);
        assertThat(shandan.county().post("/api/screening-rounds", told).statusCode())
                .isEqualTo(201);
        assertThat(shandan.county().post("/api/screening-rounds", told).statusCode())
                .isEqualTo(200);
        assertThat(reason(shandan.county().post("/api/screening-rounds", round(Shandan.TOWNSHIP, 2016))))
                .isEqualTo("ROUND_OF_THE_YEAR_IS_OPEN");

        var coverage =
                json(shandan.township().get("/api/screening-rounds?year=2016")).get(0);
        var rural = json(shandan.county().get("/api/divisions/" + Shandan.TOWNSHIP + "/children"));
        long villages = 0;
        for (var child : rural) {
            int number = Integer.parseInt(child.path("code").asString().substring(9));
            villages += number >= 200 && number < 400 ? 1 : 0;
        }
        assertThat(coverage.path("villages").asLong()).isEqualTo(villages);
        assertThat(coverage.path("screened").asInt()).isZero();
        assertThat(villages(told, "NOT_YET")).hasSize((int) villages);
    }

    @Test
    void aWeakTeamBecomesACaseThatGoesItsWay() {
        var told = round(Shandan.TOWNSHIP, 2017);
        assertThat(shandan.county().post("/api/screening-rounds", told).statusCode())
                .isEqualTo(201);
        var screening = villages(told, "ALL").get(11);
        var village = screening.path("division").asString();
        var id = screened(screening);

        assertThat(json(shandan.county().get("/api/screening-rounds?year=2017"))
                        .get(0)
                        .path("weak")
                        .asInt())
                .isEqualTo(1);
        assertThat(take(shandan.township(), id, "LIST", "2017-03-20", Map.of())).isEqualTo("COUNTY_DECIDES");
        assertThat(take(shandan.township(), id, "NAME", "2017-03-05", Map.of())).isEmpty();
        assertThat(take(shandan.county(), id, "LIST", "2017-03-20", Map.of())).isEmpty();
        assertThat(take(shandan.county(), id, "APPROVE_PLAN", "2017-04-01", Map.of("dueOn", "2017-10-31")))
                .isEqualTo("PLAN_NAMES_NO_PROBLEM");
        var problem = Shandan.id();
        shandan.township()
                .post(
                        "/api/rectifications/" + id + "/problems",
                        Map.of(
                                "id",
                                problem,
                                "problem",
                                "班子不团结",
                                "measure",
                                "调整分工",
                                "responsible",
                                "村党组织书记",
                                "dueOn",
                                "2017-08-31"));
        assertThat(take(shandan.county(), id, "APPROVE_PLAN", "2017-04-01", Map.of("dueOn", "2017-10-31")))
                .isEqualTo("FOUR_ONES_MISSING");
        for (var role : List.of("COUNTY_LEADER", "FIRST_SECRETARY", "TOWNSHIP_LEADER")) {
            give(id, role, Map.of("cadre", shandan.cadre(role)));
        }
        give(id, "PAIRED_ORGAN", Map.of("organ", "县财政局"));
        assertThat(take(shandan.county(), id, "APPROVE_PLAN", "2017-04-01", Map.of("dueOn", "2017-10-31")))
                .isEmpty();
        assertThat(take(shandan.township(), id, "BEGIN", "2017-04-02", Map.of()))
                .isEmpty();
        assertThat(take(shandan.township(), id, "PROGRESS", "2017-05-31", Map.of("month", "2017-05", "note", "推进")))
                .isEmpty();
        assertThat(take(shandan.township(), id, "PROGRESS", "2017-05-31", Map.of("month", "2017-05", "note", "再报")))
                .isEqualTo("MONTH_REPORTED");
        assertThat(unreported("2017-05")).doesNotContain(id);
        assertThat(unreported("2017-06")).contains(id);
        assertThat(unreported("2017-03")).as("not listed yet").doesNotContain(id);
        assertThat(take(shandan.township(), id, "ASK_ACCEPTANCE", "2017-10-20", Map.of()))
                .isEqualTo("PROBLEMS_LEFT");
        shandan.township()
                .put(
                        "/api/rectifications/" + id + "/problems/" + problem + "/settled",
                        Map.of("on", "2017-08-01", "note", "已调整"));
        assertThat(take(shandan.township(), id, "ASK_ACCEPTANCE", "2017-10-20", Map.of()))
                .isEmpty();
        var vote = Map.<String, Object>of(
                "heard", 18, "voted", 35, "talked", 15, "checked", 17, "talkedWith", 9, "votes", 15, "dissatisfied", 2);
        assertThat(take(shandan.county(), id, "ACCEPT", "2017-11-01", Map.of("vote", vote)))
                .isEmpty();

        var whole = json(shandan.county().get("/api/rectifications/" + id));
        assertThat(whole.at("/about/state").asString()).isEqualTo("WATCHED");
        assertThat(whole.at("/about/watchUntil").asString()).isEqualTo("2018-11-01");
        assertThat(whole.at("/about/division").asString()).isEqualTo(village);
        assertThat(whole.path("duties")).hasSize(4);
        var accepted = whole.path("events").get(7);
        assertThat(accepted.path("score").asInt()).isEqualTo(85);
        assertThat(accepted.at("/parts/checked").asInt()).isEqualTo(17);
        assertThat(accepted.path("talkedWith").asInt()).isEqualTo(9);
        assertThat(whole.path("events")).hasSize(8);
        assertThat(take(shandan.county(), id, "CLOSE", "2018-11-01", Map.of())).isEmpty();
        assertThat(shandan.village().get("/api/rectifications/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aVillageReportsItsMonthsAndJudgesNothingOfItself() {
        var told = round(Shandan.TOWNSHIP, 2019);
        shandan.county().post("/api/screening-rounds", told);
        var screening = find(villages(told, "ALL"), Shandan.FIRST_VILLAGE);
        var own = "/api/screenings/" + screening.path("id").asString();
        var found = Map.of(
                "on",
                "2019-03-01",
                "category",
                "WEAK",
                "criteria",
                List.of("04"),
                "note",
                "内耗",
                "caseId",
                Shandan.id());
        assertThat(reason(shandan.village().with("If-Match", shandan.tag(own)).put(own, found)))
                .isEqualTo("TOWNSHIP_DECIDES");
        assertThat(screen(screening, found)).isEmpty();
        var id = found.get("caseId").toString();
        assertThat(take(shandan.village(), id, "NAME", "2019-03-05", Map.of())).isEqualTo("TOWNSHIP_DECIDES");
        assertThat(reason(shandan.village().post("/api/rectifications/" + id + "/problems", problem())))
                .isEqualTo("TOWNSHIP_DECIDES");
        assertThat(json(shandan.village().get("/api/rectifications/" + id))
                        .path("planOpen")
                        .asBoolean())
                .isFalse();

        listedAndPlanned(id);
        assertThat(take(shandan.village(), id, "PROGRESS", "2019-05-31", Map.of("month", "2019-05", "note", "推进")))
                .isEmpty();
        assertThat(take(shandan.village(), id, "ASK_ACCEPTANCE", "2019-10-20", Map.of()))
                .isEqualTo("TOWNSHIP_DECIDES");
        assertThat(take(shandan.township(), id, "ASK_ACCEPTANCE", "2019-10-20", Map.of()))
                .isEmpty();
        assertThat(reason(shandan.county().post("/api/rectifications/" + id + "/problems", problem())))
                .as("what is accepted stays what it was asked for")
                .isEqualTo("PLAN_IS_JUDGED");

        assertThat(take(shandan.county(), id, "HAND_OVER", "2019-10-21", Map.of("note", "移交县纪委")))
                .isEmpty();
        assertThat(kinds(shandan.county(), id)).contains("HAND_OVER");
        assertThat(kinds(shandan.township(), id)).doesNotContain("HAND_OVER").contains("ASK_ACCEPTANCE");
        assertThat(kinds(shandan.village(), id)).doesNotContain("HAND_OVER").contains("PROGRESS");
    }

    private void listedAndPlanned(String id) {
        assertThat(take(shandan.township(), id, "NAME", "2019-03-05", Map.of())).isEmpty();
        assertThat(take(shandan.county(), id, "LIST", "2019-03-20", Map.of())).isEmpty();
        var problem = problem();
        assertThat(shandan.township()
                        .post("/api/rectifications/" + id + "/problems", problem)
                        .statusCode())
                .isLessThan(300);
        for (var role : List.of("COUNTY_LEADER", "FIRST_SECRETARY", "TOWNSHIP_LEADER")) {
            give(id, role, Map.of("cadre", shandan.cadre(role)));
        }
        give(id, "PAIRED_ORGAN", Map.of("organ", "县财政局"));
        assertThat(take(shandan.county(), id, "APPROVE_PLAN", "2019-04-01", Map.of("dueOn", "2019-10-31")))
                .isEmpty();
        assertThat(take(shandan.township(), id, "BEGIN", "2019-04-02", Map.of()))
                .isEmpty();
        shandan.township()
                .put(
                        "/api/rectifications/" + id + "/problems/" + problem.get("id") + "/settled",
                        Map.of("on", "2019-08-01", "note", "已调整"));
    }

    private static Map<String, Object> problem() {
        return Map.of(
                "id",
                Shandan.id(),
                "problem",
                "班子不团结",
                "measure",
                "调整分工",
                "responsible",
                "村党组织书记",
                "dueOn",
                "2019-08-31");
    }

    private List<String> kinds(Caller who, String id) {
        return json(who.get("/api/rectifications/" + id)).path("events").findValuesAsString("kind");
    }

    @Test
    void whatRecordsAnswerIsPrefilledAndTheOtherCriteriaNeedANote() {
        var village = "620725101215";
        var path = "/api/tenures/" + shandan.begun(shandan.tenure(village, "PARTY_SECRETARY", "2014-01-01"));
        shandan.post(path, "/end", Map.of("on", "2015-01-01", "why", "RESIGNED"));
        var told = round(Shandan.TOWNSHIP, 2015);
        shandan.county().post("/api/screening-rounds", told);
        var screening = find(villages(told, "ALL"), village);
        assertThat(screening.path("prefilled").toString()).contains("01").contains("02");

        var found = new HashMap<String, Object>(Map.of(
                "on", "2015-02-01", "category", "WEAK", "criteria", List.of("01", "04"), "caseId", Shandan.id()));
        assertThat(screen(screening, found)).isEqualTo("OTHER_CRITERION_NEEDS_A_NOTE");
        found.put("note", "两委成员互不来往");
        found.put("on", "2015-01-01");
        assertThat(screen(screening, found)).isEqualTo("SCREENED_BEFORE_THE_ROUND");
        found.put("on", "2015-02-01");
        assertThat(screen(screening, found)).isEmpty();
        found.put("category", "NONE");
        found.remove("note");
        found.put("criteria", List.of());
        assertThat(screen(screening, found)).as("the records show two criteria").isEqualTo("RECORDS_SHOW_A_CRITERION");
        found.put("note", "书记已于当日选出，正在报批");
        assertThat(screen(screening, found)).isEmpty();
        assertThat(json(shandan.county().get("/api/rectifications/" + found.get("caseId")))
                        .at("/about/state")
                        .asString())
                .isEqualTo("DROPPED");
    }

    private String screened(JsonNode screening) {
        var id = Shandan.id();
        assertThat(screen(
                        screening,
                        Map.of(
                                "on",
                                "2017-03-01",
                                "category",
                                "WEAK",
                                "criteria",
                                List.of("04"),
                                "note",
                                "内耗",
                                "caseId",
                                id)))
                .isEmpty();
        return id;
    }

    /** Empty when it was taken, else the reason why not. */
    private String screen(JsonNode screening, Map<String, Object> found) {
        var path = "/api/screenings/" + screening.path("id").asString();
        return reason(shandan.county().with("If-Match", shandan.tag(path)).put(path, found));
    }

    private void give(String id, String role, Map<String, Object> whom) {
        var told = new HashMap<>(whom);
        told.put("id", Shandan.id());
        told.put("from", "2017-03-25");
        assertThat(shandan.county()
                        .put("/api/rectifications/" + id + "/duties/" + role, told)
                        .statusCode())
                .isEqualTo(200);
    }

    private String take(Caller who, String id, String step, String on, Map<String, ?> more) {
        var told = new HashMap<String, Object>(more);
        told.put("id", Shandan.id());
        told.put("step", step);
        told.put("on", on);
        var path = "/api/rectifications/" + id;
        return reason(who.with("If-Match", shandan.tag(path)).post(path + "/steps", told));
    }

    private JsonNode villages(Map<String, Object> round, String which) {
        return json(shandan.county()
                        .get("/api/screening-rounds/" + round.get("id") + "/villages?limit=200&which=" + which))
                .path("items");
    }

    private static JsonNode find(JsonNode villages, String division) {
        for (var one : villages) {
            if (one.path("division").asString().equals(division)) {
                return one;
            }
        }
        throw new AssertionError("not in the round: " + division);
    }

    private List<String> unreported(String month) {
        return json(shandan.county().get("/api/rectifications?limit=200&unreported=" + month))
                .path("items")
                .findValuesAsString("id");
    }

    private static Map<String, Object> round(String division, int year) {
        return Map.of(
                "id",
                Shandan.id(),
                "division",
                division,
                "year",
                year,
                "openedOn",
                year + "-01-10",
                "dueOn",
                year + "-03-31",
                "basis",
                "年度排查");
    }
}
