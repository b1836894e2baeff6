package org.lingtouyan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.party.PartyFixtures.VILLAGE;
import static org.lingtouyan.party.PartyFixtures.name;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The rosters of organisations and members: good rows in, bad rows back, the same file again nothing. */
@ServerTest
class PartySheetTests {

    private static final List<String> ORGANISATION =
            List.of("乡镇", "行政村", "党组织名称", "组织类别", "上级党组织", "组建方式", "产业链环节", "产业", "成立日期", "换届日期");
    private static final List<String> MEMBER = List.of("行政村", "所在党支部", "姓名", "身份证号", "入党日期", "转正日期", "转入日期", "是否产业链发展");

    private final Caller nobody;
    private final Caller county;

    @Autowired
    PartySheetTests(Environment environment) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-621227");
    }

    @Test
    void whoMayNotImportDoesNot() {
        var file = sheet(ORGANISATION);
        assertThat(nobody.upload("/api/imports?table=organisation", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(401);
        assertThat(nobody.as("auditor")
                        .upload("/api/imports?table=member", "a.xlsx", file)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void organisationsComeInWithTheirTreeAndTheSameFileAddsNothing() {
        var committee = name("表格党委");
        var branch = name("表格党支部");
        var chain = name("表格产业党支部");
        var file = sheet(
                ORGANISATION,
                row("621227101000", null, branch, "支部", committee, null, null, null, "2010-01-01", "2021年3月5日"),
                row(null, VILLAGE, chain, "党支部", committee, "村社", "合作社", "核桃", "2017.6", null),
                row("621227101000", null, committee, "党委", null, null, null, null, "2009-01-01", null),
                row(null, VILLAGE, name("坏"), "党支布", null, null, null, null, null, null),
                row(null, VILLAGE, name("坏"), "党支部", "没有的党委", null, null, null, null, null),
                row(null, VILLAGE, name("坏"), "党支部", committee, "社社联建", null, null, null, null));
        var report = taken("organisation", file);
        assertThat(counts(report)).as(report.toString()).containsExactly(3, 0, 3);
        assertThat(report.toString()).contains("PARENT_UNKNOWN", "MODE_WITHOUT_CHAIN");
        assertThat(counts(taken("organisation", file))).containsExactly(0, 3, 3);

        var found = json(county.get("/api/party/organisations?q=" + chain)).at("/items/0");
        assertThat(found.path("setupMode").asString()).isEqualTo("VILLAGE_COOPERATIVE");
        var above =
                json(county.get("/api/party/organisations/" + found.path("id").asString()));
        assertThat(above.at("/above/0/name").asString()).isEqualTo(committee);
    }

    @Test
    void whatARosterLeavesOutStaysAndWhatGoesOutComesInUnchanged() {
        var committee = name("往返党委");
        var joint = name("往返联合党总支");
        var migrant = name("往返流动党支部");
        var whole = List.of(
                "行政村编码", "党组织名称", "组织类别", "设立类型", "上级党组织", "组建方式", "产业链环节", "产业", "联建方式", "成立日期", "换届日期", "届满日期");
        var village = "621227101202";
        var first = taken(
                "organisation",
                sheet(
                        whole,
                        row(
                                "621227101000",
                                committee,
                                "党委",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "2009-01-01",
                                null,
                                null),
                        row(
                                village,
                                joint,
                                "联合党总支",
                                "企业",
                                committee,
                                "村社联建",
                                "农业企业",
                                "核桃",
                                "村企联建",
                                "2017-06-01",
                                "2019-03-05",
                                "2023-03-05"),
                        row(village, migrant, "党支部", "流动党员", joint, null, null, null, null, "2018-06-01", null, null)));
        assertThat(counts(first)).as(first.toString()).containsExactly(3, 0, 0);
        var before = whole(joint);

        var out = Workbooks.read(county.download("/api/party/organisations/export.xlsx?division=621227101000"), 0);
        var again = out.stream()
                .filter(line -> line.contains("党组织类别")
                        || List.of(committee, joint, migrant).stream().anyMatch(name -> line.indexOf(name) == 4))
                .toList();
        assertThat(again).hasSize(4);
        var same = taken("organisation", Workbooks.of(again));
        assertThat(counts(same)).as(same.toString()).containsExactly(0, 3, 0);

        var little = List.of("行政村编码", "党组织名称", "组织类别", "产业");
        var less = taken(
                "organisation", sheet(little, row(village, joint, "联合党总支", "花椒"), row(village, migrant, "党支部", null)));
        assertThat(counts(less)).as(less.toString()).containsExactly(1, 1, 0);
        assertThat(whole(joint).replace("花椒", "核桃")).isEqualTo(before);
        assertThat(json(county.get("/api/party/organisations?q=" + migrant))
                        .at("/items/0/setting")
                        .asString())
                .isEqualTo("MIGRANT");

        var due = taken(
                "organisation",
                sheet(
                        List.of("行政村编码", "党组织名称", "组织类别", "届满日期"),
                        row(village, joint, "联合党总支", "2024-03-05"),
                        row(village, migrant, "党支部", "2024-03-05")));
        assertThat(counts(due)).as(due.toString()).containsExactly(1, 0, 1);
        assertThat(whole(joint)).contains("\"dueOn\":\"2024-03-05\"");
    }

    /** All that is shown of it, but its version. */
    private String whole(String name) {
        var id = json(county.get("/api/party/organisations?q=" + name))
                .at("/items/0/id")
                .asString();
        return county.get("/api/party/organisations/" + id).body().replaceAll("\"version\":\\d+", "");
    }

    @Test
    void membersComeInAndWhoStandsInAnotherBranchHasMoved() {
        var one = name("甲党支部");
        var other = name("乙党支部");
        taken(
                "organisation",
                sheet(
                        ORGANISATION,
                        row(null, VILLAGE, one, "党支部", null, null, null, null, "2010-01-01", null),
                        row(null, VILLAGE, other, "党支部", null, null, null, null, "2010-01-01", null)));
        var who = name("党员");
        var number = number();
        var file = sheet(
                MEMBER,
                row(VILLAGE, one, who, number, "2012-07-01", "2013-07-01", null, "是"),
                row(VILLAGE, "没有的党支部", name("党员"), null, "2012-07-01", null, null, null),
                row(VILLAGE, one, name("党员"), null, null, null, null, null));
        assertThat(counts(taken("member", file))).containsExactly(1, 0, 2);
        assertThat(counts(taken("member", file))).containsExactly(0, 1, 2);

        var moved = sheet(MEMBER, row(VILLAGE, other, who, number, "2012-07-01", "2013-07-01", "2019-05-01", "是"));
        assertThat(counts(taken("member", moved))).containsExactly(1, 0, 0);
        assertThat(counts(taken("member", moved))).containsExactly(0, 1, 0);
        var exported = Workbooks.read(county.download("/api/party/members/export.xlsx?division=" + VILLAGE), 0);
        assertThat(exported.toString()).contains(who, other);
    }

    @Test
    void applicantsActivistsAndCandidatesComeInAndTheirNextStageWithTheNextFile() {
        var branch = name("发展党支部");
        taken(
                "organisation",
                sheet(ORGANISATION, row(null, VILLAGE, branch, "党支部", null, null, null, null, "2010-01-01", null)));
        var number = number();
        var who = name("积极分子");
        var heading = List.of("行政村", "所在党支部", "姓名", "身份证号", "申请入党日期", "列为积极分子日期", "列为发展对象日期");
        var first = sheet(
                heading,
                row(VILLAGE, branch, who, number, "2020-01-05", "2020-06-01", null),
                row(VILLAGE, branch, name("早"), number(), "2020-01-05", "2020-06-01", "2021-05-31"));
        var report = taken("development", first);
        assertThat(counts(report)).as(report.toString()).containsExactly(1, 0, 1);
        assertThat(report.toString()).contains("CANDIDATE_TOO_SOON");
        assertThat(counts(taken("development", first))).containsExactly(0, 1, 1);
        var next = sheet(heading, row(VILLAGE, branch, who, number, "2020-01-05", "2020-06-01", "2021-06-01"));
        assertThat(counts(taken("development", next))).containsExactly(1, 0, 0);
    }

    @Test
    void aRosterOfMembersIsTakenBackAsAWhole() {
        var branch = name("撤回党支部");
        taken(
                "organisation",
                sheet(ORGANISATION, row(null, VILLAGE, branch, "党支部", null, null, null, null, "2010-01-01", null)));
        var who = name("误录党员");
        var report = taken("member", sheet(MEMBER, row(VILLAGE, branch, who, null, "2012-07-01", null, null, null)));
        assertThat(counts(report)).containsExactly(1, 0, 0);
        var path = "/api/imports/" + report.path("id").asString();
        assertThat(county.post(path + "/rollback", java.util.Map.of()).statusCode())
                .isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        json(county.get(path)).at("/rollback/state").asString().equals("DONE"));
        assertThat(county.get("/api/party/members?division=" + VILLAGE + "&limit=200")
                        .body())
                .doesNotContain(who);
    }

    private JsonNode taken(String table, byte[] file) {
        var sent = county.upload("/api/imports?table=" + table, "名册.xlsx", file);
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

    @SafeVarargs
    private static byte[] sheet(List<String> headings, List<Object>... rows) {
        var all = new ArrayList<List<?>>();
        all.add(headings);
        all.addAll(Arrays.asList(rows));
        return Workbooks.of(all);
    }

    /** Well-formed, of an area that was never issued. */
    private static String number() {
        return IdentityNumber.withCheckDigit(
                "629799%08d%03d".formatted(19880101, ThreadLocalRandom.current().nextInt(1000)));
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
