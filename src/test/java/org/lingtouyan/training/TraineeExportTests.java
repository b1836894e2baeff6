package org.lingtouyan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
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

/** Who was trained goes out as the roster in which it came, and comes in again as known already. */
@ServerTest
class TraineeExportTests {

    private static final String VILLAGE = "621227101202";
    private static final String OUT = "/api/courses/attendances/export.xlsx?division=" + VILLAGE;

    private final Caller nobody;
    private final Caller county;

    @Autowired
    TraineeExportTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoMayNotReadThereTakesNothingAway() {
        assertThat(nobody.get(OUT).statusCode()).isEqualTo(401);
        assertThat(nobody.as("county-620121").get(OUT).statusCode()).isEqualTo(404);
    }

    @Test
    void theRosterGoesOutAsItCameInAndIsKnownWhenItComesAgain() {
        var course = "返乡创业培训班" + UuidCreator.getTimeOrderedEpoch().toString().substring(24);
        var file = Workbooks.of(List.of(
                List.of("区划代码", "姓名", "单位", "职务", "培训班名称", "培训对象", "开始时间", "结束时间", "培训地点", "省外", "培训结果"),
                List.of(VILLAGE, "名册甲", "贺店村", "组长", course, "村党组织书记", "2019-05-06", "2019-05-10", "兰州", "否", "合格"),
                List.of(VILLAGE, "名册乙", "贺店村", "文书", course, "村党组织书记", "2019-05-06", "2019-05-10", "兰州", "否", "")));
        assertThat(counts(taken(file))).containsExactly(2, 0, 0);

        var out = county.download(OUT + "&year=2019");
        assertThat(Workbooks.read(out, 0).toString()).contains("名册甲", "名册乙", course, "兰州", "合格");
        assertThat(Workbooks.read(county.download(OUT + "&year=2018"), 0).toString())
                .doesNotContain(course);
        assertThat(counts(taken(out))).element(0).isEqualTo(0);
        assertThat(counts(taken(out))).element(2).isEqualTo(0);
    }

    private JsonNode taken(byte[] file) {
        var sent = county.upload("/api/imports?table=training", "培训学员名册.xlsx", file);
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
