package org.lingtouyan.homemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.homemap.MappedCounty.at;
import static org.lingtouyan.homemap.MappedCounty.home;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Homes on the map of their village: who may place them, what is laid under, and what becomes of both. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeTests {

    private final Environment environment;
    private final JdbcClient jdbc;
    private MappedCounty here;

    @Autowired
    HomeTests(Environment environment, JdbcClient jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void findVillages() {
        here = MappedCounty.of(environment, "622927");
    }

    private String village(int number) {
        return here.villages().get(number);
    }

    @Test
    void onlyWhoMayWriteThereLaysABaseOrPlacesAHome() {
        var village = village(0);
        var household = here.county().household(village);
        var neighbour = here.nobody().as("county-622926");
        var auditor = here.nobody().as("auditor");
        var picture = MappedCounty.drawing(0x102030);
        var id = PairedCounty.newId();
        assertThat(here.lay(here.nobody(), id, village, picture, false).statusCode())
                .isEqualTo(401);
        assertThat(here.lay(auditor, id, village, picture, false).statusCode()).isEqualTo(403);
        assertThat(here.lay(neighbour, id, village, picture, false).statusCode())
                .isEqualTo(404);
        var base = here.laid(village, 0x102030, false);
        var body = home(household, on(base, 0.5, 0.5));
        assertThat(here.nobody().post("/api/homes", body).statusCode()).isEqualTo(401);
        assertThat(auditor.post("/api/homes", body).statusCode()).isEqualTo(403);
        assertThat(neighbour.post("/api/homes", body).statusCode()).isEqualTo(404);
        here.placed(household, on(base, 0.5, 0.5));
        for (var path : List.of("/api/homes?division=" + village, "/api/home-bases/" + base + "/picture")) {
            assertThat(here.nobody().get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(neighbour.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(json(neighbour.get("/api/home-bases")).toString()).doesNotContain(village);
        assertThat(reason(here.officer().get("/api/homes?division=622927000000")))
                .isEqualTo("BASE_NEEDS_A_VILLAGE");
    }

    @Test
    void aPictureComesBackAsItWasAndLiesSealed() {
        var picture = MappedCounty.drawing(0x304050);
        var base = here.laid(village(1), 0x304050, false);
        assertThat(here.officer().download("/api/home-bases/" + base + "/picture"))
                .isEqualTo(picture);
        var shown = here.map(village(1)).path("base");
        assertThat(shown.path("width").asInt()).isEqualTo(64);
        assertThat(shown.path("height").asInt()).isEqualTo(48);
        assertThat(reason(here.lay(here.officer(), base, village(1), MappedCounty.drawing(0x1), false)))
                .isEqualTo("BASE_ID_TAKEN");
        assertThat(here.lay(here.officer(), base, village(1), picture, false).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var path = "/api/home-bases/" + PairedCounty.newId() + "?division=" + village(1);
        assertThat(reason(here.officer().put(path, "image/png", "<svg onload='x'/>".getBytes())))
                .isEqualTo("BASE_NOT_A_PICTURE");
        assertThat(reason(here.officer().put(path, "image/png", new byte[(4 << 20) + 1])))
                .isEqualTo("BASE_TOO_LARGE");
        assertThat(here.officer()
                        .put(path, "image/svg+xml", "<svg/>".getBytes())
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void theSamePlaceTwiceIsOneAndAnotherIdForTheSameHouseholdIsRefused() {
        var household = here.county().household(village(2));
        var body = here.placed(household, at(102.85, 35.72));
        assertThat(here.officer().post("/api/homes", body).statusCode()).isEqualTo(200);
        assertThat(reason(here.officer().post("/api/homes", PairedCounty.with(body, "longitude", 102.9))))
                .isEqualTo("HOME_ID_TAKEN");
        assertThat(reason(here.officer().post("/api/homes", home(household, at(102.9, 35.7)))))
                .isEqualTo("HOME_PLACED_ALREADY");
        assertThat(reason(here.officer().post("/api/homes", home(here.county().household(village(2)), at(2.9, 35.7)))))
                .isEqualTo("HOME_POSITION_UNFIT");
    }

    @Test
    void aPlaceIsPutRightAndTakenOffByVersion() {
        var household = here.county().household(village(2));
        var path = "/api/homes/" + here.placed(household, at(102.85, 35.72)).get("id");
        assertThat(reason(here.officer().put(path, at(102.86, 35.72)))).isEqualTo("VERSION_MISSING");
        var officer = here.officer().with("If-Match", "\"1\"");
        assertThat(officer.put(path, at(102.86, 35.72)).statusCode()).isEqualTo(200);
        assertThat(reason(officer.put(path, at(102.87, 35.72)))).isEqualTo("HOME_STALE");
        assertThat(here.shown(village(2), household).at("/home/place/longitude").asDouble())
                .isEqualTo(102.86);
        assertThat(here.officer()
                        .with("If-Match", "\"2\"")
                        .post(path + "/removal", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(here.shown(village(2), household).path("home").isNull()).isTrue();
        here.placed(household, at(102.85, 35.72));
    }

    @Test
    void aBetterPhotographKeepsThePlacesAndAnotherDrawingDoesNot() {
        var village = village(3);
        var first = here.laid(village, 0x1, false);
        var onPicture = here.county().household(village);
        var both = here.county().household(village);
        here.placed(onPicture, on(first, 0.25, 0.5));
        var place = on(first, 0.75, 0.5);
        place.putAll(at(102.85, 35.72));
        here.placed(both, place);
        var second = here.laid(village, 0x2, true);
        assertThat(here.shown(village, onPicture).at("/home/place/baseId").asString())
                .isEqualTo(second);
        var late = here.county().household(village);
        here.placed(late, on(first, 0.1, 0.1));
        assertThat(here.shown(village, late).at("/home/place/baseId").asString())
                .as("a phone that knew the photograph before means the same drawing")
                .isEqualTo(second);
        here.laid(village, 0x3, false);
        assertThat(here.shown(village, onPicture).path("home").isNull()).isTrue();
        assertThat(here.shown(village, both).at("/home/place/baseId").isNull()).isTrue();
        assertThat(here.shown(village, both).at("/home/place/longitude").asDouble())
                .isEqualTo(102.85);
        assertThat(reason(here.officer().post("/api/homes", home(onPicture, on(second, 0.1, 0.1)))))
                .isEqualTo("HOME_BASE_REPLACED");
    }

    @Test
    void theMapSaysWhatHomesAreColouredBy() {
        var village = village(4);
        var household = here.county().household(village);
        here.county().paired(household, here.county().helper("帮扶的"), "2018-01-01");
        var shown = here.shown(village, household);
        assertThat(shown.path("statusLabel").asString()).isEqualTo("未脱贫");
        assertThat(shown.path("mainCauseLabel").asString()).isEqualTo("因病");
        assertThat(shown.path("helper").asString()).isEqualTo("帮扶的");
        assertThat(shown.path("monitored").asBoolean()).isFalse();
        assertThat(shown.path("planned").asBoolean()).isFalse();
        assertThat(shown.path("dueOn").asString()).isNotBlank();
        assertThat(shown.path("home").isNull()).isTrue();
    }

    @Test
    void theMapSaysWhoLooksAfterThePartWhereAHomeIs() {
        var village = village(7);
        var above = here.county().household(village, Map.of("naturalVillage", "上庄"));
        var below = here.county().household(village, Map.of("naturalVillage", "下庄"));
        taken(village, "上庄", "包上庄的");
        assertThat(lookedAfterBy(village, above)).containsExactly("包上庄的");
        assertThat(lookedAfterBy(village, below)).isEmpty();

        taken(village, "", "包全村的");

        assertThat(lookedAfterBy(village, above)).containsExactlyInAnyOrder("包上庄的", "包全村的");
        assertThat(lookedAfterBy(village, below)).containsExactly("包全村的");
    }

    private void taken(String village, String part, String name) {
        var patch = Map.of(
                "id",
                PairedCounty.newId(),
                "division",
                village,
                "name",
                part,
                "cadreId",
                here.county().helper(name),
                "from",
                "2018-01-01");
        assertThat(here.officer().post("/api/patches", patch).statusCode()).isEqualTo(201);
    }

    private List<String> lookedAfterBy(String village, String household) {
        return here.shown(village, household)
                .path("lookedAfterBy")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void anOutlineIsABaseAndNonsenseIsNot() {
        var path = "/api/home-bases/" + PairedCounty.newId() + "/outline";
        var ring = List.of(List.of(102.8, 35.7), List.of(102.9, 35.7), List.of(102.9, 35.8), List.of(102.8, 35.7));
        var body = java.util.Map.<String, Object>of(
                "division", village(5), "outline", java.util.Map.of("type", "Polygon", "coordinates", List.of(ring)));
        assertThat(reason(here.officer().put(path, PairedCounty.with(body, "outline", java.util.Map.of()))))
                .isEqualTo("BASE_OUTLINE_UNREADABLE");
        assertThat(here.officer().put(path, body).statusCode()).isEqualTo(201);
        assertThat(here.map(village(5)).at("/base/kind").asString()).isEqualTo("OUTLINE");
    }

    @Test
    void figuresSayWhoIsOnTheMapAndWhoIsNot() {
        var village = village(6);
        var base = here.laid(village, 0x7, false);
        here.placed(here.county().household(village), on(base, 0.1, 0.1));
        here.placed(here.county().household(village), at(102.85, 35.72));
        here.county().household(village);
        figure("placed", village, 2);
        figure("unplaced", village, 1);
        figure("bases", village, 1);
    }

    @Test
    void noPictureIsKeptInPlain() {
        here.laid(village(7), 0xabcdef, false);
        assertThat(jdbc.sql("select count(*) from homemap.picture where position('PNG'::bytea in picture_sealed) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void figure(String key, String village, int value) {
        var month = Here.today().toString().substring(0, 7);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(json(here.officer()
                                .get("/api/indicators/values?keys=homemap.%s&division=%s&from=%s&to=%s"
                                        .formatted(key, village, month, month)))
                        .at("/values/0/value")
                        .asInt())
                .as(key)
                .isEqualTo(value));
    }
}
