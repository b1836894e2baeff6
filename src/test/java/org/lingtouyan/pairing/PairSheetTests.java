package org.lingtouyan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Rosters of pairs as counties keep them, in and out. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairSheetTests {

    private static final String COUNTY = "621124";
    private static final List<String> HEADINGS =
            List.of("序号", "行政村", "户编号", "户主姓名", "帮扶责任人", "单位", "职务", "联系电话", "帮扶人类型", "结对时间", "数据日期");

    private final Caller nobody;
    private final PairedCounty county;
    private List<String> villages = List.of();

    @Autowired
    PairSheetTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = new PairedCounty(nobody.as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = county.villages();
    }

    @Test
    void onlyWhoMayImportSendsARoster() {
        var file = Workbooks.of(List.of(HEADINGS));
        assertThat(nobody.upload("/api/imports?table=pairing", "a.xlsx", file).statusCode())
                .isEqualTo(401);
        assertThat(nobody.as("auditor")
                        .upload("/api/imports?table=pairing", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void goodRowsGoInBadOnesComeBackWithReasonsAndTheSameFileAddsNothing() {
        var village = villages.get(0);
        var good = number(county.household(village));
        var other = number(county.household(village));
        var file = sheet(
                row(village, good, "赵明", "名册一", "县教育局", "2016-03-01"),
                row(village, "NO-SUCH", "赵明", "名册二", "县教育局", "2016-03-01"),
                row(village, other, "不是他", "名册三", "县教育局", "2016-03-01"),
                row(village, other, "赵明", null, "县教育局", "2016-03-01"));
        var report = taken(file);
        counts(report, 1, 0, 3, 0);
        assertThat(county.helping(village, "2018-01-01")).containsExactly("名册一");
        assertThat(county.helping(village, "2016-02-01")).isEmpty();
        counts(taken(file), 0, 1, 3, 0);

        counts(taken(sheet(row(village, other, "赵明", "名册一", "县教育局", "2016-03-01"))), 1, 0, 0, 0);
        var helpers = Caller.json(county.officer().get("/api/helpers?division=" + village + "&day=2018-01-01"))
                .path("items");
        assertThat(helpers).hasSize(1);
        assertThat(helpers.get(0).path("households").asInt()).isEqualTo(2);
    }

    @Test
    void aNewerRowTellsOfATakingOverAndOneWithoutADayWaitsForADecision() {
        var village = villages.get(1);
        var number = number(county.household(village));
        taken(sheet(row(village, number, "赵明", "先来的", "县委办", "2015-03-01")));
        counts(taken(sheet(row(village, number, "赵明", "接手的", "县委办", "2017-03-01"))), 1, 0, 0, 0);
        assertThat(county.helping(village, "2017-02-28")).containsExactly("先来的");
        assertThat(county.helping(village, "2017-03-01")).containsExactly("接手的");

        var parked = taken(sheet(row(village, number, "赵明", "又一位", "县委办", null)));
        counts(parked, 0, 0, 0, 1);
        decide(parked, "TAKE");
        assertThat(county.helping(village, "2018-12-31")).containsExactly("又一位");

        var both = taken(sheet(row(village, number, "赵明", "也来帮", "县委办", null)));
        decide(both, "ANOTHER");
        assertThat(county.helping(village, "2018-12-31")).containsExactlyInAnyOrder("又一位", "也来帮");
    }

    @Test
    void whatGoesOutCanComeInAgainAndChangesNothing() {
        var village = villages.get(2);
        county.paired(county.household(village), county.helper("出去的"), "2016-01-01");
        county.paired(county.household(village), county.helper("同去的"), "2016-01-01");
        assertThat(nobody.as("county-620921")
                        .get("/api/pairs/export.xlsx?division=" + village)
                        .statusCode())
                .isEqualTo(404);
        var file = county.officer().download("/api/pairs/export.xlsx?division=" + village + "&day=2018-12-31");
        var rows = Workbooks.read(file, 0);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).contains("户编号", "帮扶责任人", "单位");
        counts(taken(file), 0, 2, 0, 0);
    }

    private String number(String household) {
        return county.shown(household).path("number").asString();
    }

    private static List<Object> row(
            String village, String number, String head, String helper, String unit, String from) {
        return Arrays.asList(1, village, number, head, helper, unit, "干部", "13800000003", "县直单位干部", from, "2018-12-31");
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        var all = new ArrayList<List<?>>();
        all.add(HEADINGS);
        all.addAll(List.of(rows));
        return Workbooks.of(all);
    }

    private JsonNode taken(byte[] file) {
        var sent = county.officer().upload("/api/imports?table=pairing", "名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + Caller.json(sent).path("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(Caller.json(county.officer().get(path)).path("state").asString()));
        return Caller.json(county.officer().get(path));
    }

    private void decide(JsonNode report, String decision) {
        var path = "/api/imports/" + report.path("id").asString() + "/parked";
        var answer = county.officer().post(path + "/decisions", Map.of("decision", decision, "all", true));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void counts(JsonNode report, int accepted, int unchanged, int rejected, int parked) {
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt(),
                        report.path("parked").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected, parked);
    }
}
