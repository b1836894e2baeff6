package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A village committee is elected, its next election falls due by the law of the day, and is listed until it takes place. */
@ServerTest
class CommitteeTermTests {

    private static final String PATH = "/api/committee-terms";

    /** Villages that are merged, of a county where no other test does so. */
    private static final List<String> MERGED = List.of("621027210204", "621027210205", "621027210206");

    private final Shandan shandan;

    @Autowired
    CommitteeTermTests(Environment environment) {
        this.shandan = Shandan.of(environment);
    }

    @Test
    void whoMayNotNeitherSeesNorTells() {
        var village = Shandan.village(11);
        var elsewhere = shandan.nobody().as("county-620121");
        assertThat(shandan.nobody().get(PATH + "/of/" + village).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(PATH + "/of/" + village).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(PATH + "?division=" + village).statusCode()).isEqualTo(404);
        assertThat(elsewhere.post(PATH, election(village, "2016-12-05")).statusCode())
                .isEqualTo(404);
        assertThat(shandan.nobody()
                        .as("auditor")
                        .post(PATH, election(village, "2016-12-05"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTermIsThreeYearsAndSinceTheAmendmentFive() {
        var village = Shandan.village(13);
        var told = election(village, "2016-12-05");
        assertThat(shandan.township().post(PATH, told).statusCode()).isEqualTo(201);
        assertThat(shandan.township().post(PATH, told).statusCode()).isEqualTo(200);
        assertThat(reason(shandan.township().post(PATH, election(village, "2016-12-05"))))
                .isEqualTo("COMMITTEE_ELECTED_THAT_DAY");
        assertThat(of(village).at("/0/dueOn").asString()).isEqualTo("2019-12-05");
        assertThat(due(village, "2019-06-07")).as("half a year before").isEmpty();
        assertThat(due(village, "2019-06-08")).containsExactly("2019-12-05");
        assertThat(due(village, "2020-12-31")).containsExactly("2019-12-05");
        assertThat(overdue(village, "2019-12")).isEqualTo(1);

        assertThat(shandan.township()
                        .post(PATH, election(village, "2021-01-10"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(of(village).at("/0/dueOn").asString()).isEqualTo("2026-01-10");
        assertThat(of(village).at("/1/until").asString()).isEqualTo("2021-01-10");
        assertThat(overdue(village, "2020-12")).isEqualTo(1);
        assertThat(overdue(village, "2021-01")).isZero();
    }

    @Test
    void whatWasToldWronglyIsTakenBackAndTheTermBeforeLastsOn() {
        var village = Shandan.village(14);
        shandan.county().post(PATH, election(village, "2017-01-05"));
        var wrong = election(village, "2018-01-05");
        shandan.county().post(PATH, wrong);
        shandan.county().post(PATH, election(village, "2014-01-05"));
        assertThat(of(village).findValuesAsString("until"))
                .as("also what was told later of an earlier day is in its place")
                .containsExactly("", "2018-01-05", "2017-01-05");
        assertThat(shandan.county().delete(PATH + "/" + wrong.get("id")).statusCode())
                .isEqualTo(204);
        assertThat(of(village)).hasSize(2);
        assertThat(of(village).at("/0/until").isNull()).isTrue();
        assertThat(due(village, "2020-01-31")).containsExactly("2020-01-05");
    }

    @Test
    void anOverdueTermGoesAlongWithItsVillageUnlessTheOtherHasACommittee() {
        var going = MERGED.get(0);
        var second = MERGED.get(1);
        var successor = MERGED.get(2);
        county().post(PATH, election(going, "2014-01-05"));
        county().post(PATH, election(second, "2015-01-05"));
        merged(going, successor, "2019-06-15");
        var there = json(county().get(PATH + "/of/" + successor));
        assertThat(there.findValuesAsString("dueOn")).containsExactly("2017-01-05");
        merged(second, successor, "2019-08-01");
        assertThat(json(county().get(PATH + "/of/" + successor))).hasSize(1);
        assertThat(json(county().get(PATH + "?day=2019-07-31&division=" + successor))
                        .path("items"))
                .hasSize(1);
    }

    private Caller county() {
        return shandan.nobody().as("county-" + MERGED.get(0).substring(0, 6));
    }

    private void merged(String ended, String successor, String on) {
        var told = Map.<String, Object>of(
                "id",
                Shandan.id(),
                "kind",
                "MERGE",
                "on",
                on,
                "basis",
                "县政发",
                "divisions",
                List.of(ended, successor),
                "successor",
                successor);
        assertThat(county().post("/api/adjustments", told).statusCode()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(county().get(
                                "/api/adjustments/" + told.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private JsonNode of(String village) {
        return json(shandan.county().get(PATH + "/of/" + village));
    }

    private List<String> due(String village, String day) {
        return json(shandan.county().get(PATH + "?division=%s&day=%s".formatted(village, day)))
                .path("items")
                .findValuesAsString("dueOn");
    }

    private int overdue(String village, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(shandan.county()
                                .get(
                                        "/api/indicators/values?keys=leadership.committee_elections_overdue&division=%s&from=%s&to=%s"
                                                .formatted(village, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt();
    }

    private static Map<String, Object> election(String village, String on) {
        return Map.of("id", Shandan.id(), "division", village, "on", on);
    }
}
