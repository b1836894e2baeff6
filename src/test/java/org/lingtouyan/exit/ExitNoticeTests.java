package org.lingtouyan.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a notice shows to everybody, and for how long; and how villages and counties leave. In a county of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExitNoticeTests {

    private static final String COUNTY = "622924";

    private final Caller nobody;
    private LeavingCounty leaving;

    @Autowired
    ExitNoticeTests(Environment environment) {
        this.nobody = Caller.of(environment);
    }

    @BeforeAll
    void findVillages() {
        leaving = LeavingCounty.of(nobody, COUNTY);
    }

    @Test
    void whoHasNoLinkSeesNoNoticeAndAnOldOneIsGone() {
        assertThat(nobody.get("/api/exit-notices").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/api/open/exit-notices/guessed-and-wrong-token").statusCode())
                .isEqualTo(404);
        var id = leaving.onNotice(leaving.readyHousehold());
        var token = leaving.shown(id).at("/notice/token").asString();
        var over = nobody.get("/api/open/exit-notices/" + token);
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(reason(over)).isEqualTo("EXIT_NOTICE_IS_OVER");
        assertThat(over.body()).contains("2018-11-16");
    }

    @Test
    void aNoticeShowsEverybodyNothingButItsColumnsAndOnlyASurname() {
        var one = signed();
        var other = signed();
        var today = Here.today().toString();
        var told = Map.<String, Object>of(
                "id",
                PairedCounty.newId(),
                "cases",
                List.of(seen(one), seen(other)),
                "on",
                today,
                "cadreId",
                leaving.cadre(),
                "contact",
                "镇纪委");
        assertThat(leaving.village().post("/api/exit-notices", told).statusCode())
                .isEqualTo(201);
        assertThat(leaving.village().post("/api/exit-notices", told).statusCode())
                .isEqualTo(201);
        var token = leaving.shown(one).at("/notice/token").asString();
        assertThat(leaving.shown(other).at("/notice/token").asString()).isEqualTo(token);
        var open = nobody.get("/api/open/exit-notices/" + token);
        assertThat(open.statusCode()).as(open.body()).isEqualTo(200);
        assertThat(open.body()).contains("赵*").doesNotContain("赵明").doesNotContain("138");
        var notice = Caller.json(open);
        assertThat(notice.path("lines")).hasSize(2);
        assertThat(notice.propertyNames())
                .containsExactlyInAnyOrder("subject", "year", "place", "from", "until", "contact", "lines");
        assertThat(notice.path("lines").get(0).propertyNames())
                .containsExactlyInAnyOrder("position", "name", "group", "people");
        assertThat(Caller.json(leaving.village().get("/api/exit-notices")).findValuesAsString("token"))
                .contains(token);
    }

    @Test
    void setsOfConditionsAreDataAndADraftSaysWhatItLacks() {
        var sets = Caller.json(leaving.village().get("/api/exit-conditions"));
        var known = sets.valueStream().map(set -> set.path("edition")).toList();
        assertThat(known).hasSize(5);
        assertThat(known.stream().filter(set -> set.path("draft").asBoolean()).mapToInt(set -> set.path("items")
                        .asInt()))
                .containsExactlyInAnyOrder(11, 20);
        assertThat(known)
                .allMatch(set -> set.path("draft").asBoolean()
                        || set.path("items").asInt() == set.path("entered").asInt());
        var told = Map.<String, Object>of(
                "id",
                PairedCounty.newId(),
                "subject",
                "VILLAGE",
                "name",
                "县定条件",
                "basis",
                "县办发〔2019〕1号",
                "draft",
                false,
                "items",
                1,
                "validFrom",
                "2019-05-01",
                "conditions",
                List.of(Map.of("item", 1, "itemLabel", "道路", "label", "通硬化路", "checked", "STATED")));
        assertThat(leaving.village().post("/api/exit-conditions", told).statusCode())
                .isEqualTo(403);
        var set = leaving.county().officer().post("/api/exit-conditions", told);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        assertThat(Caller.json(leaving.village().get("/api/exit-conditions"))).hasSize(6);
        assertThat(Caller.json(nobody.as("county-621227").get("/api/exit-conditions")))
                .hasSize(5);
    }

    @Test
    void aPlaceThatIsNotPoorHasNothingToLeaveAndEachLevelOpensItsOwn() {
        var told = Map.<String, Object>of(
                "id",
                PairedCounty.newId(),
                "subject",
                "VILLAGE",
                "division",
                leaving.home(),
                "year",
                2018,
                "first",
                leaving.step(null, "2018-11-01", Map.of()));
        assertThat(reason(leaving.village().post("/api/exits", told))).isEqualTo("EXIT_PLACE_IS_NOT_POOR");
        var county = PairedCounty.with(PairedCounty.with(told, "subject", "COUNTY"), "division", COUNTY + "000000");
        assertThat(reason(leaving.village().post("/api/exits", county))).isEqualTo("EXIT_STEP_IS_OF_ANOTHER_LEVEL");
    }

    @Test
    void aCountyIsJudgedByCountsAndNeverByARate() {
        var told = Map.<String, Object>of(
                "id",
                PairedCounty.newId(),
                "subject",
                "COUNTY",
                "division",
                COUNTY + "000000",
                "year",
                2018,
                "first",
                leaving.step(null, "2018-12-10", Map.of()));
        var opened = leaving.county().officer().post("/api/exits", told);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var id = Caller.json(opened).at("/exit/id").asString();
        var approval = leaving.shown(id).path("conditions").get(4).path("id").asString();
        var path = "/api/exits/" + id + "/conditions/" + approval;
        var counted = Map.<String, Object>of(
                "on", "2018-12-20", "cadreId", leaving.cadre(), "numerator", 539, "denominator", 600);
        assertThat(reason(leaving.county().officer().put(path, PairedCounty.with(counted, "denominator", 0))))
                .isEqualTo("EXIT_COUNT_NEEDED");
        var shown = Caller.json(leaving.county().officer().put(path, counted))
                .path("conditions")
                .get(4)
                .path("finding");
        assertThat(shown.path("met").asBoolean()).as("89.8 of 90 in a hundred").isFalse();
        assertThat(shown.path("denominator").asInt()).isEqualTo(600);
        assertThat(reason(leaving.take(
                        nobody.as("city-" + COUNTY.substring(0, 4)), id, "CITY_REVIEW", "2018-12-21", Map.of())))
                .isEqualTo("EXIT_CONDITIONS_NOT_MET");
    }

    @Test
    void aRosterOpensCasesSaysWhatIsWrongAndAddsNothingTheSecondTime() {
        var number =
                leaving.county().shown(leaving.readyHousehold()).path("number").asString();
        var file = Workbooks.of(List.of(
                List.of("村编号", "户编号", "退出年度", "提名日期", "提名人"),
                List.of(leaving.home(), number, "2018", "2018-10-20", "李支书"),
                List.of(leaving.home(), "NO-SUCH", "2018", "2018-10-20", "李支书"),
                List.of(leaving.home(), number, "2015", "2018-10-20", "李支书")));
        assertThat(nobody.upload("/api/imports?table=exit", "a.xlsx", file).statusCode())
                .isEqualTo(401);
        var report = taken(file);
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.path("rejected").asInt()).isEqualTo(2);
        assertThat(taken(file).path("unchanged").asInt()).isEqualTo(1);
    }

    private JsonNode taken(byte[] file) {
        var officer = leaving.county().officer();
        var sent = officer.upload("/api/imports?table=exit", "名单.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var path = "/api/imports/" + Caller.json(sent).path("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(Caller.json(officer.get(path)).path("state").asString()));
        return Caller.json(officer.get(path));
    }

    private Map<String, Object> seen(String id) {
        return Map.of(
                "id",
                id,
                "version",
                String.valueOf(leaving.shown(id).at("/exit/version").asInt()));
    }

    /** All steps before the notice. */
    private String signed() {
        var household = leaving.readyHousehold();
        var id = leaving.opened(household, "2018-11-01").at("/exit/id").asString();
        leaving.taken(
                leaving.village(),
                id,
                "DISCUSS",
                "2018-11-03",
                Map.of("attended", 9, "votesFor", 9, "votesAgainst", 0));
        leaving.taken(leaving.village(), id, "VERIFY", "2018-11-05", Map.of());
        var head = leaving.county().shown(household).at("/members/0/id").asString();
        leaving.taken(leaving.village(), id, "SIGN", "2018-11-07", Map.of("signedBy", head));
        return id;
    }
}
