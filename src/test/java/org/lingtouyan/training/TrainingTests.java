package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class TrainingTests {

    private static final String COUNTY = "621227000000";
    private static final String VILLAGE = "621227211214";

    private final Caller nobody;
    private final Caller county;
    private final Caller village;

    @Autowired
    TrainingTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
        this.village = nobody.as("village-621227101202");
    }

    @Test
    void aCourseOfAnotherAreaIsNeitherSeenNorHeldNorWithdrawn() {
        var course = held("2031-03-01");

        assertThat(nobody.get("/api/courses/" + course).statusCode()).isEqualTo(401);
        assertThat(village.get("/api/courses/" + course).statusCode()).isEqualTo(404);
        assertThat(nobody.as("county-620121").get("/api/courses/" + course).statusCode())
                .isEqualTo(404);
        assertThat(village.post("/api/courses", told("2031-03-01")).statusCode())
                .isEqualTo(404);
        assertThat(village.delete("/api/courses/" + course).statusCode()).isEqualTo(404);
        assertThat(village.get("/api/courses?division=" + COUNTY).statusCode()).isEqualTo(404);
        assertThat(nobody.as("auditor").get("/api/courses?division=" + COUNTY).statusCode())
                .isEqualTo(403);
        assertThat(village.get("/api/training-rotation?division=" + COUNTY).statusCode())
                .isEqualTo(404);
    }

    @Test
    void sentTwiceItIsHeldOnceAndOnAnotherVersionItIsNotChanged() {
        var told = told("2031-04-01");
        assertThat(county.post("/api/courses", told).statusCode()).isEqualTo(201);
        assertThat(county.post("/api/courses", told).statusCode()).isEqualTo(200);
        told.put("name", "另一个班");
        assertThat(reason(county.post("/api/courses", told))).isEqualTo("COURSE_ID_TAKEN");

        var at = "/api/courses/" + told.get("id");
        assertThat(county.put(at, told).statusCode()).isEqualTo(428);
        assertThat(county.with("If-Match", "\"1\"").put(at, told).statusCode()).isEqualTo(204);
        assertThat(reason(county.with("If-Match", "\"1\"").put(at, told))).isEqualTo("COURSE_STALE");
        told.put("ends", "2031-03-01");
        assertThat(reason(county.with("If-Match", "\"2\"").put(at, told))).isEqualTo("COURSE_ENDS_BEFORE_IT_BEGINS");
    }

    @Test
    void whoAttendedIsListedOnceAndSeesTheCourseInTheirOwnLife() {
        var course = held("2021-05-01");
        var cadre = person();
        var attended = Map.of("id", id(), "cadre", cadre, "division", VILLAGE, "result", "02");

        assertThat(changed(course, attended)).isEqualTo(1);
        assertThat(changed(course, attended)).isZero();
        assertThat(json(county.get("/api/courses/%s/attendances".formatted(course)))
                        .get("items"))
                .hasSize(1);
        assertThat(json(county.get("/api/courses/of/" + cadre)).at("/0/name").asString())
                .isEqualTo("村党组织书记培训班");
        assertThat(reason(county.post(
                        "/api/courses/%s/attendances".formatted(course),
                        List.of(Map.of("id", id(), "cadre", id(), "division", VILLAGE)))))
                .isEqualTo("TRAINEE_UNKNOWN");
    }

    @Test
    void secretariesInPostAttendWithoutARosterAndWhoeverIsLeftIsListedByName() {
        var cadre = person();
        secretaryOf(VILLAGE, cadre, "2021-01-01");
        var day = "2022-06-30";
        assertThat(untrained(day)).contains(cadre);
        var before = json(county.get(rotation(day))).get("trained").asInt();

        var course = held("2022-06-01");
        var all = "/api/courses/%s/attendances/in-post?division=%s&result=02".formatted(course, VILLAGE);
        assertThat(json(county.post(all, "")).get("changed").asInt()).isEqualTo(1);
        assertThat(json(county.post(all, "")).get("changed").asInt()).isZero();

        assertThat(untrained(day)).doesNotContain(cadre);
        assertThat(json(county.get(rotation(day))).get("trained").asInt()).isEqualTo(before + 1);
        assertThat(untrained("2023-06-30")).contains(cadre);
        Awaitility.await().untilAsserted(() -> {
            assertThat(figure("training.trained_secretaries", "2022-05")).isZero();
            assertThat(figure("training.trained_secretaries", "2022-12")).isEqualTo(1);
            assertThat(figure("training.trained_secretaries", "2023-01")).isZero();
        });

        county.delete("/api/courses/" + course);
        Awaitility.await().untilAsserted(() -> assertThat(figure("training.trained_secretaries", "2022-12"))
                .isZero());
    }

    @Test
    void reserveCadresAndResidentTeamsAreInRotationEachAsWhatTheyAre() {
        var reserve = person();
        var member = person();
        var joined = Map.of("id", id(), "division", VILLAGE, "cadre", reserve, "source", "03", "from", "2021-01-01");
        assertThat(county.post("/api/reserves", joined).statusCode()).isEqualTo(201);
        var posted = new HashMap<>(Map.of("id", id(), "division", VILLAGE, "cadre", member, "role", "TEAM_MEMBER"));
        posted.putAll(Map.of("sendingUnit", "县农牧局", "unitLevel", "04", "validFrom", "2021-01-01"));
        assertThat(county.post("/api/postings", posted).statusCode()).isEqualTo(201);
        var day = "2022-12-31";
        assertThat(untrained("RESERVE_CADRES", day)).contains(reserve).doesNotContain(member);
        assertThat(untrained("RESIDENT_TEAMS", day)).contains(member).doesNotContain(reserve);

        for (var one : List.of(reserve, member)) {
            changed(held("2022-08-01"), Map.of("id", id(), "cadre", one, "division", VILLAGE));
        }
        assertThat(untrained("RESERVE_CADRES", day))
                .as("a class for secretaries")
                .contains(reserve);
        changed(held("2022-09-01", "04"), Map.of("id", id(), "cadre", reserve, "division", VILLAGE));
        changed(held("2022-09-02", "03"), Map.of("id", id(), "cadre", member, "division", VILLAGE));
        assertThat(untrained("RESERVE_CADRES", day)).doesNotContain(reserve);
        assertThat(untrained("RESIDENT_TEAMS", day)).doesNotContain(member);
    }

    private List<String> untrained(String day) {
        return untrained("VILLAGE_SECRETARIES", day);
    }

    private List<String> untrained(String roll, String day) {
        return json(county.get("/api/training-rotation/untrained?limit=200&roll=%s&division=%s&day=%s"
                        .formatted(roll, VILLAGE, day)))
                .get("items")
                .findValuesAsString("cadre");
    }

    private static String rotation(String day) {
        return "/api/training-rotation?division=%s&day=%s".formatted(VILLAGE, day);
    }

    private double figure(String key, String month) {
        return json(county.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                        .formatted(key, VILLAGE, month, month)))
                .at("/values/0/value")
                .asDouble();
    }

    private int changed(UUID course, Map<String, String> attended) {
        return json(county.post("/api/courses/%s/attendances".formatted(course), List.of(attended)))
                .get("changed")
                .asInt();
    }

    private UUID held(String begins) {
        return held(begins, "01");
    }

    private UUID held(String begins, String audience) {
        var told = told(begins);
        told.put("audience", audience);
        assertThat(county.post("/api/courses", told).statusCode()).isEqualTo(201);
        return UUID.fromString(told.get("id").toString());
    }

    private static Map<String, Object> told(String begins) {
        var told = new HashMap<String, Object>();
        told.put("id", id());
        told.put("division", COUNTY);
        told.put("kind", "CLASS");
        told.put("name", "村党组织书记培训班");
        told.put("audience", "01");
        told.put("begins", begins);
        told.put("ends", begins);
        told.put("outside", false);
        return told;
    }

    private void secretaryOf(String place, String cadre, String from) {
        var told = Map.of(
                "id",
                id(),
                "division",
                place,
                "cadre",
                cadre,
                "post",
                "PARTY_SECRETARY",
                "filledBy",
                "ELECTED",
                "from",
                from,
                "unreviewedBecause",
                "测试");
        assertThat(county.post("/api/tenures", told).statusCode()).isEqualTo(201);
    }

    private String person() {
        var id = id();
        assertThat(county.post("/api/cadres", Map.of("id", id, "division", VILLAGE, "name", "某书记"))
                        .statusCode())
                .isEqualTo(201);
        return id;
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
