package org.lingtouyan.homemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.homemap.MappedCounty.at;
import static org.lingtouyan.homemap.MappedCounty.on;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Where homes and bases go when households move or are merged, and when villages end. In a county of its own: villages end in it. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeFollowingTests {

    private final Environment environment;
    private MappedCounty here;

    @Autowired
    HomeFollowingTests(Environment environment) {
        this.environment = environment;
    }

    @BeforeAll
    void findVillages() {
        here = MappedCounty.of(environment, "622922");
    }

    @Test
    void aHouseholdThatMovesAwayLeavesItsPlaceBehind() {
        var from = here.villages().get(0);
        var to = here.villages().get(1);
        var household = here.county().household(from);
        here.placed(household, at(103.71, 35.37));
        var version = here.county().shown(household).path("version").asInt();
        var moved = here.officer()
                .with("If-Match", "\"" + version + "\"")
                .post(
                        "/api/households/" + household + "/move",
                        Map.of("id", PairedCounty.newId(), "division", to, "on", day()));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(here.map(from).path("households")).isEmpty();
        assertThat(here.map(to).path("households")).hasSize(1);
        assertThat(here.map(to).at("/households/0/home").isNull()).isTrue();
    }

    @Test
    void aVillageThatGoesOnElsewhereTakesItsMapAlong() {
        var ended = here.villages().get(2);
        var successor = here.villages().get(3);
        var base = here.laid(ended, 0x11, false);
        here.placed(here.county().household(ended), on(base, 0.3, 0.4));
        here.placed(here.county().household(ended), at(103.71, 35.37));
        merged(ended, successor);
        var map = here.map(successor);
        var carried = map.at("/base/id").asString();
        assertThat(carried).isNotBlank().isNotEqualTo(base);
        assertThat(here.officer().download("/api/home-bases/" + carried + "/picture"))
                .isEqualTo(MappedCounty.drawing(0x11));
        assertThat(places(map))
                .hasSize(2)
                .anySatisfy(place -> {
                    assertThat(place.path("baseId").asString()).isEqualTo(carried);
                    assertThat(place.path("x").asDouble()).isEqualTo(0.3);
                })
                .anySatisfy(
                        place -> assertThat(place.path("longitude").asDouble()).isEqualTo(103.71));
    }

    @Test
    void whereAnotherMapLiesHousesStandOnlyWhereTheyStandOnTheEarth() {
        var ended = here.villages().get(4);
        var successor = here.villages().get(5);
        var base = here.laid(ended, 0x12, false);
        var its = here.laid(successor, 0x13, false);
        here.placed(here.county().household(ended), on(base, 0.3, 0.4));
        here.placed(here.county().household(ended), at(103.71, 35.37));
        merged(ended, successor);
        var map = here.map(successor);
        assertThat(map.at("/base/id").asString()).isEqualTo(its);
        assertThat(places(map)).hasSize(1).allSatisfy(place -> {
            assertThat(place.path("baseId").isNull()).isTrue();
            assertThat(place.path("longitude").asDouble()).isEqualTo(103.71);
        });
    }

    @Test
    void ofTwoRecordsThatAreOneTheKeptOnesPlaceHolds() {
        var village = here.villages().get(6);
        var kept = here.county().household(village);
        var closed = here.county().household(village);
        here.placed(kept, at(103.71, 35.37));
        here.placed(closed, at(103.72, 35.38));
        here.county().merged(kept, closed);
        assertThat(places(here.map(village))).hasSize(1);
        assertThat(here.shown(village, kept).at("/home/place/longitude").asDouble())
                .isEqualTo(103.71);
    }

    @Test
    void aRecordWithoutAPlaceTakesThatOfTheOneItIsMergedWithAndGivesItBack() {
        var village = here.villages().get(7);
        var kept = here.county().household(village);
        var closed = here.county().household(village);
        here.placed(closed, at(103.72, 35.38));
        var merge = here.county().merged(kept, closed);
        assertThat(here.shown(village, kept).at("/home/place/longitude").asDouble())
                .isEqualTo(103.72);
        var undone = here.officer().post("/api/merges/" + merge + "/undo", Map.of());
        assertThat(undone.statusCode()).as(undone.body()).isLessThan(300);
        assertThat(here.shown(village, kept).path("home").isNull()).isTrue();
        assertThat(here.shown(village, closed).at("/home/place/longitude").asDouble())
                .isEqualTo(103.72);
    }

    private void merged(String ended, String successor) {
        var decision = Map.of(
                "id",
                PairedCounty.newId(),
                "basis",
                "县政发〔2026〕1号",
                "kind",
                "MERGE",
                "divisions",
                List.of(ended, successor),
                "successor",
                successor,
                "on",
                day());
        var answer = here.officer().post("/api/adjustments", decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(here.officer()
                        .get("/api/adjustments/" + decision.get("id")))
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private static List<JsonNode> places(JsonNode map) {
        return map.path("households")
                .valueStream()
                .map(one -> one.at("/home/place"))
                .filter(JsonNode::isObject)
                .toList();
    }

    private static String day() {
        return Here.today().minusDays(1).toString();
    }
}
