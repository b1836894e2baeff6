package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A roster of trainees is taken back as a whole; what somebody told otherwise since stays. In a county of its own. */
@ServerTest
class TrainingUndoTests {

    private static final String COUNTY = "620902000000";
    private static final List<String> HEADINGS = List.of("乡镇", "行政村", "培训班名称", "培训对象", "开班时间", "姓名", "单位", "培训结果");

    private final Caller nobody;
    private final Caller county;

    @Autowired
    TrainingUndoTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-620902");
    }

    @Test
    void nobodyElseTakesARosterBack() {
        var report = taken(roster("乡村振兴培训班", "合格", "某甲"));
        var path = "/api/imports/" + report.path("id").asString() + "/rollback";

        assertThat(nobody.post(path, Map.of()).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620921").post(path, Map.of()).statusCode()).isIn(403, 404);
        assertThat(nobody.as("auditor").post(path, Map.of()).statusCode()).isIn(403, 404);
        assertThat(trainees("乡村振兴培训班")).hasSize(1);
    }

    @Test
    void aRosterIsTakenBackTheClassStaysAndTheSameRosterComesInAgain() {
        var file = roster("产业培训班", "合格", "某乙", "某丙");
        var report = taken(file);
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(2);

        var rollback = takenBack(report);

        assertThat(rollback.path("undone").asInt()).as(rollback.toString()).isEqualTo(2);
        assertThat(rollback.path("left").asInt()).isZero();
        assertThat(trainees("产业培训班")).isEmpty();
        assertThat(taken(file).path("accepted").asInt()).isEqualTo(2);
        assertThat(trainees("产业培训班")).hasSize(2);
    }

    @Test
    void whoWasToldOtherwiseSinceStaysAndAResultIsAgainWhatItWas() {
        taken(roster("党建培训班", "合格", "某丁"));
        var next = taken(roster("党建培训班", "优秀", "某丁", "某戊", "某己"));
        var course = course("党建培训班");
        var changed = trainees("党建培训班")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("某己"))
                .findFirst()
                .orElseThrow();
        var told = Map.of(
                "id",
                changed.path("id").asString(),
                "cadre",
                changed.path("cadre").asString(),
                "division",
                changed.path("division").asString(),
                "result",
                "03");
        assertThat(json(county.post("/api/courses/" + course + "/attendances", List.of(told)))
                        .path("changed")
                        .asInt())
                .isEqualTo(1);

        var rollback = takenBack(next);

        assertThat(rollback.path("undone").asInt()).as(rollback.toString()).isEqualTo(2);
        assertThat(rollback.path("left").asInt()).isEqualTo(1);
        assertThat(trainees("党建培训班")
                        .valueStream()
                        .map(one ->
                                one.path("name").asString() + one.path("result").asString())
                        .toList())
                .containsExactlyInAnyOrder("某丁02", "某己03");
    }

    private byte[] roster(String course, String result, String... names) {
        var township = json(county.get("/api/divisions/" + COUNTY + "/children"))
                .valueStream()
                .filter(one -> one.path("name").asString().endsWith("镇"))
                .findFirst()
                .orElseThrow();
        var village = json(county.get("/api/divisions/" + township.path("code").asString() + "/children"))
                .path(0);
        var rows = new java.util.ArrayList<List<Object>>();
        rows.add(List.copyOf(HEADINGS));
        for (var name : names) {
            rows.add(Arrays.asList(
                    township.path("name").asString(),
                    village.path("name").asString(),
                    course,
                    "村党组织书记",
                    "2019-05-06",
                    name,
                    "村委会",
                    result));
        }
        return Workbooks.of(List.copyOf(rows));
    }

    private String course(String name) {
        return json(county.get("/api/courses?limit=200&division=" + COUNTY))
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private JsonNode trainees(String course) {
        return json(county.get("/api/courses/" + course(course) + "/attendances"))
                .path("items");
    }

    private JsonNode taken(byte[] file) {
        var sent = county.upload("/api/imports?table=training", "培训学员名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var id = json(sent).path("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(report(id).path("state").asString()));
        return report(id);
    }

    private JsonNode takenBack(JsonNode report) {
        var id = report.path("id").asString();
        var asked = county.post("/api/imports/" + id + "/rollback", Map.of());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> report(id).at("/rollback/state").asString().equals("DONE"));
        return report(id).path("rollback");
    }

    private JsonNode report(String id) {
        return json(county.get("/api/imports/" + id));
    }
}
