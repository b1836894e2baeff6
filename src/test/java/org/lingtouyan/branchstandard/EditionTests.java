package org.lingtouyan.branchstandard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Catalogues of standards come in from the handbook, edition by edition, and go out as they come in. */
@ServerTest
class EditionTests {

    private static final String BASE = "/api/branch-standards/";

    private final Caller nobody;
    private final Caller township;
    private final Caller county;

    @Autowired
    EditionTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.township = nobody.as("township-621227101");
        this.county = nobody.as("county-621227");
    }

    @Test
    void aCatalogueIsTakenInByWhoSetsRulesAndReplacesTheOneBefore() {
        var name = "演示目录" + ThreadLocalRandom.current().nextInt(1_000_000);
        var file = Workbooks.of(List.of(
                List.of("县", "标准名称", "适用党支部", "施行日期", "类别序号", "类别", "编号", "标准内容", "核对规则", "核对方式"),
                List.of("徽县", name, "流动党员", "2026-02-01", 1, "联系", "1", "每月联系", "", "资料"),
                List.of("徽县", name, "流动党员", "2026-02-01", 1, "联系", "2", "党员三人以上", "members", ""),
                List.of("徽县", name, "流动党员", "2026-02-01", 1, "联系", "3", "没有的规则", "magic", "")));
        assertThat(counts(taken(county, file))).containsExactly(2, 0, 1);
        assertThat(counts(taken(county, file))).containsExactly(0, 2, 1);
        assertThat(counts(taken(township, file))).containsExactly(0, 0, 3);
        assertThat(county.get(BASE + "editions").body()).contains(name);
        assertThat(nobody.as("county-620121").get(BASE + "editions").body()).doesNotContain(name);
    }

    @Test
    void anEditionThatABranchWasMeasuredAgainstStaysAsItIs() {
        var name = "协会目录" + ThreadLocalRandom.current().nextInt(1_000_000);
        var edition = List.<Object>of("徽县", name, "协会", Here.today().toString(), 1, "联系", "1");
        assertThat(counts(taken(county, catalogueOf(edition, "每月联系")))).containsExactly(1, 0, 0);
        assertThat(counts(taken(county, catalogueOf(edition, "每季联系"))))
                .as("nobody was measured against it yet")
                .containsExactly(1, 0, 0);
        measured(associationBranch());
        assertThat(counts(taken(county, catalogueOf(edition, "每周联系")))).containsExactly(0, 0, 1);
        assertThat(counts(taken(county, catalogueOf(edition, "每季联系")))).containsExactly(0, 1, 0);
    }

    @Test
    void whatGoesOutComesInAsTheSameEdition() {
        var seed = edition(nobody.as("province"), "620000000000", "VILLAGE");
        var path = BASE + "editions/" + seed.at("/edition/id").asString() + "/export.xlsx";
        assertThat(nobody.get(path).statusCode()).isEqualTo(401);
        var out = county.download(path);
        assertThat(counts(taken(nobody.as("province"), out)))
                .as("there already, to the last cell")
                .containsExactly(0, 42, 0);
        assertThat(counts(taken(county, out))).as("of another area").containsExactly(0, 0, 42);

        var rows = new ArrayList<List<String>>();
        for (var row : Workbooks.read(out, 0)) {
            rows.add(row.stream()
                    .map(cell -> cell.equals("620000000000")
                            ? "621227000000"
                            : cell.equals("村（社区）") ? "企业" : cell.equals("2018-01-01") ? "2026-03-01" : cell)
                    .toList());
        }
        assertThat(counts(taken(county, Workbooks.of(rows)))).containsExactly(42, 0, 0);
        var taken = edition(county, "621227000000", "ENTERPRISE");
        assertThat(taken.at("/edition/basis")).isEqualTo(seed.at("/edition/basis"));
        assertThat(standards(taken)).isEqualTo(standards(seed));
        var again = county.download(BASE + "editions/" + taken.at("/edition/id").asString() + "/export.xlsx");
        assertThat(Workbooks.read(again, 0).toString()).contains("村务财务混乱", "无集体经济");
        assertThat(taken.at("/standards/0/basisEn").asString()).startsWith("Regulations");
    }

    @Test
    void aRuleIsWrittenAsACadreCallsItAndTheCellSaysWhatItMayBe() {
        var edition = List.<Object>of("徽县", "规则目录", "机关", "2026-02-01", 1, "联系");
        var file = Workbooks.of(List.of(
                List.of("县", "标准名称", "适用党支部", "施行日期", "类别序号", "类别", "编号", "标准内容", "核对规则"),
                Stream.concat(edition.stream(), Stream.of("1", "党员三人以上", "正式党员人数"))
                        .toList(),
                Stream.concat(edition.stream(), Stream.of("2", "党员大会", "Members' meetings held"))
                        .toList(),
                Stream.concat(edition.stream(), Stream.of("3", "党课", "lectures"))
                        .toList(),
                Stream.concat(edition.stream(), Stream.of("4", "没有的", "党员人数")).toList()));
        var report = taken(county, file);
        assertThat(counts(report)).containsExactly(3, 0, 1);
        var back = county.download("/api/imports/" + report.path("id").asString() + "/rejected.xlsx");
        assertThat(Workbooks.read(back, 0).toString()).contains("可以写：", "正式党员人数", "主题党日次数");
        assertThat(edition(county, "621227000000", "ORGAN").path("standards").findValuesAsString("rule"))
                .containsExactly("MEMBERS", "MEMBERS_MEETINGS", "LECTURES");
    }

    @Test
    void aSheetWithoutEnglishTakesNoTranslationAwayAndNoneOutlivesItsWords() {
        var name = "译文目录" + ThreadLocalRandom.current().nextInt(1_000_000);
        var headings = List.of("县", "标准名称", "适用党支部", "施行日期", "类别序号", "类别", "编号", "标准内容", "频次", "英文内容", "频次英文");
        var row = List.<Object>of("徽县", name, "产业链", "2026-02-01", 1, "联系", "1");
        assertThat(counts(taken(county, sheet(headings, row, "每月联系", "每月", "In touch every month", "every month"))))
                .containsExactly(1, 0, 0);
        assertThat(counts(taken(county, sheet(headings, row, "每月联系", "每月", "", ""))))
                .containsExactly(0, 1, 0);
        assertThat(counts(taken(county, sheet(headings, row, "每季联系", "每月", "", ""))))
                .containsExactly(1, 0, 0);
        var held = edition(county, "621227000000", "CHAIN").at("/standards/0");
        assertThat(held.path("labelEn").asString()).isEqualTo("每季联系");
        assertThat(held.path("frequencyEn").asString()).isEqualTo("every month");
    }

    private static byte[] sheet(List<?> headings, List<Object> row, String... rest) {
        return Workbooks.of(
                List.of(headings, Stream.concat(row.stream(), Stream.of(rest)).toList()));
    }

    /** The latest of a place for a kind of branch. */
    private static JsonNode edition(Caller by, String place, String setting) {
        for (var one : json(by.get(BASE + "editions?division=" + place))) {
            if (one.path("division").asString().equals(place)
                    && one.path("setting").asString().equals(setting)) {
                return json(by.get(BASE + "editions/" + one.path("id").asString()));
            }
        }
        throw new AssertionError("no edition of " + place + " for " + setting);
    }

    /** All that is said of each, whatever its id. */
    private static List<JsonNode> standards(JsonNode edition) {
        return StreamSupport.stream(edition.path("standards").spliterator(), false)
                .map(one -> (JsonNode) ((ObjectNode) one).without("id"))
                .toList();
    }

    private static byte[] catalogueOf(List<Object> edition, String label) {
        return Workbooks.of(List.of(
                List.of("县", "标准名称", "适用党支部", "施行日期", "类别序号", "类别", "编号", "标准内容"),
                Stream.concat(edition.stream(), Stream.of(label)).toList()));
    }

    private String associationBranch() {
        var told = Map.of(
                "id",
                id(),
                "division",
                "621227101202",
                "name",
                "协会党支部" + id().substring(24),
                "kind",
                "BRANCH",
                "setting",
                "ASSOCIATION",
                "validFrom",
                "2015-01-01");
        assertThat(county.post("/api/party/organisations", told).statusCode()).isEqualTo(201);
        return told.get("id");
    }

    private void measured(String branch) {
        var answer = county.post(BASE + "branches/" + branch + "/assessments", Map.of("id", id()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static JsonNode taken(Caller by, byte[] file) {
        var sent = by.upload("/api/imports?table=branchstandard", "目录.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + json(sent).path("id").asString();
        return Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> json(by.get(path)), report -> !List.of(
                        "QUEUED", "RUNNING")
                .contains(report.path("state").asString()));
    }

    private static List<Integer> counts(JsonNode report) {
        return List.of(
                report.path("accepted").asInt(),
                report.path("unchanged").asInt(),
                report.path("rejected").asInt());
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
