package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A round that looks at every village of a township, and the case of one that it finds weak. */
@ServerTest
class CaseTests {

    private final Shandan shandan;
    private final Rounds rounds;

    @Autowired
    CaseTests(Environment environment) {
        this.shandan = Shandan.of(environment);
        this.rounds = new Rounds(shandan);
    }

    @Test
    void aRoundIsOpenedByTheCountyAndAsksForEveryVillage() {
        var told = rounds.round(Shandan.TOWNSHIP, 2016);
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
        assertThat(reason(shandan.county().post("/api/screening-rounds", rounds.round(Shandan.TOWNSHIP, 2016))))
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
        assertThat(rounds.villages(told, "NOT_YET")).hasSize((int) villages);
    }

    @Test
    void aWeakTeamBecomesACaseThatGoesItsWay() {
        var told = rounds.round(Shandan.TOWNSHIP, 2017);
        assertThat(shandan.county().post("/api/screening-rounds", told).statusCode())
                .isEqualTo(201);
        var screening = rounds.villages(told, "ALL").get(11);
        var village = screening.path("division").asString();
        var id = screened(screening);

        assertThat(json(shandan.county().get("/api/screening-rounds?year=2017"))
                        .get(0)
                        .path("weak")
                        .asInt())
                .isEqualTo(1);
        assertThat(rounds.take(shandan.township(), id, "LIST", "2017-03-20", Map.of()))
                .isEqualTo("COUNTY_DECIDES");
        assertThat(rounds.take(shandan.township(), id, "NAME", "2017-03-05", Map.of()))
                .isEmpty();
        assertThat(rounds.take(shandan.county(), id, "LIST", "2017-03-20", Map.of()))
                .isEmpty();
        assertThat(rounds.take(shandan.county(), id, "APPROVE_PLAN", "2017-04-01", Map.of("dueOn", "2017-10-31")))
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
        assertThat(rounds.take(shandan.county(), id, "APPROVE_PLAN", "2017-04-01", Map.of("dueOn", "2017-10-31")))
                .isEqualTo("FOUR_ONES_MISSING");
        for (var role : List.of("COUNTY_LEADER", "FIRST_SECRETARY", "TOWNSHIP_LEADER")) {
            rounds.give(id, role, Map.of("cadre", shandan.cadre(role)));
        }
        rounds.give(id, "PAIRED_ORGAN", Map.of("organ", "县财政局"));
        assertThat(rounds.take(shandan.county(), id, "APPROVE_PLAN", "2017-04-01", Map.of("dueOn", "2017-10-31")))
                .isEmpty();
        assertThat(rounds.take(shandan.township(), id, "BEGIN", "2017-04-02", Map.of()))
                .isEmpty();
        assertThat(rounds.take(
                        shandan.township(), id, "PROGRESS", "2017-05-31", Map.of("month", "2017-05", "note", "推进")))
                .isEmpty();
        assertThat(rounds.take(
                        shandan.township(), id, "PROGRESS", "2017-05-31", Map.of("month", "2017-05", "note", "再报")))
                .isEqualTo("MONTH_REPORTED");
        assertThat(unreported("2017-05")).doesNotContain(id);
        assertThat(unreported("2017-06")).contains(id);
        assertThat(unreported("2017-03")).as("not listed yet").doesNotContain(id);
        assertThat(rounds.take(shandan.township(), id, "ASK_ACCEPTANCE", "2017-10-20", Map.of()))
                .isEqualTo("PROBLEMS_LEFT");
        shandan.township()
                .put(
                        "/api/rectifications/" + id + "/problems/" + problem + "/settled",
                        Map.of("on", "2017-08-01", "note", "已调整"));
        assertThat(rounds.take(shandan.township(), id, "ASK_ACCEPTANCE", "2017-10-20", Map.of()))
                .isEmpty();
        var vote = Map.<String, Object>of(
                "heard", 18, "voted", 35, "talked", 15, "checked", 17, "talkedWith", 9, "votes", 15, "dissatisfied", 2);
        assertThat(rounds.take(shandan.county(), id, "ACCEPT", "2017-11-01", Map.of("vote", vote)))
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
        assertThat(rounds.take(shandan.county(), id, "CLOSE", "2018-11-01", Map.of()))
                .isEmpty();
        assertThat(shandan.village().get("/api/rectifications/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatRecordsAnswerIsPrefilledAndTheOtherCriteriaNeedANote() {
        var village = "620725101215";
        var path = "/api/tenures/" + shandan.begun(shandan.tenure(village, "PARTY_SECRETARY", "2014-01-01"));
        shandan.post(path, "/end", Map.of("on", "2015-01-01", "why", "RESIGNED"));
        var told = rounds.round(Shandan.TOWNSHIP, 2015);
        shandan.county().post("/api/screening-rounds", told);
        var screening = rounds.find(rounds.villages(told, "ALL"), village);
        assertThat(screening.path("prefilled").toString()).contains("01").contains("02");

        var found = new HashMap<String, Object>(Map.of(
                "on", "2015-02-01", "category", "WEAK", "criteria", List.of("01", "04"), "caseId", Shandan.id()));
        assertThat(rounds.screen(screening, found)).isEqualTo("OTHER_CRITERION_NEEDS_A_NOTE");
        found.put("note", "两委成员互不来往");
        found.put("on", "2015-01-01");
        assertThat(rounds.screen(screening, found)).isEqualTo("SCREENED_BEFORE_THE_ROUND");
        found.put("on", "2015-02-01");
        assertThat(rounds.screen(screening, found)).isEmpty();
        found.put("category", "NONE");
        found.remove("note");
        found.put("criteria", List.of());
        assertThat(rounds.screen(screening, found))
                .as("the records show two criteria")
                .isEqualTo("RECORDS_SHOW_A_CRITERION");
        found.put("note", "书记已于当日选出，正在报批");
        assertThat(rounds.screen(screening, found)).isEmpty();
        assertThat(json(shandan.county().get("/api/rectifications/" + found.get("caseId")))
                        .at("/about/state")
                        .asString())
                .isEqualTo("DROPPED");
    }

    private String screened(JsonNode screening) {
        var id = Shandan.id();
        assertThat(rounds.screen(
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

    private List<String> unreported(String month) {
        return json(shandan.county().get("/api/rectifications?limit=200&unreported=" + month))
                .path("items")
                .findValuesAsString("id");
    }
}
