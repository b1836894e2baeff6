package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.training.LectureFixtures.cadre;
import static org.lingtouyan.training.LectureFixtures.done;
import static org.lingtouyan.training.LectureFixtures.drawnUp;
import static org.lingtouyan.training.LectureFixtures.figure;
import static org.lingtouyan.training.LectureFixtures.lecture;
import static org.lingtouyan.training.LectureFixtures.programme;
import static org.lingtouyan.training.LectureFixtures.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A lecture at a venue reaches the villages that the venue serves on that day. In a county where no other test writes. */
@ServerTest
class LectureReachTests {

    private static final String COUNTY = "621223000000";
    private static final String TOWN = "621223100000";
    private static final String SEAT = "621223100200";
    private static final String NEAR = "621223100201";
    private static final String OTHER = "621223100203";
    private static final String TOWNSHIP = "621223101000";
    private static final String THERE = "621223101200";

    private final Caller nobody;
    private final Caller county;
    private final Caller village;

    @Autowired
    LectureReachTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621223");
        this.village = nobody.as("village-" + SEAT);
    }

    @Test
    void whomALectureReachedIsSeenWhereTheActorMaySeeAnd404WhereItReachedNobody() {
        var programme = drawnUp(county, COUNTY, "谁看得见");
        var path = given(programme, venue(county, THERE, "看得见的驿站", List.of(SEAT)), "2016-03-05", county);
        var alone = given(programme, venue(county, THERE, "看不见的驿站", List.of()), "2016-03-06", county);
        assertThat(reached(county, path)).containsExactly(SEAT, THERE);
        assertThat(reached(county, alone)).containsExactly(THERE);
        assertThat(reached(village, path)).containsExactly(SEAT);
        assertThat(json(village.get(path)).path("topic").asString()).isEqualTo("谁看得见");
        assertThat(village.delete(path).statusCode()).isEqualTo(404);
        assertThat(village.get(alone).statusCode()).isEqualTo(404);
        assertThat(nobody.as("county-620121").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aVillageWritesDownALectureThatReachedVillagesBeyondItself() {
        var programme = drawnUp(county, COUNTY, "村里登记");
        var path = given(programme, venue(county, SEAT, "村里登记的驿站", List.of(NEAR, TOWNSHIP)), "2016-04-05", village);
        assertThat(reached(county, path)).startsWith(SEAT, NEAR, THERE).hasSize(2 + villages(TOWNSHIP));
        assertThat(reached(village, path)).containsExactly(SEAT);
    }

    @Test
    void everyVillageOfTheTownshipIsReachedAndAllOthersAreNot() {
        var programme = drawnUp(county, COUNTY, "整个乡镇");
        int inTown = villages(TOWN);
        int inTownship = villages(TOWNSHIP);
        int inCounty = number("training.villages_unreached", COUNTY, "2015-12");
        assertThat(number("training.villages_reached", COUNTY, "2017-01")).isZero();
        assertThat(number("training.villages_unreached", TOWNSHIP, "2017-05")).isEqualTo(inTownship);

        var path = given(programme, venue(county, SEAT, "整个乡镇的驿站", List.of(TOWNSHIP)), "2017-05-06", county);

        assertThat(number("training.villages_reached", TOWNSHIP, "2017-05")).isEqualTo(inTownship);
        assertThat(number("training.villages_reached", TOWN, "2017-05")).isEqualTo(1);
        assertThat(number("training.villages_reached", THERE, "2017-04")).isZero();
        assertThat(number("training.villages_unreached", TOWNSHIP, "2017-12")).isZero();
        assertThat(number("training.villages_unreached", TOWN, "2017-12")).isEqualTo(inTown - 1);
        assertThat(number("training.villages_unreached", COUNTY, "2017-12")).isEqualTo(inCounty - 1 - inTownship);
        assertThat(number("training.villages_unreached", TOWNSHIP, "2018-01")).isEqualTo(inTownship);
        assertThat(number("training.lectures", TOWNSHIP, "2017-05")).isZero();
        assertThat(number("training.lectures", TOWN, "2017-05")).isEqualTo(1);
        opensToItsRecords("training.villages_reached", TOWNSHIP, inTownship);
        opensToItsRecords("training.villages_unreached", TOWN, inTown - 1);

        done(county.delete(path));
        assertThat(number("training.villages_reached", COUNTY, "2017-12")).isZero();
        assertThat(number("training.villages_unreached", COUNTY, "2017-12")).isEqualTo(inCounty);
    }

    @Test
    void whatAVenueServesLaterChangesNothingOfWhatItReached() {
        var programme = drawnUp(county, COUNTY, "后来不服务");
        var venue = venue(county, SEAT, "后来不服务的驿站", List.of(SEAT, OTHER));
        var path = given(programme, venue, "2016-06-05", county);
        var shown = Map.of(
                "id",
                venue,
                "division",
                SEAT,
                "name",
                "后来不服务的驿站",
                "kind",
                "STATION",
                "validFrom",
                "2014-01-01",
                "serves",
                List.of(SEAT));
        done(county.with("If-Match", "\"1\"").put("/api/party/venues/" + venue, shown));
        assertThat(reached(county, path)).containsExactly(SEAT, OTHER);
        assertThat(reached(county, given(programme, venue, "2016-07-05", county)))
                .as("on a day on which it served both")
                .containsExactly(SEAT, OTHER);
    }

    @Test
    void aCorrectedVenueReachesOthersAndANewTopicIsThatOfWhatWasReached() {
        var told = programme(COUNTY, "旧题", cadre(county, COUNTY, "改题目的"));
        done(county.post("/api/lecture-programmes", told));
        var one = venue(county, SEAT, "先说的驿站", List.of(NEAR));
        var lecture = lecture(told.get("id"), SEAT, "2014-09-05");
        lecture.put("venue", one);
        done(county.post("/api/lectures", lecture));
        var path = "/api/lectures/" + lecture.get("id");
        assertThat(reached(county, path)).containsExactly(SEAT, NEAR);
        lecture.put("venue", venue(county, SEAT, "其实的驿站", List.of(OTHER)));
        done(county.with("If-Match", "\"1\"").put(path, lecture));
        assertThat(reached(county, path)).containsExactly(SEAT, OTHER);
        assertThat(number("training.villages_reached", NEAR, "2014-12")).isZero();
        told.put("topic", "新题");
        done(county.with("If-Match", "\"1\"").put("/api/lecture-programmes/" + told.get("id"), told));
        assertThat(json(county.get("/api/indicators/training.villages_reached/records?month=2014-12&division=" + OTHER))
                        .at("/records/0/label")
                        .asString())
                .isEqualTo("新题");
    }

    @Test
    void aVillagesOwnListSaysOfLecturesThatReachedItWhereTheyWereGiven() {
        var programme = drawnUp(county, COUNTY, "两边都列");
        given(programme, venue(county, THERE, "外乡的驿站", List.of(SEAT)), "2015-03-05", county);
        given(programme, venue(county, THERE, "只为本村的驿站", List.of(THERE)), "2015-03-06", county);
        given(programme, venue(county, SEAT, "村里的驿站", List.of(SEAT)), "2015-02-01", village);
        var list = "/api/lectures?year=2015&programme=%s&division=".formatted(programme);
        var listed = json(village.get(list + SEAT)).path("items");
        assertThat(listed.findValuesAsString("venue")).containsExactly("外乡的驿站", "村里的驿站");
        assertThat(listed.findValuesAsString("division")).containsExactly(THERE, SEAT);
        assertThat(listed.findValuesAsString("elsewhere")).containsExactly("true", "false");
        assertThat(json(village.get("/api/lectures/" + listed.at("/0/id").asString()))
                        .path("venue")
                        .asString())
                .isEqualTo("外乡的驿站");
        var first = json(village.get(list + SEAT + "&limit=1"));
        assertThat(json(village.get(list + SEAT + "&limit=1&cursor="
                                + first.path("next").asString()))
                        .path("items")
                        .findValuesAsString("venue"))
                .as("the next page goes on where the first ended")
                .containsExactly("村里的驿站");
        assertThat(json(county.get(list + COUNTY)).path("items").findValuesAsString("elsewhere"))
                .as("of the county all were given in it, each once")
                .containsExactly("false", "false", "false");
        assertThat(json(county.get(list + TOWNSHIP)).path("items").findValuesAsString("division"))
                .containsExactly(THERE, THERE);
    }

    private String given(Object programme, String venue, String day, Caller who) {
        var told = lecture(programme, SEAT, day);
        told.put("venue", venue);
        done(who.post("/api/lectures", told));
        return "/api/lectures/" + told.get("id");
    }

    private static List<String> reached(Caller who, String path) {
        return json(who.get(path)).path("reached").findValuesAsString("division");
    }

    private int villages(String township) {
        return json(county.get("/api/divisions/" + township + "/children")).size();
    }

    private int number(String key, String division, String month) {
        return figure(county, key, division, month).intValueExact();
    }

    private void opensToItsRecords(String key, String division, int many) {
        var traced = json(
                county.get("/api/indicators/%s/records?division=%s&month=2017-12&limit=200".formatted(key, division)));
        assertThat(traced.path("total").asInt()).isEqualTo(many);
        assertThat(traced.path("sum").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(many));
        assertThat(traced.path("records").findValuesAsString("division"))
                .doesNotHaveDuplicates()
                .hasSize(many);
    }
}
