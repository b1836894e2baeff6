package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Who leads a township is told with the day; one head at a time. Each test has a township of its own. */
@ServerTest
class TownshipPostTests {

    private static final String POSTS = "/api/township-posts";

    private final Shandan shandan;
    private final Caller county;
    private final List<String> townships;

    @Autowired
    TownshipPostTests(Environment environment) {
        this.shandan = Shandan.of(environment);
        this.county = shandan.county();
        this.townships =
                json(county.get("/api/divisions/" + Shandan.COUNTY + "/children")).findValuesAsString("code").stream()
                        .filter(code -> code.endsWith("000"))
                        .toList();
    }

    @Test
    void onlyWhoMayWriteThereTellsIt() {
        var told = told(townships.get(1), "TOWNSHIP_HEAD", "2016-11-18");
        assertThat(shandan.nobody().post(POSTS, told).statusCode()).isEqualTo(401);
        assertThat(shandan.nobody().as("auditor").post(POSTS, told).statusCode())
                .isEqualTo(403);
        assertThat(shandan.nobody().as("county-620121").post(POSTS, told).statusCode())
                .isEqualTo(404);
        assertThat(shandan.township().post(POSTS, told).statusCode())
                .as("another township")
                .isEqualTo(404);
        assertThat(shandan.township()
                        .get(POSTS + "?division=" + townships.get(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(county.post(POSTS, told).statusCode()).isEqualTo(201);
        assertThat(county.post(POSTS, told).statusCode()).as("sent twice").isEqualTo(200);
        assertThat(shandan.nobody()
                        .as("county-620121")
                        .post(POSTS + "/" + told.get("id") + "/void", Map.of("because", "x"))
                        .statusCode())
                .isIn(404, 428);
    }

    @Test
    void aTownshipHasOneHeadAtATimeAndIsListedWhereItHasNone() {
        var township = townships.get(2);
        assertThat(headless("2018-06-30")).contains(township);
        var first = told(township, "TOWNSHIP_HEAD", "2016-11-18");
        assertThat(county.post(POSTS, first).statusCode()).isEqualTo(201);
        assertThat(headless("2018-06-30")).doesNotContain(township);
        var next = told(township, "TOWNSHIP_HEAD", "2019-03-01");
        assertThat(reason(county.post(POSTS, next))).isEqualTo("TOWNSHIP_HEAD_IN_OFFICE");
        assertThat(county.post(POSTS, told(township, "DEPUTY_HEAD", "2019-03-01"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(county.post(POSTS, told(township, "DEPUTY_HEAD", "2019-03-01"))
                        .statusCode())
                .as("deputies may be several")
                .isEqualTo(201);

        var ended = Map.of("post", "TOWNSHIP_HEAD", "from", "2016-11-18", "to", "2019-03-01", "endNote", "调任");
        var at = POSTS + "/" + first.get("id");
        assertThat(county.put(at, ended).statusCode()).isEqualTo(428);
        assertThat(county.with("If-Match", "\"1\"").put(at, ended).statusCode()).isEqualTo(204);
        assertThat(reason(county.with("If-Match", "\"1\"").put(at, ended))).isEqualTo("TOWNSHIP_POST_STALE");
        assertThat(county.post(POSTS, next).statusCode()).isEqualTo(201);
        assertThat(inOffice(township, "2019-02-28")).containsExactly("TOWNSHIP_HEAD");
        assertThat(inOffice(township, "2019-03-01"))
                .containsExactlyInAnyOrder("TOWNSHIP_HEAD", "DEPUTY_HEAD", "DEPUTY_HEAD");
        Awaitility.await()
                .untilAsserted(() -> assertThat(figure(township, "2019-03")).isEqualTo(1));
    }

    @Test
    void whatNeverWasIsVoidedWithAReasonAndAnotherCanBeTold() {
        var township = townships.get(3);
        var wrong = told(township, "TOWNSHIP_HEAD", "2017-01-01");
        county.post(POSTS, wrong);
        var at = POSTS + "/" + wrong.get("id") + "/void";
        assertThat(county.with("If-Match", "\"1\"")
                        .post(at, Map.of("because", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(county.with("If-Match", "\"1\"")
                        .post(at, Map.of("because", "录错乡镇"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(inOffice(township, "2018-01-01")).isEmpty();
        assertThat(county.post(POSTS, told(township, "TOWNSHIP_HEAD", "2017-01-01"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aVillageHasNoLeadingGroupAndUnknownPostsAndDaysAheadAreNot() {
        assertThat(reason(county.post(POSTS, told(Shandan.village(1), "TOWNSHIP_HEAD", "2017-01-01"))))
                .isEqualTo("TOWNSHIP_POST_IS_OF_A_TOWNSHIP");
        assertThat(reason(county.post(POSTS, told(townships.get(0), "KING", "2017-01-01"))))
                .isEqualTo("TOWNSHIP_POST_UNKNOWN");
        assertThat(reason(county.post(
                        POSTS,
                        told(townships.get(0), "TOWNSHIP_HEAD", Here.today().plusDays(1) + ""))))
                .isEqualTo("DAY_LIES_AHEAD");
    }

    @Test
    void aRosterTellsWhoTookAPostAndWhoLeftItAndLeavesTheCommitteeToTheCommittee() {
        var township = townships.get(4);
        var headings = List.<Object>of("区划代码", "姓名", "职务", "任职时间", "离任时间", "离任原因");
        var file = Workbooks.of(List.of(
                headings,
                List.of(township, "名册乡长", "镇长", "2016-11-18", "", ""),
                List.of(township, "名册副职", "副乡镇长", "2017-05-01", "", ""),
                List.of(township, "名册书记", "党委书记", "2016-09-20", "", ""),
                List.of(township, "另一乡长", "乡长", "2018-05-01", "", "")));
        var taken = taken(file);
        assertThat(taken.path("accepted").asInt()).as(taken.toString()).isEqualTo(2);
        assertThat(taken.path("rejected").asInt()).isEqualTo(2);
        assertThat(taken.toString()).contains("TOWNSHIP_POST_OF_THE_COMMITTEE", "TOWNSHIP_HEAD_IN_OFFICE");
        assertThat(taken(file).path("unchanged").asInt()).isEqualTo(2);

        var left = taken(Workbooks.of(List.of(
                headings,
                List.of(township, "名册乡长", "镇长", "", "2018-05-01", "调任"),
                List.of(township, "另一乡长", "乡长", "2018-05-01", "", ""))));
        assertThat(left.path("accepted").asInt()).as(left.toString()).isEqualTo(2);
        assertThat(inOffice(township, "2018-06-01")).containsExactlyInAnyOrder("TOWNSHIP_HEAD", "DEPUTY_HEAD");
    }

    @Test
    void theRosterGoesOutInTheLayoutInWhichItComesInAndAddsNothingWhenItDoes() {
        var township = townships.get(5);
        var entered = told(township, "TOWNSHIP_HEAD", "2016-11-18");
        assertThat(county.post(POSTS, entered).statusCode()).isEqualTo(201);
        taken(Workbooks.of(List.of(
                List.<Object>of("区划代码", "姓名", "职务", "任职时间", "离任时间", "离任原因"),
                List.of(township, "出表副职", "副乡镇长", "2017-05-01", "", ""),
                List.of(township, "出表前任", "副乡镇长", "2015-05-01", "2017-05-01", "退休"))));
        var export = POSTS + "/export.xlsx?division=" + township;

        assertThat(shandan.nobody().as("county-620121").get(export).statusCode())
                .isEqualTo(404);
        var out = county.download(export);

        assertThat(Workbooks.read(out, 0).toString()).contains("某乡镇长", "出表副职").doesNotContain("出表前任");
        var again = taken(out);
        assertThat(again.path("unchanged").asInt()).as(again.toString()).isEqualTo(2);
        assertThat(again.path("accepted").asInt() + again.path("rejected").asInt())
                .isZero();
        assertThat(Workbooks.read(county.download(export + "&post=DEPUTY_HEAD"), 0)
                        .toString())
                .doesNotContain("某乡镇长");
        assertThat(Workbooks.read(county.download(export + "&on=2016-01-01"), 0).toString())
                .contains("出表前任");
    }

    private JsonNode taken(byte[] file) {
        var sent = county.upload("/api/imports?table=township-post", "乡镇领导班子名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        var report = Awaitility.await().until(() -> json(county.get(path)), one -> !List.of("QUEUED", "RUNNING")
                .contains(one.path("state").asString()));
        return report;
    }

    private List<String> headless(String day) {
        return json(county.get(POSTS + "/heads?division=" + Shandan.COUNTY + "&on=" + day))
                .path("without")
                .findValuesAsString("division");
    }

    private List<String> inOffice(String township, String day) {
        return json(county.get(POSTS + "?division=" + township + "&on=" + day))
                .path("items")
                .findValuesAsString("post");
    }

    private double figure(String township, String month) {
        return json(county.get("/api/indicators/values?keys=leadership.township_heads&division=%s&from=%s&to=%s"
                        .formatted(township, month, month)))
                .at("/values/0/value")
                .asDouble();
    }

    private Map<String, Object> told(String township, String post, String from) {
        var told = new HashMap<String, Object>();
        told.put("id", Shandan.id());
        told.put("division", township);
        told.put("cadre", shandan.cadre("某乡镇长"));
        told.put("post", post);
        told.put("from", from);
        return told;
    }
}
