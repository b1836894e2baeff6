package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * When a township is merged away, its leading group and whoever is posted there go on in the one that takes it up; where that one has a
 * head already, the head of the other ends with the township and it is said.
 */
@ServerTest
class TownshipMovingTests {

    private static final String COUNTY = "620723000000";
    private static final String POSTS = "/api/township-posts";
    private static final String BEFORE = "2019-08-31";
    private static final String DAY = "2019-09-01";

    private final Caller county;
    private final List<String> townships;

    @Autowired
    TownshipMovingTests(Environment environment) {
        this.county = Caller.of(environment).as("county-620723");
        this.townships =
                json(county.get("/api/divisions/" + COUNTY + "/children?month=2018-12"))
                        .findValuesAsString("code")
                        .stream()
                        .filter(code -> code.substring(6, 9).compareTo("100") >= 0
                                && code.substring(6, 9).compareTo("300") < 0)
                        .toList();
    }

    @Test
    void theLeadingGroupGoesOnInTheSuccessorAndNobodyIsLeftWhereTheTownshipEnded() {
        var ended = townships.get(0);
        var successor = townships.get(1);
        var head = held(ended, "TOWNSHIP_HEAD");
        var deputy = held(ended, "DEPUTY_HEAD");
        var deputysPosting = posted(ended, "LEADING_GROUP");
        posted(ended, "STATION_DEPUTY");
        var own = held(successor, "DEPUTY_HEAD");

        merged(ended, successor);

        assertThat(inOffice(ended, BEFORE)).containsExactlyInAnyOrder("TOWNSHIP_HEAD", "DEPUTY_HEAD");
        assertThat(inOffice(ended, DAY)).isEmpty();
        assertThat(json(county.get(POSTS + "?on=" + DAY + "&division=" + successor))
                        .path("items")
                        .findValuesAsString("cadre"))
                .containsExactlyInAnyOrder(text(head, "cadre"), text(deputy, "cadre"), text(own, "cadre"));
        assertThat(of(head).valueStream()
                        .map(one -> one.path("endReason").asString(""))
                        .toList())
                .containsExactly("", "MOVED");
        assertThat(postedThere(ended, BEFORE)).containsExactlyInAnyOrder("LEADING_GROUP", "STATION_DEPUTY");
        assertThat(postedThere(ended, DAY)).isEmpty();
        assertThat(postedThere(successor, DAY)).containsExactlyInAnyOrder("LEADING_GROUP", "STATION_DEPUTY");
        var was = json(county.get("/api/postings/" + text(deputysPosting, "id")));
        assertThat(was.path("validTo").asString()).isEqualTo(DAY);
        assertThat(was.path("endReason").asString()).isEqualTo("MOVED");
    }

    @Test
    void whoIsEnteredInTheTownshipIsEnteredInTheSuccessorFromThenOn() {
        var ended = townships.get(4);
        var successor = townships.get(5);
        var officer = held(ended, "ARMS");

        merged(ended, successor);

        assertThat(json(county.get("/api/cadres/" + text(officer, "cadre")))
                        .path("division")
                        .asString())
                .isEqualTo(successor);
    }

    @Test
    void aHeadWhoFindsTheSeatTakenEndsWithTheTownshipAndItIsSaid() {
        var ended = townships.get(2);
        var successor = townships.get(3);
        var head = held(ended, "TOWNSHIP_HEAD");
        held(ended, "ARMS");
        var there = held(successor, "TOWNSHIP_HEAD");

        merged(ended, successor);

        assertThat(inOffice(ended, DAY)).isEmpty();
        assertThat(inOffice(successor, DAY)).containsExactlyInAnyOrder("TOWNSHIP_HEAD", "ARMS");
        assertThat(of(there)).hasSize(1);
        var only = of(head);
        assertThat(only).hasSize(1);
        assertThat(only.at("/0/to").asString()).isEqualTo(DAY);
        assertThat(only.at("/0/endReason").asString()).isEqualTo("SEAT_TAKEN");
        var at = county.with("If-Match", "\"" + only.at("/0/version").asInt() + "\"");
        assertThat(reason(
                        at.put(POSTS + "/" + text(head, "id"), Map.of("post", "TOWNSHIP_HEAD", "from", "2017-01-01"))))
                .as("in office again where there is no township")
                .isEqualTo("TOWNSHIP_ENDED");
    }

    private Map<String, Object> held(String township, String post) {
        var told = told(township, "from");
        told.put("post", post);
        assertThat(county.post(POSTS, told).statusCode()).isEqualTo(201);
        return told;
    }

    private Map<String, Object> posted(String township, String role) {
        var told = told(township, "validFrom");
        told.putAll(Map.of("role", role, "sendingUnit", "县农牧局", "unitLevel", "04"));
        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(201);
        return told;
    }

    private Map<String, Object> told(String township, String from) {
        var cadre = id();
        assertThat(county.post("/api/cadres", Map.of("id", cadre, "division", township, "name", "乡镇干部", "unit", cadre))
                        .statusCode())
                .isEqualTo(201);
        return new HashMap<>(Map.of("id", id(), "division", township, "cadre", cadre, from, "2017-01-01"));
    }

    private void merged(String township, String successor) {
        var id = id();
        var decision = Map.of(
                "id",
                id,
                "kind",
                "MERGE",
                "divisions",
                List.of(township),
                "successor",
                successor,
                "on",
                DAY,
                "basis",
                "县政发〔2019〕21号");
        var answer = county.post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        json(county.get("/api/adjustments/" + id)).path("state").asString())
                .isEqualTo("DONE"));
    }

    private JsonNode of(Map<String, Object> post) {
        return json(county.get(POSTS + "/of/" + post.get("cadre")));
    }

    private List<String> inOffice(String township, String day) {
        return json(county.get(POSTS + "?on=" + day + "&division=" + township))
                .path("items")
                .findValuesAsString("post");
    }

    private List<String> postedThere(String township, String day) {
        return json(county.get("/api/postings?day=" + day + "&division=" + township))
                .path("items")
                .findValuesAsString("role");
    }

    private static String text(Map<String, Object> told, String field) {
        return told.get(field).toString();
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
