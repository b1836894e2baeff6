package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Of its own team a village tells how the work goes on; what it is found to be is said by others. */
@ServerTest
class OwnTeamTests {

    private final Shandan shandan;
    private final Rounds rounds;

    @Autowired
    OwnTeamTests(Environment environment) {
        this.shandan = Shandan.of(environment);
        this.rounds = new Rounds(shandan);
    }

    @Test
    void aVillageReportsItsMonthsAndJudgesNothingOfItself() {
        var told = rounds.round(Shandan.TOWNSHIP, 2019);
        shandan.county().post("/api/screening-rounds", told);
        var screening = rounds.find(rounds.villages(told, "ALL"), Shandan.FIRST_VILLAGE);
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
        assertThat(rounds.screen(screening, found)).isEmpty();
        var id = found.get("caseId").toString();
        assertThat(rounds.take(shandan.village(), id, "NAME", "2019-03-05", Map.of()))
                .isEqualTo("TOWNSHIP_DECIDES");
        assertThat(reason(shandan.village().post("/api/rectifications/" + id + "/problems", problem())))
                .isEqualTo("TOWNSHIP_DECIDES");
        assertThat(json(shandan.village().get("/api/rectifications/" + id))
                        .path("planOpen")
                        .asBoolean())
                .isFalse();

        listedAndPlanned(id);
        assertThat(rounds.take(
                        shandan.village(), id, "PROGRESS", "2019-05-31", Map.of("month", "2019-05", "note", "推进")))
                .isEmpty();
        assertThat(rounds.take(shandan.village(), id, "ASK_ACCEPTANCE", "2019-10-20", Map.of()))
                .isEqualTo("TOWNSHIP_DECIDES");
        assertThat(rounds.take(shandan.township(), id, "ASK_ACCEPTANCE", "2019-10-20", Map.of()))
                .isEmpty();
        assertThat(reason(shandan.county().post("/api/rectifications/" + id + "/problems", problem())))
                .as("what is accepted stays what it was asked for")
                .isEqualTo("PLAN_IS_JUDGED");

        assertThat(rounds.take(shandan.county(), id, "HAND_OVER", "2019-10-21", Map.of("note", "移交县纪委")))
                .isEmpty();
        assertThat(kinds(shandan.county(), id)).contains("HAND_OVER");
        assertThat(kinds(shandan.township(), id)).doesNotContain("HAND_OVER").contains("ASK_ACCEPTANCE");
        assertThat(kinds(shandan.village(), id)).doesNotContain("HAND_OVER").contains("PROGRESS");
    }

    private void listedAndPlanned(String id) {
        assertThat(rounds.take(shandan.township(), id, "NAME", "2019-03-05", Map.of()))
                .isEmpty();
        assertThat(rounds.take(shandan.county(), id, "LIST", "2019-03-20", Map.of()))
                .isEmpty();
        var problem = problem();
        assertThat(shandan.township()
                        .post("/api/rectifications/" + id + "/problems", problem)
                        .statusCode())
                .isLessThan(300);
        for (var role : List.of("COUNTY_LEADER", "FIRST_SECRETARY", "TOWNSHIP_LEADER")) {
            rounds.give(id, role, Map.of("cadre", shandan.cadre(role)));
        }
        rounds.give(id, "PAIRED_ORGAN", Map.of("organ", "县财政局"));
        assertThat(rounds.take(shandan.county(), id, "APPROVE_PLAN", "2019-04-01", Map.of("dueOn", "2019-10-31")))
                .isEmpty();
        assertThat(rounds.take(shandan.township(), id, "BEGIN", "2019-04-02", Map.of()))
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
}
