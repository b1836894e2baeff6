package org.lingtouyan.householdplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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

/** Rosters of measures in and out, and the plan as a paper. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureSheetTests {

    private static final String COUNTY = "621026";
    private static final List<String> HEADINGS = List.of(
            "序号", "行政村", "户编号", "户主姓名", "年度", "帮扶措施类型", "措施内容", "数量", "资金来源", "金额(元)", "责任单位", "责任人", "完成时限", "预期增收(元)",
            "完成日期", "实际增收(元)", "数据日期");

    private final Caller nobody;
    private final PlannedCounty plans;
    private List<String> villages = List.of();

    @Autowired
    MeasureSheetTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.plans = PlannedCounty.of(nobody.as("county-" + COUNTY), COUNTY);
    }

    @BeforeAll
    void findVillages() {
        villages = plans.county().villages();
    }

    @Test
    void onlyWhoMayImportSendsARoster() {
        var file = Workbooks.of(List.of(HEADINGS));
        assertThat(nobody.upload("/api/imports?table=householdplan", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(401);
        assertThat(nobody.as("auditor")
                        .upload("/api/imports?table=householdplan", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRowMakesPlanAndMeasureAndTellsTheIncomeToTheAccountOnce() {
        var village = villages.get(0);
        var household = plans.county().household(village);
        var number = number(household);
        var file = sheet(
                row(village, number, "赵明", "产业", "养羊", 10, "2018-09-30", "2018-09-20", 2800),
                row(village, number, "赵明", "光伏", "村级电站分红", null, "2018-12-31", null, null),
                row(village, "NO-SUCH", "赵明", "产业", "养羊", 10, "2018-09-30", null, null),
                row(village, number, "不是他", "产业", "养牛", 1, "2018-09-30", null, null),
                row(village, number, "赵明", "没有的类型", "养牛", 1, "2018-09-30", null, null));
        counts(taken(file), 2, 0, 3);
        assertThat(plans.business(household)).isEqualTo("2800");
        counts(taken(file), 0, 2, 3);
        assertThat(plans.business(household)).as("the same file again").isEqualTo("2800");
        counts(taken(sheet(row(village, number, "赵明", "产业", "养羊", 12, "2018-09-30", null, null))), 0, 0, 1);

        counts(
                taken(sheet(row(village, number, "赵明", "光伏", "村级电站分红", null, "2018-12-31", "2018-11-30", 1000))),
                1,
                0,
                0);
        assertThat(plans.income(household, "property")).isEqualTo("1000");
        var held = Caller.json(plans.officer().get("/api/households/" + household + "/plans"));
        assertThat(held).as("one plan for both").hasSize(1);
    }

    @Test
    void whatGoesOutCanComeInAgainAndChangesNothing() {
        var village = villages.get(1);
        var made = plans.made(PlannedCounty.plan(plans.county().household(village)));
        plans.done(made, java.util.Map.of("doneOn", "2018-09-20", "realIncome", 2800));
        assertThat(nobody.as("county-620921")
                        .get("/api/measures/export.xlsx?year=2018&division=" + village)
                        .statusCode())
                .isEqualTo(404);
        var file = plans.officer().download("/api/measures/export.xlsx?year=2018&division=" + village);
        var rows = Workbooks.read(file, 0);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).contains("户编号", "措施内容", "实际增收(元)");
        counts(taken(file), 0, 1, 0);
    }

    @Test
    void aPlanIsAPaperWithItsTenParts() throws IOException {
        var made = plans.made(PlannedCounty.plan(plans.county().household(villages.get(2))));
        assertThat(nobody.as("county-620921")
                        .get(PlannedCounty.path(made) + "/paper.docx")
                        .statusCode())
                .isEqualTo(404);
        var file = plans.officer().download(PlannedCounty.path(made) + "/paper.docx");
        try (var paper = new XWPFDocument(new ByteArrayInputStream(file))) {
            var lines = paper.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertThat(lines).contains("一、户基本情况", "六、帮扶措施", "十、签字", "想养羊").anyMatch(line -> line.startsWith("致贫原因：因病"));
            assertThat(paper.getTables()).hasSize(5);
            assertThat(paper.getTables().get(3).getText()).contains("饲养基础母羊", "10只", "3000");
        }
    }

    private String number(String household) {
        return plans.county().shown(household).path("number").asString();
    }

    private static List<Object> row(
            String village,
            String number,
            String head,
            String kind,
            String content,
            Integer quantity,
            String due,
            String done,
            Integer earned) {
        return Arrays.asList(
                1,
                village,
                number,
                head,
                2018,
                kind,
                content,
                quantity,
                "省级资金",
                8000,
                "县农牧局",
                "名册责任人",
                due,
                3000,
                done,
                earned,
                "2018-12-31");
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        var all = new ArrayList<List<?>>();
        all.add(HEADINGS);
        all.addAll(List.of(rows));
        return Workbooks.of(all);
    }

    private JsonNode taken(byte[] file) {
        var sent = plans.officer().upload("/api/imports?table=householdplan", "台账.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + Caller.json(sent).path("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(Caller.json(plans.officer().get(path)).path("state").asString()));
        return Caller.json(plans.officer().get(path));
    }

    private static void counts(JsonNode report, int accepted, int unchanged, int rejected) {
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected);
    }
}
