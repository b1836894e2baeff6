package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ServerTest
class PostingSheetTests {

    private static final String COUNTY = "621227";
    private static final List<String> HEADINGS =
            List.of("序号", "行政村代码", "姓名", "派出单位", "派出单位职务", "单位层级", "担任职务", "到村任职时间", "离任时间", "离任原因", "备注");

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;

    @Autowired
    PostingSheetTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
    }

    @Test
    void aTownshipSendsNoRoster() {
        var report = take(
                nobody.as("township-621227101"), row("621227101202", "贺一", "县财政局", "第一书记", "2018-01-05", null, null));
        assertCounts(report, 0, 0, 1);
    }

    @Test
    void goodRowsComeInBadOnesSayWhyAndTheSameFileAddsNothing() {
        var village = villages.next(COUNTY);
        var rows = new Object[][] {
            row(village, "贺二", "市水务局", "第一书记", "2016-01-05", "2018-02-01", "期满"),
            row(village, "贺三", "省水利厅", "第一书记兼工作队队长", "2018.2.6", null, null),
            row(village, "贺四", "县林业局", "工作队队员", "2018年2月", null, null),
            row(village, "贺五", "县林业局", "第一书记", "2018-06-01", null, null),
            row(village, "贺六", "县林业局", "总指挥", "2018-06-01", null, null),
            row(village, "贺七", "县林业局", "队员", "2018-06-01", "2018-05-01", "调整")
        };

        assertCounts(take(county, rows), 3, 0, 3);
        assertCounts(take(county, rows), 0, 3, 3);
        var chain = json(county.get("/api/postings/history?division=" + village));
        assertThat(chain).hasSize(3);
        assertThat(chain.findValuesAsString("cadreName")).containsExactlyInAnyOrder("贺二", "贺三", "贺四");
        assertThat(json(county.get("/api/postings?day=2018-12-31&role=FIRST_SECRETARY&division=" + village))
                        .at("/items/0/alsoCaptain")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRowThatSaysMoreIsTakenAndOneThatSaysLessTakesNothingAway() {
        var village = villages.next(COUNTY);
        take(county, row(village, "贺八", "县财政局", "第一书记", "2016-01-05", null, null));
        assertCounts(take(county, row(village, "贺八", "县财政局", "第一书记", "2016-01-05", "2018-05-01", "提拔")), 1, 0, 0);
        assertCounts(take(county, row(village, "贺八", "县财政局", "第一书记", "2016-01-05", null, null)), 0, 1, 0);
        assertThat(json(county.get("/api/postings/history?division=" + village))
                        .at("/0/endReason")
                        .asString())
                .isEqualTo("PROMOTED");
    }

    @Test
    void whoeverComesInTheirRoleWhenOneHasLeftReplacesThemWhereverTheyStandInTheSheet() {
        var village = villages.next(COUNTY);
        assertCounts(
                take(
                        county,
                        row(village, "接替三", "省水利厅", "第一书记", "2018-09-03", null, null),
                        row(village, "接替二", "省水利厅", "第一书记兼工作队队长", "2018-02-01", "2018-08-01", "调整"),
                        row(village, "接替一", "市水务局", "第一书记", "2016-01-05", "2018-02-01", "期满"),
                        row(village, "队员一", "县林业局", "工作队队员", "2016-01-05", "2018-02-01", "期满"),
                        row(village, "队员二", "县林业局", "工作队队员", "2018-02-01", null, null),
                        row(village, "队员三", "县林业局", "工作队队员", "2018-06-01", null, null)),
                6,
                0,
                0);

        assertThat(replaced(village, "接替二")).isEqualTo("接替一");
        assertThat(replaced(village, "接替三")).isEqualTo("接替二");
        assertThat(replaced(village, "队员二")).isEqualTo("队员一");
        assertThat(replaced(village, "接替一")).isNull();
        assertThat(replaced(village, "队员三"))
                .as("of members there are several, and nobody left that day")
                .isNull();
        var figure = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(county.get(
                                "/api/indicators/values?keys=posting.adjusted_as_captains&division=%s&from=2018-02&to=2018-02"
                                        .formatted(village))),
                        told -> told.path("pending").asInt() == 0);
        assertThat(figure.at("/values/0/value").asInt()).isEqualTo(1);
    }

    @Test
    void whoWasThereBeforeMayBeToldLater() {
        var village = villages.next(COUNTY);
        take(county, row(village, "后来", "省水利厅", "第一书记", "2018-02-01", null, null));
        take(county, row(village, "先前", "市水务局", "第一书记", "2016-01-05", "2018-01-15", "期满"));
        assertThat(replaced(village, "后来")).isEqualTo("先前");
    }

    /** Whose place somebody took. */
    private @Nullable String replaced(String village, String name) {
        var history = json(county.get("/api/postings/history?division=" + village));
        var one = history.valueStream()
                .filter(posting -> posting.path("cadreName").asString().equals(name))
                .findFirst()
                .orElseThrow();
        return history.valueStream()
                .filter(posting -> posting.path("id").equals(one.path("replaces")))
                .map(posting -> posting.path("cadreName").asString())
                .findFirst()
                .orElse(null);
    }

    @Test
    void aRosterIsTakenBackAsAWhole() {
        var village = villages.next(COUNTY);
        take(county, row(village, "贺十", "县财政局", "第一书记", "2016-01-05", null, null));
        var report = take(
                county,
                row(village, "贺十", "县财政局", "第一书记", "2016-01-05", "2018-05-01", "提拔"),
                row(village, "贺十一", "县财政局", "第一书记", "2018-05-01", null, null));
        assertCounts(report, 2, 0, 0);
        var id = report.path("id").asString();
        assertThat(county.post("/api/imports/" + id + "/rollback", java.util.Map.of())
                        .statusCode())
                .isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(county.get("/api/imports/" + id))
                .at("/rollback/state")
                .asString()
                .equals("DONE"));
        var history = json(county.get("/api/postings/history?division=" + village));
        assertThat(history.findValuesAsString("cadreName")).containsExactly("贺十");
        assertThat(history.at("/0/validTo").isNull()).isTrue();
    }

    @Test
    void theRosterThatGoesOutComesInAgainUnchanged() {
        var village = villages.next(COUNTY);
        take(county, row(village, "贺九", "县财政局", "第一书记兼队长", "2016-01-05", null, null));
        var out = county.download("/api/postings/export.xlsx?division=" + village);
        var lines = Workbooks.read(out, 0);

        assertThat(nobody.as("county-620121")
                        .get("/api/postings/export.xlsx?division=" + village)
                        .statusCode())
                .isEqualTo(404);
        assertThat(lines.stream().flatMap(List::stream)).contains("贺九", "第一书记");
        assertCounts(sent(county, out), 0, 1, 0);
    }

    private static Object[] row(
            String village, String name, String unit, String role, String from, Object to, Object reason) {
        return new Object[] {1, village, name, unit, "科员", "县直", role, from, to, reason, null};
    }

    private JsonNode take(Caller sender, Object[]... rows) {
        var lines = Stream.concat(Stream.of(HEADINGS), Arrays.stream(rows).map(Arrays::asList))
                .toList();
        return sent(sender, Workbooks.of(lines));
    }

    private JsonNode sent(Caller sender, byte[] file) {
        var sent = sender.upload("/api/imports?table=posting", "名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(sender.get(path)), report -> !List.of(
                        "QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    private static void assertCounts(JsonNode report, int accepted, int unchanged, int rejected) {
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected);
    }
}
