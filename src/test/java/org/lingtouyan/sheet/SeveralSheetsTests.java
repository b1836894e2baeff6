package org.lingtouyan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Workbooks with several sheets, and columns that an office has said the meaning of. */
@ServerTest
class SeveralSheetsTests {

    private static final String VILLAGE = "621227101202";

    private final Caller nobody;
    private final Caller county;

    @Autowired
    SeveralSheetsTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void rowsOfSeveralSheetsAreCountedTogetherAndComeBackSheetBySheet() {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put(
                "甲村", List.of(List.of("行政村", "证件号码", "务工时间"), List.of(VILLAGE, "1", "3"), List.of(VILLAGE, "2", "很久")));
        sheets.put(
                "乙村", List.of(List.of("截至2017年12月31日"), List.of("证件号码", "行政村", "务工时间"), List.of("3", VILLAGE, "不知")));
        var report = taken(Workbooks.old(sheets));
        assertThat(report.path("rows").asInt()).as(report.toString()).isEqualTo(3);
        assertThat(report.path("accepted").asInt()).isEqualTo(1);
        assertThat(report.path("sheets"))
                .extracting(sheet -> sheet.path("name").asString())
                .containsExactly("甲村", "乙村");
        assertThat(report.path("errors"))
                .extracting(error ->
                        error.path("sheet").asString() + error.path("row").asInt())
                .containsExactly("甲村3", "乙村3");
        var back = county.download("/api/imports/" + report.path("id").asString() + "/rejected.xlsx");
        assertThat(Workbooks.read(back, 0).get(1)).endsWith(VILLAGE, "2", "很久");
        assertThat(Workbooks.read(back, 1).get(2)).endsWith("3", VILLAGE, "不知");
    }

    @Test
    void onlyThoseWhoImportPreviewAndSayWhatColumnsMean() {
        var file = Workbooks.of(List.of(List.of("行政村", "证件号码"), List.of(VILLAGE, "1")));
        assertThat(nobody.upload("/api/imports/preview?table=probe", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(401);
        assertThat(nobody.as("auditor")
                        .upload("/api/imports/preview?table=probe", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(403);
        var said = Map.of("table", "probe", "headings", List.of("甲", "乙"), "fields", List.of("place", "number"));
        assertThat(nobody.as("auditor").put("/api/imports/matchings", said).statusCode())
                .isEqualTo(403);
        var twice = Map.of("table", "probe", "headings", List.of("甲", "乙"), "fields", List.of("place", "place"));
        assertThat(county.put("/api/imports/matchings", twice).statusCode()).isEqualTo(400);
    }

    @Test
    void whatAnOfficeHasSaidOfColumnsIsRememberedForItAlone() {
        var file = Workbooks.of(
                List.of(List.of("某某村表"), List.of("地方", "号码", "务工时间"), List.of(VILLAGE, "620000199001010000", "3")));
        var before = previewed(county, file).path("sheets").get(0);
        assertThat(before.path("missing")).hasSize(2);
        assertThat(before.path("rows").get(0).toString())
                .as("looks private, so it is masked")
                .doesNotContain("620000199001010000");

        var said = Map.of(
                "table", "probe", "headings", List.of("地方", "号码", "务工时间"), "fields", List.of("place", "number", ""));
        assertThat(county.put("/api/imports/matchings", said).statusCode()).isEqualTo(204);
        var after = previewed(county, file).path("sheets").get(0);
        assertThat(after.path("remembered").asBoolean()).isTrue();
        assertThat(after.path("missing")).isEmpty();
        assertThat(after.path("columns").get(0).path("field").asString()).isEqualTo("place");
        assertThat(after.path("columns").get(2).has("field")).isFalse();
        assertThat(previewed(nobody.as("township-621227101"), file)
                        .path("sheets")
                        .get(0)
                        .path("remembered")
                        .asBoolean())
                .as("another office")
                .isFalse();
        assertThat(taken(file).path("accepted").asInt()).isEqualTo(1);

        var forgotten =
                Map.of("table", "probe", "headings", List.of("地方", "号码", "务工时间"), "fields", List.of("*", "*", "*"));
        assertThat(county.put("/api/imports/matchings", forgotten).statusCode()).isEqualTo(204);
        assertThat(taken(file).path("state").asString()).isEqualTo("REFUSED");
    }

    private JsonNode previewed(Caller who, byte[] file) {
        var answer = who.upload("/api/imports/preview?table=probe", "a.xlsx", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }

    private JsonNode taken(byte[] file) {
        var sent = county.upload("/api/imports?table=probe", "a.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var id = Caller.json(sent).path("id").asString();
        for (int wait = 0; wait < 1200; wait++) {
            var report = Caller.json(county.get("/api/imports/" + id));
            if (!List.of("QUEUED", "RUNNING").contains(report.path("state").asString())) {
                return report;
            }
            pause();
        }
        throw new IllegalStateException("the import did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
