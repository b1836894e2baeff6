package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Whom a village keeps in reserve, and what a county alone knows of candidates. */
@ServerTest
class ReserveTests {

    private final Shandan shandan;

    @Autowired
    ReserveTests(Environment environment) {
        this.shandan = Shandan.of(environment);
    }

    @Test
    void theReserveOfAnotherVillageIsNotSeenAndNotWritten() {
        var told = reserve(Shandan.village(10));
        var path = "/api/reserves/" + told.get("id");
        assertThat(shandan.village().post("/api/reserves", told).statusCode()).isEqualTo(404);
        assertThat(shandan.county().post("/api/reserves", told).statusCode()).isEqualTo(201);
        assertThat(shandan.county().post("/api/reserves", told).statusCode()).isEqualTo(200);
        assertThat(shandan.nobody().get(path).statusCode()).isEqualTo(401);
        assertThat(shandan.village().get(path).statusCode()).isEqualTo(404);
        assertThat(shandan.nobody().as("county-621227").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonIsInOneReserveAtATimeAndWhoIsUsedSaysAsWhat() {
        var told = reserve(Shandan.village(11));
        shandan.county().post("/api/reserves", told);
        var again = reserve(Shandan.village(12));
        again.put("cadre", told.get("cadre"));
        assertThat(reason(shandan.county().post("/api/reserves", again))).isEqualTo("IN_RESERVE_ALREADY");

        var path = "/api/reserves/" + told.get("id");
        assertThat(reason(shandan.post(path, "/leaving", Map.of("on", "2018-06-01", "why", "USED"))))
                .isEqualTo("USE_SAYS_AS_WHAT");
        assertThat(shandan.post(path, "/leaving", Map.of("on", "2018-06-01", "why", "USED", "usedAs", "村文书"))
                        .statusCode())
                .isEqualTo(200);
        again.put("from", "2018-06-01");
        assertThat(shandan.county().post("/api/reserves", again).statusCode()).isEqualTo(201);
    }

    @Test
    void whoTakesAPostOutOfTheReserveIsUsedAsThatFromTheDayOfThePost() {
        var told = reserve(Shandan.village(12));
        assertThat(shandan.county().post("/api/reserves", told).statusCode()).isEqualTo(201);
        var tenure = new HashMap<String, Object>(Map.of("id", Shandan.id(), "division", told.get("division")));
        tenure.putAll(
                Map.of("cadre", told.get("cadre"), "post", "CLERK", "filledBy", "APPOINTED", "from", "2018-09-01"));
        var begun = shandan.county().post("/api/tenures", tenure);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var left = json(shandan.county().get("/api/reserves/" + told.get("id"))).path("reserve");
        assertThat(left.path("why").asString()).isEqualTo("USED");
        assertThat(left.path("usedAs").asString()).isEqualTo("村文书");
        assertThat(left.path("to").asString()).isEqualTo("2018-09-01");

        var right = new HashMap<>(tenure);
        right.remove("id");
        right.remove("division");
        right.put("from", "2018-10-01");
        var path = "/api/tenures/" + tenure.get("id");
        assertThat(seen(path).put(path, right).statusCode()).isEqualTo(200);
        assertThat(json(shandan.county().get("/api/reserves/" + told.get("id")))
                        .at("/reserve/to")
                        .asString())
                .as("the post was taken later than was told")
                .isEqualTo("2018-10-01");
        assertThat(seen(path).delete(path).statusCode()).isIn(200, 204);
        assertThat(json(shandan.county().get("/api/reserves/" + told.get("id")))
                        .at("/reserve/to")
                        .isNull())
                .as("the post was never taken")
                .isTrue();
    }

    private Caller seen(String path) {
        return shandan.county()
                .with(
                        "If-Match",
                        shandan.county().get(path).headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void aPersonsPageReadsEveryReserveTheyWereInWithWhatWasDoneAndOnlyOfTheArea() {
        var told = reserve(Shandan.village(14));
        shandan.county().post("/api/reserves", told);
        var path = "/api/reserves/" + told.get("id");
        shandan.county().post(path + "/steps", Map.of("id", Shandan.id(), "on", "2018-05-20", "how", "02"));
        shandan.post(path, "/leaving", Map.of("on", "2018-06-01", "why", "USED", "usedAs", "村文书"));
        var of = "/api/reserves/of/" + told.get("cadre");

        var life = json(shandan.county().get(of));
        assertThat(life).hasSize(1);
        assertThat(life.at("/0/reserve/usedAs").asString()).isEqualTo("村文书");
        assertThat(life.at("/0/steps/0/how").asString()).isEqualTo("02");
        assertThat(shandan.nobody().get(of).statusCode()).isEqualTo(401);
        assertThat(json(shandan.village().get(of))).isEmpty();
        assertThat(json(shandan.nobody().as("county-621227").get(of))).isEmpty();
    }

    @Test
    void aYearIsAssessedOnceAndCultivationSaysHow() {
        var told = reserve(Shandan.village(13));
        shandan.county().post("/api/reserves", told);
        var path = "/api/reserves/" + told.get("id") + "/steps";
        var assessed = new HashMap<String, Object>(
                Map.of("id", Shandan.id(), "on", "2018-12-20", "year", 2018, "result", "GOOD"));

        assertThat(shandan.county().post(path, assessed).statusCode()).isEqualTo(204);
        assertThat(shandan.county().post(path, assessed).statusCode()).isEqualTo(204);
        assessed.put("id", Shandan.id());
        assertThat(reason(shandan.county().post(path, assessed))).isEqualTo("YEAR_ASSESSED");
        assertThat(reason(shandan.county().post(path, Map.of("id", Shandan.id(), "on", "2018-12-20", "year", 2018))))
                .isEqualTo("YEAR_AND_RESULT_NEEDED");
        assertThat(shandan.county()
                        .post(path, Map.of("id", Shandan.id(), "on", "2018-12-20", "how", "02"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(shandan.county().get("/api/reserves/" + told.get("id"))).path("steps"))
                .hasSize(2);
    }

    @Test
    void aVillageWithFewerThanTwoIsListedAsShort() {
        var village = Shandan.village(14);
        assertThat(gap(village, "2018-07-01").path("held").asInt()).isZero();
        shandan.county().post("/api/reserves", reserve(village));
        assertThat(gap(village, "2018-07-01").path("held").asInt()).isEqualTo(1);
        assertThat(gap(village, "2018-07-01").path("wanted").asInt()).isEqualTo(2);
        shandan.county().post("/api/reserves", reserve(village));
        assertThat(gap(village, "2018-07-01").isMissingNode()).isTrue();
    }

    @Test
    void whatDepartmentsAnswerIsForOrganisationOfficersOfTheCountyAlone() {
        var told = new HashMap<String, Object>(Map.of(
                "id",
                Shandan.id(),
                "county",
                Shandan.COUNTY,
                "village",
                Shandan.FIRST_VILLAGE,
                "cadre",
                shandan.cadre("候选人"),
                "department",
                "05",
                "result",
                "PASSED",
                "document",
                "山公联审〔2018〕3号",
                "on",
                "2018-03-01"));
        var list = "/api/joint-reviews?county=" + Shandan.COUNTY;
        assertThat(shandan.township().post("/api/joint-reviews", told).statusCode())
                .isEqualTo(403);
        assertThat(shandan.township().get(list).statusCode()).isEqualTo(403);
        assertThat(shandan.village().get(list).statusCode()).isEqualTo(403);
        assertThat(shandan.nobody().as("county-621227").get(list).statusCode()).isEqualTo(404);

        assertThat(shandan.county().post("/api/joint-reviews", told).statusCode())
                .isEqualTo(201);
        assertThat(shandan.county().get(list + "&cadre=" + told.get("cadre")).body())
                .contains("山公联审〔2018〕3号")
                .contains("候选人");
        told.put("id", Shandan.id());
        assertThat(reason(shandan.county().post("/api/joint-reviews", told))).isEqualTo("REVIEWED_THAT_DAY");
        told.put("department", "77");
        assertThat(reason(shandan.county().post("/api/joint-reviews", told))).isEqualTo("REVIEW_DEPARTMENT_UNKNOWN");
    }

    private Map<String, Object> reserve(String village) {
        var told = new HashMap<String, Object>();
        told.put("id", Shandan.id());
        told.put("division", village);
        told.put("cadre", shandan.cadre("后备人"));
        told.put("source", "03");
        told.put("from", "2018-01-01");
        return told;
    }

    /** Every village of the township once, however short the pages, poor ones first. */
    @Test
    void theGapsOfAnAreaAreReadPageByPage() {
        var township = "/api/reserves/gaps?division=" + Shandan.TOWNSHIP + "&on=2010-01-01&limit=";
        var whole = json(shandan.county().get(township + 200));
        assertThat(whole.path("next").isNull()).isTrue();
        assertThat(whole.path("villages").asInt()).isEqualTo(whole.path("gaps").size());
        var paged = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json(shandan.county().get(township + 5 + cursor));
            paged.addAll(page.path("gaps").findValuesAsString("division"));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(whole.path("gaps").findValuesAsString("division"));
    }

    private JsonNode gap(String village, String day) {
        return json(shandan.county().get("/api/reserves/gaps?division=" + village + "&on=" + day))
                .at("/gaps/0");
    }
}
