package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.training.LectureFixtures.cadre;
import static org.lingtouyan.training.LectureFixtures.done;
import static org.lingtouyan.training.LectureFixtures.drawnUp;
import static org.lingtouyan.training.LectureFixtures.figure;
import static org.lingtouyan.training.LectureFixtures.id;
import static org.lingtouyan.training.LectureFixtures.lecture;
import static org.lingtouyan.training.LectureFixtures.programme;
import static org.lingtouyan.training.LectureFixtures.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Lectures go to the people: a level draws up a programme, those below give its lectures, and who came is counted. */
@ServerTest
class LectureTests {

    private static final String COUNTY = "621227000000";
    private static final String VILLAGE = "621227101202";
    private static final String OTHER = "621227211214";

    private final Caller nobody;
    private final Caller county;
    private final Caller village;

    @Autowired
    LectureTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.village = nobody.as("village-" + VILLAGE);
    }

    @Test
    void whoMayNotNeitherSeesNorWrites() {
        var programme = drawnUp(county, COUNTY, "范围");
        var lecture = lecture(programme, OTHER, "2019-03-01");
        assertThat(nobody.get("/api/lectures?division=" + COUNTY).statusCode()).isEqualTo(401);
        assertThat(village.post("/api/lectures", lecture).statusCode()).isEqualTo(404);
        assertThat(nobody.as("auditor").post("/api/lectures", lecture).statusCode())
                .isEqualTo(403);
        done(county.post("/api/lectures", lecture));
        assertThat(village.get("/api/lectures/" + lecture.get("id")).statusCode())
                .isEqualTo(404);
        assertThat(village.delete("/api/lectures/" + lecture.get("id")).statusCode())
                .isEqualTo(404);
        assertThat(village.delete("/api/lecture-programmes/" + programme).statusCode())
                .isEqualTo(404);
        var elsewhere = nobody.as("county-620121");
        assertThat(elsewhere.get("/api/lecture-programmes/" + programme).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.get("/api/lectures/export.xlsx?division=" + COUNTY).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aVillageGivesALectureOfTheCountysProgramme() {
        var programme = drawnUp(county, COUNTY, "县里的计划");
        var open = json(village.get("/api/lecture-programmes/open?division=" + VILLAGE));
        assertThat(open.findValuesAsString("id")).contains(programme.toString());
        assertThat(json(village.get("/api/lecture-programmes?division=" + VILLAGE))
                        .path("items")
                        .findValuesAsString("id"))
                .doesNotContain(programme.toString());

        var told = lecture(programme, VILLAGE, "2019-04-02");
        assertThat(village.post("/api/lectures", told).statusCode()).isEqualTo(201);
        assertThat(village.post("/api/lectures", told).statusCode()).isEqualTo(200);
        told.put("members", 8);
        assertThat(reason(village.post("/api/lectures", told))).isEqualTo("LECTURE_ID_TAKEN");
        told.put("id", id());
        assertThat(reason(village.post("/api/lectures", told))).isEqualTo("LECTURE_GIVEN_ALREADY");

        var listed = json(county.get("/api/lectures?division=%s&programme=%s".formatted(COUNTY, programme)))
                .path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/topic").asString()).isEqualTo("县里的计划");
        assertThat(listed.at("/0/lecturer").asString()).isEqualTo("主讲县里的计划");
        assertThat(reason(county.delete("/api/lecture-programmes/" + programme)))
                .isEqualTo("PROGRAMME_HAS_LECTURES");
    }

    @Test
    void aVenueTellsItsLecturesApartFromItsMeetings() {
        var programme = drawnUp(county, COUNTY, "阵地上讲");
        var venue = venue(county, VILLAGE, "讲课的驿站" + id());
        assertThat(listed(venue).path("lectures").asInt()).isZero();
        assertThat(listed(venue).path("lastLectureOn").isNull()).isTrue();

        for (var day : List.of("2019-06-01", "2019-07-01", "2019-08-01")) {
            var told = lecture(programme, VILLAGE, day);
            told.put("venue", venue);
            done(county.post("/api/lectures", told));
            if (day.equals("2019-08-01")) {
                var path = "/api/lectures/" + told.get("id");
                done(county.with(
                                "If-Match",
                                county.get(path).headers().firstValue("ETag").orElseThrow())
                        .delete(path));
            }
        }
        done(county.post("/api/lectures", lecture(programme, VILLAGE, "2019-09-01")));
        assertThat(listed(venue).path("lectures").asInt()).isEqualTo(2);
        assertThat(listed(venue).path("lastLectureOn").asString()).isEqualTo("2019-07-01");
        assertThat(listed(venue).path("held").asInt()).isZero();
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        var programme = drawnUp(county, COUNTY, "规矩");
        var today = Here.today();
        assertThat(refused(programme, Map.of("heldOn", today.plusDays(1).toString())))
                .isEqualTo("LECTURE_IN_FUTURE");
        assertThat(refused(programme, Map.of("heldOn", "2013-12-31"))).isEqualTo("LECTURE_OUTSIDE_PROGRAMME");
        assertThat(refused(programme, Map.of("members", 0, "others", 0))).isEqualTo("LECTURE_NOBODY_CAME");
        assertThat(refused(programme, Map.of("venue", id()))).isEqualTo("LECTURE_VENUE_UNKNOWN");
        assertThat(refused(programme, Map.of("languages", List.of("77")))).isEqualTo("LECTURE_LANGUAGE_UNKNOWN");
        assertThat(refused(programme, Map.of("lecturer", id()))).isEqualTo("LECTURER_UNKNOWN");
        var late = lecture(programme, VILLAGE, "2019-05-05");
        late.remove("lateBecause");
        assertThat(reason(county.post("/api/lectures", late))).isEqualTo("LECTURE_LATE_WITHOUT_REASON");
        late.put("heldOn", today.toString());
        assertThat(county.post("/api/lectures", late).statusCode()).isEqualTo(201);
        var wrong = programme(COUNTY, "倒着", cadre(county, COUNTY, "主讲"));
        wrong.put("to", "2013-01-01");
        assertThat(reason(county.post("/api/lecture-programmes", wrong))).isEqualTo("PROGRAMME_ENDS_BEFORE_IT_BEGINS");
        assertThat(reason(county.post(
                        "/api/courses",
                        Map.of(
                                "id",
                                id(),
                                "division",
                                COUNTY,
                                "kind",
                                "LECTURE",
                                "name",
                                "旧办法",
                                "audience",
                                "07",
                                "begins",
                                "2019-01-01",
                                "ends",
                                "2019-01-01",
                                "outside",
                                false))))
                .isEqualTo("LECTURE_GOES_BY_A_PROGRAMME");
    }

    @Test
    void atAVenueItIsGivenWhereTheVenueStandsAndWhoCameIsNamedOnce() {
        var programme = drawnUp(county, COUNTY, "驿站里的党课");
        var venue = venue(county, OTHER, "驿站" + id());
        var told = lecture(programme, VILLAGE, "2019-06-03");
        told.put("venue", venue);
        done(county.post("/api/lectures", told));
        var path = "/api/lectures/" + told.get("id");
        var shown = json(county.get(path));
        assertThat(shown.path("division").asString()).isEqualTo(OTHER);
        assertThat(shown.path("venue").asString()).startsWith("驿站");
        assertThat(json(county.get("/api/lectures?division=%s&venue=%s".formatted(COUNTY, venue)))
                        .path("items"))
                .hasSize(1);

        var member = cadre(county, OTHER, "听课的党员");
        var heard = List.of(Map.of("cadre", member));
        assertThat(json(county.post(path + "/listeners", heard)).path("added").asInt())
                .isEqualTo(1);
        assertThat(json(county.post(path + "/listeners", heard)).path("added").asInt())
                .isZero();
        assertThat(json(county.get(path)).at("/listeners/0/name").asString()).isEqualTo("听课的党员");
        assertThat(json(county.get("/api/lectures/of/" + member)).at("/0/gave").asBoolean())
                .isFalse();
        told.put("members", 0);
        assertThat(reason(county.with("If-Match", "\"1\"").put(path, told))).isEqualTo("LECTURE_MORE_NAMED_THAN_CAME");
        told.put("members", 12);
        assertThat(county.with("If-Match", "\"1\"").put(path, told).statusCode())
                .isEqualTo(204);
        assertThat(reason(county.with("If-Match", "\"1\"").put(path, told))).isEqualTo("LECTURE_STALE");
        told.put("venue", null);
        assertThat(reason(county.with("If-Match", "\"2\"").put(path, told))).isEqualTo("LECTURE_STAYS_WHERE_IT_WAS");
        done(county.delete(path + "/listeners/" + member));
        assertThat(json(county.get(path)).path("listeners")).isEmpty();
    }

    @Test
    void whatTheProgrammeSaysItsLecturesSay() {
        var told = programme(COUNTY, "旧题目", cadre(county, COUNTY, "改题"));
        done(county.post("/api/lecture-programmes", told));
        var lecture = lecture(told.get("id"), VILLAGE, "2019-07-04");
        done(county.post("/api/lectures", lecture));
        told.put("topic", "新题目");
        var path = "/api/lecture-programmes/" + told.get("id");
        assertThat(county.put(path, told).statusCode()).isEqualTo(428);
        assertThat(county.with("If-Match", "\"1\"").put(path, told).statusCode())
                .isEqualTo(204);
        assertThat(reason(county.with("If-Match", "\"1\"").put(path, told))).isEqualTo("LECTURE_STALE");
        assertThat(json(village.get("/api/lectures/" + lecture.get("id")))
                        .path("topic")
                        .asString())
                .isEqualTo("新题目");
    }

    @Test
    void lecturesAndWhoCameAreCountedAndAVillageIsReachedUntilTheYearIsOver() {
        var programme = drawnUp(county, COUNTY, "计数");
        var before = figure(county, "training.listeners", OTHER, "2020-08");
        assertThat(unreached("2020-12-31")).contains(OTHER);
        var told = lecture(programme, OTHER, "2020-08-05");
        done(county.post("/api/lectures", told));

        assertThat(figure(county, "training.lectures", OTHER, "2020-08")).isEqualByComparingTo("1");
        assertThat(figure(county, "training.listeners", OTHER, "2020-08"))
                .isEqualByComparingTo(before.add(BigDecimal.valueOf(30)));
        assertThat(figure(county, "training.lecture_members", OTHER, "2020-08")).isEqualByComparingTo("9");
        assertThat(figure(county, "training.lectures_in_local_languages", OTHER, "2020-08"))
                .isEqualByComparingTo("1");
        assertThat(figure(county, "training.lectures_late", OTHER, "2020-08")).isEqualByComparingTo("1");
        assertThat(figure(county, "training.lectures_at_venues", OTHER, "2020-08"))
                .isEqualByComparingTo("0");
        assertThat(figure(county, "training.villages_reached", OTHER, "2020-07"))
                .isEqualByComparingTo("0");
        assertThat(figure(county, "training.villages_reached", OTHER, "2020-12"))
                .isEqualByComparingTo("1");
        assertThat(figure(county, "training.villages_reached", OTHER, "2021-01"))
                .isEqualByComparingTo("0");
        assertThat(figure(county, "training.villages_unreached", OTHER, "2020-07"))
                .isEqualByComparingTo("1");
        assertThat(figure(county, "training.villages_unreached", OTHER, "2020-12"))
                .isEqualByComparingTo("0");
        assertThat(figure(county, "training.villages_unreached", OTHER, "2021-01"))
                .isEqualByComparingTo("1");
        assertThat(unreached("2020-12-31")).doesNotContain(OTHER);
        assertThat(unreached("2021-01-01")).contains(OTHER);

        done(county.delete("/api/lectures/" + told.get("id")));
        assertThat(figure(county, "training.lectures", OTHER, "2020-08")).isEqualByComparingTo("0");
        assertThat(figure(county, "training.villages_reached", OTHER, "2020-12"))
                .isEqualByComparingTo("0");
    }

    private String refused(Object programme, Map<String, Object> with) {
        var told = lecture(programme, VILLAGE, "2019-02-02");
        told.putAll(with);
        return reason(county.post("/api/lectures", told));
    }

    private List<String> unreached(String on) {
        return json(county.get("/api/lectures/unreached?limit=200&division=%s&on=%s"
                        .formatted(OTHER.substring(0, 9) + "000", on)))
                .path("items")
                .findValuesAsString("division");
    }

    private JsonNode listed(String venue) {
        return json(county.get("/api/party/venues?limit=200&division=" + VILLAGE))
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(venue))
                .findFirst()
                .orElseThrow();
    }
}
