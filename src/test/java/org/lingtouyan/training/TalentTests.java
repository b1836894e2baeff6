package org.lingtouyan.training;

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
import org.lingtouyan.household.HouseholdFixtures;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Local talent: who may enter them, that nobody is in the register twice, whom they lead, and that what trained them is not noted twice. */
@ServerTest
class TalentTests {

    private static final String VILLAGE = "621227211214";

    private final Caller nobody;
    private final Caller county;

    @Autowired
    TalentTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoIsNotOfTheAreaNeitherSeesNorWrites() {
        var told = talent(cadre());
        assertThat(nobody.post("/api/talents", told).statusCode()).isEqualTo(401);
        assertThat(nobody.as("auditor").post("/api/talents", told).statusCode()).isEqualTo(403);
        var stranger = nobody.as("county-620121");
        assertThat(stranger.post("/api/talents", told).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/talents?division=" + VILLAGE).statusCode())
                .isEqualTo(404);
        entered(told);
        assertThat(stranger.get("/api/talents/" + told.get("id") + "/households")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api/talents/export.xlsx?division=" + VILLAGE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebodyIsInTheRegisterOnceAtATime() {
        var told = talent(cadre());
        entered(told);
        assertThat(county.post("/api/talents", told).statusCode()).isEqualTo(200);
        assertThat(reason(county.post("/api/talents", with(told, "kind", "02"))))
                .isEqualTo("TALENT_ID_TAKEN");
        assertThat(reason(county.post("/api/talents", with(told, "id", id())))).isEqualTo("TALENT_ALREADY");
        assertThat(reason(county.post("/api/talents", with(talent(cadre()), "kind", "77"))))
                .isEqualTo("TALENT_KIND_UNKNOWN");
        var path = "/api/talents/" + told.get("id");
        var corrected = Map.of("kind", "03", "skill", "刺绣");
        assertThat(county.with("If-Match", "\"1\"").put(path, corrected).statusCode())
                .isEqualTo(204);
        assertThat(reason(county.with("If-Match", "\"1\"").put(path, corrected)))
                .isEqualTo("TALENT_STALE");
        assertThat(reason(county.with("If-Match", "\"2\"").post(path + "/end", Map.of("on", "2018-01-01"))))
                .isEqualTo("TALENT_ENDS_BEFORE_IT_BEGINS");
        assertThat(county.with("If-Match", "\"2\"")
                        .post(path + "/end", Map.of("on", "2019-01-01"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(one(told, "2018-12-31").path("kind").asString()).isEqualTo("03");
        assertThat(listed("2019-01-01").findValuesAsString("id"))
                .doesNotContain(told.get("id").toString());
    }

    @Test
    void aPersonsPageReadsTheirTimeInTheRegisterAndWhomTheyLeadAndOnlyOfTheArea() {
        var told = talent(cadre());
        entered(told);
        county.post(
                "/api/talents/" + told.get("id") + "/households",
                Map.of("id", id(), "household", household(), "how", "代育苗", "from", "2018-02-01"));
        var of = "/api/talents/of/" + told.get("cadre");

        var life = json(county.get(of));
        assertThat(life.at("/entries/0/skill").asString()).isEqualTo("中药材");
        assertThat(life.at("/led/0/how").asString()).isEqualTo("代育苗");
        assertThat(nobody.get(of).statusCode()).isEqualTo(401);
        var elsewhere = json(nobody.as("county-620121").get(of));
        assertThat(elsewhere.path("entries")).isEmpty();
        assertThat(elsewhere.path("led")).isEmpty();
    }

    @Test
    void whatTrainedThemIsReadFromTheClassesOfTheYear() {
        var cadre = cadre();
        var told = talent(cadre);
        entered(told);
        assertThat(one(told, "2018-12-31").path("trained").isNull()).isTrue();
        var course = new HashMap<String, Object>(Map.of(
                "id",
                id(),
                "division",
                VILLAGE,
                "kind",
                "CLASS",
                "name",
                "中药材种植培训班",
                "audience",
                "06",
                "begins",
                "2018-05-02",
                "ends",
                "2018-05-06",
                "outside",
                false));
        assertThat(county.post("/api/courses", course).statusCode()).isEqualTo(201);
        county.post(
                "/api/courses/" + course.get("id") + "/attendances",
                List.of(Map.of("id", id(), "cadre", cadre, "division", VILLAGE, "result", "02")));
        assertThat(one(told, "2018-12-31").at("/trained/name").asString()).isEqualTo("中药材种植培训班");
        assertThat(one(told, "2019-12-31").path("trained").isNull()).isTrue();
        assertThat(json(county.get("/api/talents?trained=false&on=2018-12-31&limit=200&division=" + VILLAGE))
                        .path("items")
                        .findValuesAsString("id"))
                .doesNotContain(told.get("id").toString());
        assertThat(figure("training.talent_trained", "2018-05"))
                .isEqualTo(figure("training.talent_trained", "2018-04") + 1);
    }

    @Test
    void theyLeadHouseholdsFromADayToADay() {
        var told = talent(cadre());
        entered(told);
        var household = household();
        var path = "/api/talents/" + told.get("id") + "/households";
        var led = Map.of("id", id(), "household", household, "how", "代卖药材", "from", "2018-06-01");
        int before = figure("training.led_households", "2018-06");
        assertThat(nobody.as("county-620121").post(path, led).statusCode()).isEqualTo(404);
        assertThat(county.post(path, led).statusCode()).isEqualTo(201);
        assertThat(county.post(path, led).statusCode()).isEqualTo(200);
        assertThat(reason(county.post(path, with(led, "id", id())))).isEqualTo("HOUSEHOLD_LED_ALREADY");
        assertThat(json(county.get(path)).at("/0/number").asString())
                .as(county.get(path).body())
                .startsWith("621227");
        assertThat(one(told, "2018-12-31").path("leads").asInt()).isEqualTo(1);
        assertThat(figure("training.led_households", "2018-06")).isEqualTo(before + 1);
        assertThat(county.post("/api/talents/households/" + led.get("id") + "/end", Map.of("on", "2018-09-01"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(one(told, "2018-12-31").path("leads").asInt()).isZero();
    }

    @Test
    void aRosterComesInOnceAndGoesOut() {
        var number = json(county.get("/api/households/" + household()))
                .path("number")
                .asString();
        var name = "能人" + UuidCreator.getTimeOrderedEpoch().toString().substring(30);
        var file = Workbooks.of(List.of(
                List.of("区划代码", "姓名", "类别", "特长", "所在基地", "入库时间", "带动户编号"),
                List.of(VILLAGE, name, "养殖能手", "中蜂养殖", "县中蜂基地", "2018-03-01", number),
                List.of(VILLAGE, name + "二", "没有的类别", "", "", "2018-03-01", ""),
                List.of(VILLAGE, name + "三", "电商", "", "", "2018-03-01", "不存在")));
        assertThat(counts(taken(file))).containsExactly(1, 0, 2);
        assertThat(counts(taken(file))).containsExactly(0, 1, 2);
        var entered = listed("2018-12-31")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .toList();
        assertThat(entered).hasSize(1);
        assertThat(entered.get(0).path("kind").asString()).isEqualTo("01");
        assertThat(entered.get(0).path("leads").asInt()).isEqualTo(1);
        assertThat(county.get("/api/talents/export.xlsx?division=" + VILLAGE).statusCode())
                .isEqualTo(200);
    }

    private String cadre() {
        var id = id();
        var told = Map.of("id", id, "division", VILLAGE, "name", "能人", "trades", List.of(), "languages", List.of());
        assertThat(county.post("/api/cadres", told).statusCode()).isIn(200, 201, 204);
        return id;
    }

    private static Map<String, Object> talent(String cadre) {
        return new HashMap<>(Map.of(
                "id", id(), "division", VILLAGE, "cadre", cadre, "kind", "01", "skill", "中药材", "from", "2018-01-01"));
    }

    private String household() {
        var told = HouseholdFixtures.aHousehold();
        told.put("division", VILLAGE);
        var made = county.post("/api/households", told);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return told.get("id").toString();
    }

    private void entered(Map<String, Object> told) {
        var answer = county.post("/api/talents", told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private JsonNode listed(String on) {
        return json(county.get("/api/talents?limit=200&on=" + on + "&division=" + VILLAGE))
                .path("items");
    }

    private JsonNode one(Map<String, Object> told, String on) {
        return listed(on)
                .valueStream()
                .filter(one -> one.path("id").asString().equals(told.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private int figure(String key, String month) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json(county.get("/api/indicators/values?keys=%s&division=%s&from=%s&to=%s"
                                .formatted(key, VILLAGE, month, month))),
                        told -> told.path("pending").asInt() == 0)
                .at("/values/0/value")
                .asInt(0);
    }

    private JsonNode taken(byte[] file) {
        var sent = county.upload("/api/imports?table=talent", "乡土人才.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        return Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> json(county.get(path)), report -> !List.of(
                        "QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    private static List<Integer> counts(JsonNode report) {
        return List.of(
                report.path("accepted").asInt(),
                report.path("unchanged").asInt(),
                report.path("rejected").asInt());
    }

    private static Map<String, Object> with(Map<String, ?> told, String field, Object value) {
        var other = new HashMap<String, Object>(told);
        other.put(field, value);
        return other;
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
