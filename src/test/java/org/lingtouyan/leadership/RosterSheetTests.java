package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Rosters as townships send them come in, once, and go out in a layout that comes in again. */
@ServerTest
class RosterSheetTests {

    private static final List<String> TEAM = List.of("乡镇", "行政村", "姓名", "职务", "产生方式", "任职时间", "离任时间", "离任原因", "撤换原因");

    private final Shandan shandan;

    @Autowired
    RosterSheetTests(Environment environment) {
        this.shandan = Shandan.of(environment);
    }

    @Test
    void aRosterComesInOnceAndItsBadRowsComeBackWithTheirReasons() {
        var sheet = Workbooks.of(List.of(
                List.of("位奇镇村两委成员名册"),
                TEAM,
                row("十里堡村", "赵一", "书记兼主任", "选举", "2017-01-05", null, null, null),
                row("十里堡村", "钱二", "副书记", "任命", "2017.2.1", null, null, null),
                row("十里堡村", "孙三", "村支书", "选派", "2018-01-05", null, null, null),
                row("十里堡村", "李四", "文书", null, "2016-01-01", "2018-03-01", "撤换", null),
                row("十里堡村", "周五", "文书", null, "2016-01-01", "2018-03-01", "撤换", "违纪"),
                row("没有的村", "吴六", "文书", null, "2016-01-01", null, null, null),
                row("十里堡村", "郑七", "大管家", null, "2016-01-01", null, null, null)));

        counts(taken("tenure", sheet), 3, 0, 4);
        counts(taken("tenure", sheet), 0, 3, 4);
        var team = json(shandan.county().get("/api/leadership/villages/620725102203"));
        assertThat(team.path("inOffice")).hasSize(3);
        assertThat(team.path("ever")).hasSize(4);
        assertThat(team.path("ever").toString()).contains("\"removal\":\"DISCIPLINE\"");
    }

    @Test
    void whoHasLeftIsEndedByTheNextRosterAndTheOneAfterComesIn() {
        taken("tenure", Workbooks.of(List.of(TEAM, row("二十里堡村", "冯八", "书记", null, "2017-01-05", null, null, null))));
        var next = taken(
                "tenure",
                Workbooks.of(List.of(
                        TEAM,
                        row("二十里堡村", "冯八", "书记", null, "2017-01-05", "2018-05-01", "辞职", null),
                        row("二十里堡村", "陈九", "书记", "回引", "2018-05-01", null, null, null))));

        counts(next, 2, 0, 0);
        var team = json(shandan.county().get("/api/leadership/villages/620725102204"));
        assertThat(team.at("/inOffice/0/name").asString()).isEqualTo("陈九");
        assertThat(team.at("/inOffice/0/filledBy").asString()).isEqualTo("CALLED_BACK");
    }

