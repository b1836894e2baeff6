package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.training.LectureFixtures.id;
import static org.lingtouyan.training.LectureFixtures.venue;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The list of lectures: good rows in, bad rows back, the same file again nothing, and what goes out comes in again. */
@ServerTest
class LectureSheetTests {

    private static final String VILLAGE = "621227211213";
    private static final List<Object> HEADINGS =
            List.of("村编号", "授课时间", "党课题目", "主讲人", "单位", "授课地点", "授课语言", "到场党员", "到场群众", "补录原因");

    private final Caller nobody;
    private final Caller county;

    @Autowired
    LectureSheetTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoMayNotImportDoesNot() {
        var file = Workbooks.of(List.of(HEADINGS));
        assertThat(nobody.upload("/api/imports?table=lecture", "a.xlsx", file).statusCode())
                .isEqualTo(401);
        assertThat(nobody.as("auditor")
                        .upload("/api/imports?table=lecture", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void lecturesComeInWithTheirProgrammeAndTheSameFileAddsNothing() {
        var topic = "表格党课" + id().substring(20);
        var venue = "表格驿站" + id().substring(20);
        venue(county, VILLAGE, venue);
        var late = "转场途中没有信号";
        var file = Workbooks.of(List.of(
                HEADINGS,
                List.of(VILLAGE, "2019-03-05", topic, "表格主讲", "县委党校", venue, "汉语、藏语", "12", "30", late),
                List.of(VILLAGE, "2019-03-12", topic, "表格主讲", "县委党校", "老支书家", "", "8", "0", late),
                List.of(VILLAGE, "2019-03-19", topic, "表格主讲", "县委党校", "", "", "8", "0", ""),
                List.of(VILLAGE, "2019-03-20", topic, "表格主讲", "县委党校", "", "", "", "", late),
                List.of(VILLAGE, "", topic, "表格主讲", "县委党校", "", "火星话", "8", "0", late)));
        var report = taken(file);
        assertThat(counts(report)).as(report.toString()).containsExactly(2, 0, 3);
        assertThat(report.toString())
                .contains("LECTURE_LATE_WITHOUT_REASON", "LECTURE_NOBODY_CAME", "CELL_EMPTY", "WORD_UNKNOWN");
        assertThat(counts(taken(file))).containsExactly(0, 2, 3);

        var programmes = json(county.get("/api/lecture-programmes/open?division=" + VILLAGE + "&on=2019-03-05"))
                .valueStream()
                .filter(one -> one.path("topic").asString().equals(topic))
                .toList();
        assertThat(programmes).hasSize(1);
        var given = json(county.get("/api/lectures?division=%s&programme=%s"
                        .formatted(VILLAGE, programmes.get(0).path("id").asString())))
                .path("items");
        assertThat(given).hasSize(2);
        assertThat(given.at("/1/venue").asString()).isEqualTo(venue);
        assertThat(given.at("/0/place").asString()).isEqualTo("老支书家");

        var out = county.download("/api/lectures/export.xlsx?year=2019&division=" + VILLAGE);
        assertThat(Workbooks.read(out, 0).toString()).contains(topic, venue, "表格主讲", "汉语、藏语", late);
        assertThat(counts(taken(out))).containsExactly(0, 2, 0);
    }

    @Test
    void whoCameComesInByNameAndOnceOnly() {
        var topic = "签到党课" + id().substring(20);
        var headings = List.<Object>of("村编号", "授课时间", "党课题目", "主讲人", "到场党员", "签到名单", "补录原因");
        var file = Workbooks.of(List.of(
                headings,
                List.of(VILLAGE, "2019-04-05", topic, "签到主讲", "", "签到甲、签到乙，签到丙", "没有信号"),
                List.of(VILLAGE, "2019-04-12", topic, "签到主讲", "1", "签到甲、签到乙", "没有信号")));
        var report = taken(file);
        assertThat(counts(report)).as(report.toString()).containsExactly(1, 0, 1);
        assertThat(report.toString()).contains("LECTURE_MORE_NAMED_THAN_CAME");
        assertThat(counts(taken(file))).containsExactly(0, 1, 1);

        var more =
                Workbooks.of(List.of(headings, List.of(VILLAGE, "2019-04-05", topic, "签到主讲", "4", "签到甲 签到丁", "没有信号")));
        assertThat(counts(taken(more))).containsExactly(1, 0, 0);
        var lecture = json(county.get("/api/lectures?year=2019&division=" + VILLAGE))
                .path("items")
                .valueStream()
                .filter(one -> one.path("topic").asString().equals(topic))
                .findFirst()
                .orElseThrow();
        assertThat(lecture.path("members").asInt()).isEqualTo(4);
        var whole = county.get("/api/lectures/" + lecture.path("id").asString()).body();
        assertThat(whole).contains("签到甲", "签到乙", "签到丙", "签到丁");
    }

    private JsonNode taken(byte[] file) {
        var sent = county.upload("/api/imports?table=lecture", "党课下基层台账.xlsx", file);
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
}
