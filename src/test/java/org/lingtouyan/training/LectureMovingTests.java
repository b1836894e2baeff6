package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.training.LectureFixtures.cadre;
import static org.lingtouyan.training.LectureFixtures.done;
import static org.lingtouyan.training.LectureFixtures.drawnUp;
import static org.lingtouyan.training.LectureFixtures.figure;
import static org.lingtouyan.training.LectureFixtures.id;
import static org.lingtouyan.training.LectureFixtures.lecture;
import static org.lingtouyan.training.LectureFixtures.venue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Lectures go on where their village does, and that it was reached this year stays true. In counties where no other test writes. */
@ServerTest
class LectureMovingTests {

    private static final String CITY = "620400000000";
    private static final String COUNTY = "620423";
    private static final String OTHER_COUNTY = "620403";
    private static final String DAY = "2019-06-15";
    private static final List<String> FLOWS_AND_REACHED = List.of(
            "training.lectures", "training.listeners", "training.lectures_at_venues", "training.villages_reached");
    private static final List<String> ALL = Stream.concat(
                    FLOWS_AND_REACHED.stream(), Stream.of("training.villages_unreached"))
            .toList();

    private final Caller city;
    private final Caller county;

    @Autowired
    LectureMovingTests(Environment environment) {
        this.city = Caller.of(environment).as("city-6204");
        this.county = Caller.of(environment).as("county-" + COUNTY);
    }

    @Test
    void aMergerTakesLecturesAlongAndTheSuccessorIsReachedFromThatDay() {
        var villages = villages(COUNTY);
        var ended = villages.get(0);
        var successor = villages.get(1);
        var township = ended.substring(0, 9) + "000";
        var programme = lectured(ended);
        var before = figures(township, FLOWS_AND_REACHED);
        assertThat(figure(city, "training.villages_reached", ended, "2019-05")).isEqualByComparingTo("1");
        var unreached = figure(city, "training.villages_unreached", township, "2019-05");

        decided(Map.of("kind", "MERGE", "divisions", List.of(ended, successor), "successor", successor, "on", DAY));

        assertThat(figures(township, FLOWS_AND_REACHED)).isEqualTo(before);
        assertThat(figure(city, "training.villages_unreached", township, "2019-05"))
                .isEqualByComparingTo(unreached);
        assertThat(figure(city, "training.villages_unreached", township, "2019-07"))
                .as("there is one village fewer, and the one it has become is reached as it was")
                .isEqualByComparingTo(unreached.subtract(BigDecimal.ONE));
        assertThat(figure(city, "training.villages_reached", ended, "2019-05")).isEqualByComparingTo("1");
        assertThat(figure(city, "training.villages_reached", ended, "2019-07")).isEqualByComparingTo("0");
        assertThat(figure(city, "training.villages_reached", successor, "2019-05"))
                .isEqualByComparingTo("0");
        assertThat(figure(city, "training.villages_reached", successor, "2019-07"))
                .isEqualByComparingTo("1");
        assertThat(figure(city, "training.villages_reached", successor, "2020-01"))
                .isEqualByComparingTo("0");
        assertThat(given(ended)).hasSize(1);
        var there = given(successor);
        assertThat(there).hasSize(1);
        assertThat(there.get(0).path("heldOn").asString()).isEqualTo("2019-09-10");
        assertThat(there.get(0).path("venue").asString()).startsWith("驿站");
        var moved = json(city.get("/api/lectures/" + there.get(0).path("id").asString()));
        assertThat(moved.path("listeners")).hasSize(1);
        assertThat(moved.path("programme").asString()).isNotEqualTo(programme.toString());
        assertThat(json(city.get("/api/lecture-programmes/"
                                + moved.path("programme").asString()))
                        .path("division")
                        .asString())
                .isEqualTo(successor);
    }

    @Test
    void aTransferToAnotherCountyChangesNoFigureOfTheCity() {
        var moving = villages(COUNTY).get(4);
        lectured(moving);
        var before = figures(CITY, ALL);
        var township = villages(OTHER_COUNTY).get(0).substring(0, 9) + "000";

        transferred(moving, township);

        assertThat(figures(CITY, ALL)).isEqualTo(before);
        var successor = successor(moving);
        assertThat(given(successor)).hasSize(1);
        assertThat(figure(city, "training.villages_reached", successor, "2019-08"))
                .isEqualByComparingTo("1");
    }

    @Test
    void aVillageThatWasServedAndGoesIntoAnotherCountyStaysReachedAndSoDoThoseThatAVenueServedWhichGoesThere() {
        var villages = villages(COUNTY);
        var seat = villages.get(6);
        var served = villages.get(7);
        var programme = drawnUp(county, COUNTY + "000000", "服务几个村的驿站");
        var venue = venue(county, seat, "服务几个村的驿站", List.of(seat, served, villages.get(8)));
        for (var day : List.of("2019-02-11", "2019-08-12")) {
            var told = lecture(programme, seat, day);
            told.put("venue", venue);
            done(county.post("/api/lectures", told));
        }
        var before = figures(CITY, ALL);
        var township = villages(OTHER_COUNTY).get(0).substring(0, 9) + "000";

        transferred(served, township);
        assertThat(figures(CITY, ALL)).isEqualTo(before);
        transferred(seat, township);
        assertThat(figures(CITY, ALL)).isEqualTo(before);

        assertThat(reachedIn(successor(served), "2019-07")).isEqualByComparingTo("1");
        assertThat(reachedIn(served, "2019-07")).isEqualByComparingTo("0");
        assertThat(reachedIn(villages.get(8), "2019-12")).isEqualByComparingTo("1");
        var there = given(successor(seat));
        assertThat(there).hasSize(1);
        assertThat(json(city.get("/api/lectures/" + there.get(0).path("id").asString()))
                        .path("reached")
                        .findValuesAsString("division"))
                .contains(successor(seat), villages.get(8));
    }