    @Test
    void aRosterIsTakenBackAsAWholeButForWhatSomebodyChangedSince() {
        var village = "620725102206";
        var path = "/api/leadership/villages/" + village;
        var name = json(shandan.county().get("/api/divisions/" + village))
                .path("shortName")
                .asString();
        taken("tenure", Workbooks.of(List.of(TEAM, row(name, "前任", "书记", null, "2014-01-05", null, null, null))));
        var before = json(shandan.county().get(path)).path("ever");
        var next = taken(
                "tenure",
                Workbooks.of(List.of(
                        TEAM,
                        row(name, "前任", "书记", null, "2014-01-05", "2018-05-01", "辞职", null),
                        row(name, "后任", "书记", "回引", "2018-05-01", null, null, null),
                        row(name, "文书甲", "文书", null, "2018-05-01", null, null, null))));
        counts(next, 3, 0, 0);
        var clerk = "/api/tenures/"
                + json(shandan.county().get(path))
                        .path("inOffice")
                        .valueStream()
                        .filter(one -> one.path("post").asString().equals("CLERK"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString();
        assertThat(shandan.post(clerk, "/end", Map.of("on", "2019-01-01", "why", "RESIGNED"))
                        .statusCode())
                .isEqualTo(200);

        var rollback = takenBack(next);

        assertThat(rollback.path("undone").asInt()).as(rollback.toString()).isEqualTo(2);
        assertThat(rollback.path("left").asInt()).isEqualTo(1);
        var after = json(shandan.county().get(path));
        assertThat(after.at("/inOffice/0/name").asString()).isEqualTo("前任");
        assertThat(after.path("ever")).hasSize(before.size() + 1);
        assertThat(after.path("ever").findValuesAsString("endReason")).contains("RESIGNED");

        var reserve = taken(
                "reserve",
                Workbooks.of(List.of(
                        List.of("乡镇", "行政村", "姓名", "来源", "入库时间"), List.of("位奇镇", name, "候补", "退伍军人", "2018-01-05"))));
        counts(reserve, 1, 0, 0);
        assertThat(takenBack(reserve).path("undone").asInt()).isEqualTo(1);
        assertThat(json(shandan.county().get("/api/reserves?division=" + village))
                        .path("items"))
                .isEmpty();
    }

    private JsonNode takenBack(JsonNode report) {
        var id = report.path("id").asString();
        var asked = shandan.county().post("/api/imports/" + id + "/rollback", Map.of());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> report(id).at("/rollback/state").asString().equals("DONE"));
        return report(id).path("rollback");
    }

    @Test
    void whatGoesOutComesInUnchanged() {
        taken("tenure", Workbooks.of(List.of(TEAM, row("高寨村", "褚十", "书记", null, "2017-01-05", null, null, null))));
        taken(
                "reserve",
                Workbooks.of(List.of(
                        List.of("乡镇", "行政村", "姓名", "来源", "入库时间"), List.of("位奇镇", "高寨村", "卫一", "退伍军人", "2018-01-05"))));

        var tenures = shandan.county().download("/api/tenures/export.xlsx?division=620725102205");
        counts(taken("tenure", tenures), 0, 1, 0);
        var reserves = shandan.county().download("/api/reserves/export.xlsx?division=620725102205");
        counts(taken("reserve", reserves), 0, 1, 0);
    }

    @Test
    void aLedgerOfTheReserveIsTakenAsItStandsNowAndWhatItLeavesOutStays() {
        var village = "620725102207";
        var mentor = "帮带" + Shandan.id();
        shandan.cadre(mentor);
        var headings = List.of("村编号", "姓名", "来源", "入库时间", "成熟程度", "帮带人");
        counts(
                taken(
                        "reserve",
                        Workbooks.of(List.of(headings, filled(village, "蒋二", "退伍军人", "2018-01-05", "培养中", mentor)))),
                1,
                0,
                0);
        var out = shandan.county().download("/api/reserves/export.xlsx?division=" + village);
        counts(taken("reserve", out), 0, 1, 0);

        var next = taken(
                "reserve",
                Workbooks.of(List.of(
                        headings,
                        filled(village, "蒋二", "致富能手", "2018-01-05", "成熟", null),
                        filled(village, "蒋二", "退伍军人", "2018-01-05", "基本成熟", null),
                        filled(village, "沈三", "退伍军人", "2018-01-05", null, "没有登记的人"))));
        counts(next, 1, 0, 2);
        assertThat(next.toString()).contains("RESERVE_NAMED_TWICE", "MENTOR_UNKNOWN");
        var one =
                json(shandan.county().get("/api/reserves?division=" + village)).at("/items/0");
        assertThat(one.path("readiness").asString()).isEqualTo("READY");
        assertThat(one.path("mentorName").asString()).isEqualTo(mentor);
        counts(
                taken(
                        "reserve",
                        Workbooks.of(List.of(headings.subList(0, 4), filled(village, "蒋二", "致富能手", "2018-01-05")))),
                0,
                1,
                0);
    }

    @Test
    void whoTakesAPostByRosterLeavesTheReserveAndHowAPostWasFilledIsPutRight() {
        var village = "620725102208";
        var reserve = List.of("村编号", "姓名", "来源", "入库时间");
        var team = List.of("村编号", "姓名", "职务", "产生方式", "任职时间");
        taken("reserve", Workbooks.of(List.of(reserve, filled(village, "韩四", "退伍军人", "2018-01-05"))));
        var id = json(shandan.county().get("/api/reserves?division=" + village))
                .at("/items/0/id")
                .asString();

        var begun = taken("tenure", Workbooks.of(List.of(team, filled(village, "韩四", "文书", null, "2018-09-01"))));
        counts(begun, 1, 0, 0);
        var left = json(shandan.county().get("/api/reserves/" + id)).path("reserve");
        assertThat(left.path("why").asString()).isEqualTo("USED");
        assertThat(left.path("usedAs").asString()).isEqualTo("村文书");
        assertThat(left.path("to").asString()).isEqualTo("2018-09-01");

        var right = Workbooks.of(List.of(team, filled(village, "韩四", "文书", "任命", "2018-09-01")));
        counts(taken("tenure", right), 1, 0, 0);
        counts(taken("tenure", right), 0, 1, 0);
        counts(taken("tenure", Workbooks.of(List.of(team, filled(village, "韩四", "文书", null, "2018-09-01")))), 0, 1, 0);
        assertThat(json(shandan.county().get("/api/leadership/villages/" + village))
                        .at("/inOffice/0/filledBy")
                        .asString())
                .isEqualTo("APPOINTED");
    }

    private static List<Object> filled(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<Object> row(
            String village, String name, String post, String how, String from, String to, String why, String because) {
        return Arrays.asList("位奇镇", village, name, post, how, from, to, why, because);
    }

    private static void counts(JsonNode report, int accepted, int unchanged, int rejected) {
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected);
    }

    private JsonNode taken(String table, byte[] file) {
        var sent = shandan.county().upload("/api/imports?table=" + table, "名册.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var id = json(sent).path("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(report(id).path("state").asString()));
        return report(id);
    }

    private JsonNode report(String id) {
        return json(shandan.county().get("/api/imports/" + id));
    }
}