    @Test
    void ofVillagesReachedByOneLectureThatBecomeOneItIsReachedOnce() {
        var villages = villages(COUNTY);
        var seat = villages.get(9);
        var merged = List.of(seat, villages.get(10), villages.get(11));
        var programme = drawnUp(county, COUNTY + "000000", "合并的村");
        var venue = venue(county, seat, "合并的村的驿站", merged);
        for (var day : List.of("2019-02-21", "2019-08-22")) {
            var told = lecture(programme, seat, day);
            told.put("venue", venue);
            done(county.post("/api/lectures", told));
        }
        decided(Map.of("kind", "MERGE", "divisions", merged, "successor", merged.get(2), "on", DAY));
        assertThat(reachedIn(merged.get(2), "2019-05")).isEqualByComparingTo("1");
        assertThat(reachedIn(merged.get(2), "2019-12")).isEqualByComparingTo("1");
        assertThat(reachedIn(seat, "2019-05")).isEqualByComparingTo("1");
        assertThat(reachedIn(seat, "2019-07")).isEqualByComparingTo("0");
    }

    @Test
    void aLectureWrittenDownLateReachesWhatAVillageThatItServedHasBecome() {
        var villages = villages(COUNTY);
        var seat = villages.get(12);
        var served = villages.get(13);
        var merged = villages.get(14);
        var programme = drawnUp(county, COUNTY + "000000", "后来登记的党课");
        var told = lecture(programme, seat, "2019-04-20");
        told.put("venue", venue(county, seat, "后来登记的驿站", List.of(seat, served)));
        decided(Map.of("kind", "MERGE", "divisions", List.of(served, merged), "successor", merged, "on", DAY));
        var township = villages(OTHER_COUNTY).get(0).substring(0, 9) + "000";
        decided(Map.of("kind", "TRANSFER", "divisions", List.of(merged), "parent", township, "on", "2019-08-01"));
        var moved = successor(merged);

        done(county.post("/api/lectures", told));

        assertThat(reachedIn(served, "2019-05")).isEqualByComparingTo("1");
        assertThat(reachedIn(served, "2019-06")).isEqualByComparingTo("0");
        assertThat(reachedIn(merged, "2019-05")).isEqualByComparingTo("0");
        assertThat(reachedIn(merged, "2019-07")).isEqualByComparingTo("1");
        assertThat(reachedIn(merged, "2019-08")).isEqualByComparingTo("0");
        assertThat(reachedIn(moved, "2019-08")).isEqualByComparingTo("1");
        assertThat(reachedIn(moved, "2020-01")).as("of another year").isEqualByComparingTo("0");

        told.put("venue", venue(county, seat, "其实在这个驿站", List.of(seat)));
        done(county.with("If-Match", "\"1\"").put("/api/lectures/" + told.get("id"), told));

        for (var village : List.of(served, merged, moved)) {
            for (var month : List.of("2019-05", "2019-07", "2019-09")) {
                assertThat(reachedIn(village, month)).as(village + ' ' + month).isEqualByComparingTo("0");
            }
        }
        assertThat(reachedIn(seat, "2019-12")).isEqualByComparingTo("1");
    }

    private BigDecimal reachedIn(String village, String month) {
        return figure(city, "training.villages_reached", village, month);
    }

    private void transferred(String village, String township) {
        decided(Map.of("kind", "TRANSFER", "divisions", List.of(village), "parent", township, "on", DAY));
    }

    private String successor(String village) {
        return json(city.get("/api/divisions/" + village + "/succession"))
                .at("/successors/0/code")
                .asString();
    }

    /** A programme of the village's own, a lecture before the day and one after, at its venue and with somebody known by name. */
    private Object lectured(String village) {
        var programme = drawnUp(county, village, "村里的党课" + village);
        var venue = venue(county, village, "驿站" + village);
        for (var day : List.of("2019-03-10", "2019-09-10")) {
            var told = lecture(programme, village, day);
            told.put("venue", venue);
            done(county.post("/api/lectures", told));
            done(county.post(
                    "/api/lectures/%s/listeners".formatted(told.get("id")),
                    List.of(Map.of("cadre", cadre(county, village, "听众")))));
        }
        return programme;
    }

    /** Those that were given there, and not elsewhere for it. */
    private List<JsonNode> given(String village) {
        return json(city.get("/api/lectures?division=" + village))
                .path("items")
                .valueStream()
                .filter(one -> !one.path("elsewhere").asBoolean())
                .toList();
    }

    private Map<String, String> figures(String division, List<String> keys) {
        var figures = new HashMap<String, String>();
        for (var key : keys) {
            for (var month : List.of("2019-03", "2019-06", "2019-07", "2019-09", "2019-12", "2020-01")) {
                figures.put(
                        key + ' ' + month, figure(city, key, division, month).toPlainString());
            }
        }
        return figures;
    }

    private void decided(Map<String, Object> decision) {
        var body = new HashMap<>(decision);
        body.put("id", id());
        body.put("basis", "市政发〔2019〕15号");
        var answer = city.post("/api/adjustments", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var now = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(city.get("/api/adjustments/" + body.get("id"))),
                        one -> !one.path("state").asString().equals("WAITING"));
        assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("DONE");
    }

    private List<String> villages(String of) {
        return json(city.get("/api/divisions/" + of + "000000/children"))
                .valueStream()
                .flatMap(township -> json(city.get(
                                "/api/divisions/" + township.path("code").asString() + "/children"))
                        .valueStream())
                .map(village -> village.path("code").asString())
                .filter(code -> new DivisionCode(code).isRuralVillage())
                .toList();
    }
}
