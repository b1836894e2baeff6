package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.VillageSheets.HEADINGS;
import static org.lingtouyan.household.VillageSheets.NUMBER;
import static org.lingtouyan.household.VillageSheets.identity;
import static org.lingtouyan.household.VillageSheets.member;
import static org.lingtouyan.household.VillageSheets.person;
import static org.lingtouyan.household.VillageSheets.sheet;
import static org.lingtouyan.household.VillageSheets.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class HouseholdSheetTests {

    private final Caller nobody;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    HouseholdSheetTests(Environment environment, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.nobody = Caller.of(environment);
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Test
    void nobodyAndWhoeverSeesNoHouseholdsMayNotSendOrLook() {
        assertThat(nobody.upload("/api/imports?table=household", "a.xlsx", sheet(person()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(nobody.as("auditor")
                        .upload("/api/imports", "a.xlsx", sheet(person()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("admin").get("/api/imports").statusCode()).isEqualTo(403);
        var id = taken("county-621227", person()).path("id").asString();
        assertThat(nobody.as("county-621226").get("/api/imports/" + id).statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-621226")
                        .get("/api/imports/" + id + "/errors")
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("county-621226")
                        .get("/api/imports/" + id + "/rejected.xlsx")
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.as("village-621227101202")
                        .get("/api/imports/" + id + "/rejected.xlsx")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theHeadingsInUseAreTakenAsTheyAre() {
        var head = person();
        head.put("户类型", "一般脱贫户");
        var wife = member(head, "02", "配偶");
        assertCounts(taken("county-621227", head, wife), 2, 0, 0, 0);
        var household = household(head);
        assertThat(household)
                .containsEntry("registered_on", "2014-06-01")
                .containsEntry("people", "2")
                .containsEntry("incomplete", "false");
        assertThat(household)
                .containsEntry("kind", "01")
                .containsEntry("status", "03")
                .containsEntry("main_cause", "01");
        assertThat(one(
                        "select stated_per_capita from household.income where household_id = :id and year = 2018",
                        household))
                .isEqualTo("3456.00");
        assertThat(one("select net from household.income where household_id = :id and year = 2018", household))
                .isNull();
        assertThat(one(
                        "select valid_from from household.membership where household_id = :id and number like '%02'",
                        household))
                .isEqualTo("2015-03-01");
        assertThat(one(
                        "select natural_village from household.household_year where household_id = :id and year = 2018",
                        household))
                .isEqualTo("上庄");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var head = person();
        var rows =
                new ArrayList<>(List.of(head, member(head, "02", "配偶"), member(head, "03", "之子"), person(), person()));
        assertCounts(taken("county-621227", rows.toArray(Map[]::new)), 5, 0, 0, 0);
        var before = one("select count(*) from access.trail where :id is not null", household(head));
        assertCounts(taken("county-621227", rows.toArray(Map[]::new)), 0, 5, 0, 0);
        assertThat(one(
                        "select count(*) from access.trail where table_name like 'household.%' and :id is not null",
                        household(head)))
                .isEqualTo(one(
                        "select count(*) from access.trail where table_name like 'household.%' and :id is not null",
                        household(head)));
        assertThat(before).isNotNull();
    }

    @Test
    void badRowsComeBackAndTheMendedFileTakesOnlyThem() {
        var good = person();
        var badDigit = with(person(), "证件号码", "000000199001010010");
        var noName = with(person(), "姓名", null);
        var noPlace = with(person(), "行政村", "没有的村");
        var outside = with(with(with(person(), "县", "成县"), "乡", "621221100000"), "行政村", "621221100201");
        var badMonths = with(person(), "务工时间(月)", "半年");
        var report = taken("county-621227", good, badDigit, noName, noPlace, outside, badMonths);
        assertCounts(report, 1, 0, 5, 0);
        var codes = new ArrayList<String>();
        report.path("errors")
                .forEach(error ->
                        codes.add(error.path("row").asInt() + error.path("code").asString()));
        assertThat(codes)
                .containsExactly(
                        "5IDENTITY_NUMBER_CHECK_DIGIT",
                        "6CELL_EMPTY",
                        "7PLACE_UNKNOWN",
                        "8PLACE_OUTSIDE",
                        "9NOT_A_NUMBER");
        assertThat(report.path("errors").get(0).path("value").asString())
                .contains("*")
                .doesNotContain("199001");

        var back = Workbooks.read(
                nobody.as("county-621227")
                        .download("/api/imports/" + report.path("id").asString() + "/rejected.xlsx"),
                0);
        assertThat(back).hasSize(7);
        assertThat(back.get(1).subList(1, 33)).isEqualTo(HEADINGS);

        badDigit.put("证件号码", identity());
        noName.put("姓名", "赵六");
        assertCounts(taken("county-621227", good, badDigit, noName), 2, 1, 0, 0);
    }

    @Test
    void aHouseholdWhoseHeadIsRejectedIsTakenAndIncomplete() {
        var head = with(person(), "姓名", null);
        var son = member(head, "02", "之子");
        assertCounts(taken("county-621227", head, son), 1, 0, 1, 0);
        assertThat(household(head)).containsEntry("incomplete", "true");
        head.put("姓名", "赵六");
        assertCounts(taken("county-621227", head, son), 1, 1, 0, 0);
        assertThat(household(head)).containsEntry("incomplete", "false");
    }

    @Test
    void aLaterSheetChangesFromItsDayOnAndAnEarlierOneThatSaysOtherwiseIsParked() {
        var head = with(person(), "户类型", "未脱贫");
        taken("county-621227", head);
        var later = with(with(head, "数据日期", "2019-12-31"), "户类型", "稳定脱贫");
        assertCounts(taken("county-621227", later), 1, 0, 0, 0);
        var household = household(head);
        assertThat(one(
                        "select string_agg(status || valid_from, ' ' order by valid_from) from household.household_state where household_id = :id",
                        household))
                .isEqualTo("012014-06-01 062019-12-31");
        assertCounts(taken("county-621227", with(with(head, "数据日期", "2019-06-30"), "户类型", "返贫")), 0, 0, 0, 1);
        assertCounts(taken("county-621227", with(head, "数据日期", "2018-12-31")), 0, 1, 0, 0);
    }

    @Test
    void whatBelongsToAnotherWaitsForSomebodyToDecide() {
        var head = person();
        taken("county-621227", head);
        var sameIdentity = with(person(), "证件号码", head.get("证件号码"));
        var otherNumber = with(member(head, "02", "配偶"), "证件号码", head.get("证件号码"));
        var otherVillage = with(with(head, "行政村", "621227101203"), "证件号码", identity());
        var report = taken("county-621227", sameIdentity, otherNumber, otherVillage);
        assertCounts(report, 0, 0, 0, 3);
        assertThat(report.path("errors").get(0).path("kind").asString()).isEqualTo("PARKED");
        assertCounts(
                taken(
                        "county-621221",
                        with(
                                with(
                                        with(with(with(person(), "县", null), "乡", null), "行政村", "621221100201"),
                                        "证件号码",
                                        head.get("证件号码")),
                                "户编号",
                                "X" + NUMBER.incrementAndGet())),
                0,
                0,
                0,
                1);
    }

    @Test
    void contradictionsOfSenseNeverReject() {
        var odd = person();
        odd.put("文化程度", "文盲或半文盲");
        odd.put("在校生状况", "本科");
        odd.put("务工时间(月)", "13");
        odd.put("劳动技能", "无劳动力");
        odd.put("首次识别时间", "2030-01-01");
        odd.put("人数", "9");
        odd.put("健康状况", "健康,残疾");
        assertCounts(taken("county-621227", odd, with(member(odd, "02", "户主"), "姓名", "赵2")), 2, 0, 0, 0);
    }

    @Test
    void aTrialCountsWhatTheRealOneWouldAndLeavesNothing() {
        var head = person();
        var wife = member(head, "02", "配偶");
        var trial = taken("/api/imports?table=household&dryRun=true", "county-621227", sheet(head, wife, head));
        assertCounts(trial, 2, 1, 0, 0);
        assertThat(households(head)).isEmpty();
        assertCounts(taken("county-621227", head, wife, head), 2, 1, 0, 0);
    }

    @Test
    void kindsSayByTheirEndingWhetherAHouseholdIsOut() {
        for (var expected : Map.of(
                        "低保贫困户", "04 01", "特困供养贫困户", "06 01", "低保脱贫户", "04 03", "未脱贫", "null 01", "稳定脱贫", "null 06",
                        "低保户", "02 01", "06", "null 06")
                .entrySet()) {
            var head = with(person(), "户类型", expected.getKey());
            taken("county-621227", head);
            var household = household(head);
            assertThat(household.get("kind") + " " + household.get("status"))
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void nationalCodesServeAsHeadingsAndItemsOfIncomeAreSummed() {
        var number = "H" + NUMBER.incrementAndGet();
        var file = Workbooks.of(List.of(
                List.of("数据日期：2018-12-31"),
                List.of(
                        "AAD001", "AAC001", "AAB002", "AAB004", "AAB006", "AAC006", "AAR010", "AAC073", "AAC071",
                        "AAC074", "AAC077"),
                List.of("621227101202", number, "赵一", identity(), "01", "04", "01", 10000, 5000.5, "1,000", 600),
                List.of("621227101202", number, "赵二", identity(), "03", "", "", "", "", "", "")));
        assertCounts(taken("/api/imports?table=household", "village-621227101202", file), 2, 0, 0, 0);
        var household = household(Map.of("户编号", number));
        assertThat(household).containsEntry("kind", "04").containsEntry("status", "01");
        assertThat(one("select net || '/' || people from household.income where household_id = :id", household))
                .isEqualTo("14600.50/2");
        assertCounts(taken("/api/imports?table=household", "village-621227101202", file), 0, 2, 0, 0);
    }

    @Test
    void aListGoesOutWithTheHeadingsItMayComeInWithAndPrivateColumnsMasked() {
        assertThat(nobody.as("auditor").get("/api/households/export.xlsx").statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621226")
                        .get("/api/households/export.xlsx?division=621227101202")
                        .statusCode())
                .isEqualTo(404);
        var head = with(person(), "自然村", "=1+1");
        taken("county-621227", head, member(head, "02", "配偶"));
        var path = "/api/households/export.xlsx?division=621227101202&q=" + head.get("户编号");
        var rows = Workbooks.read(nobody.as("village-621227101202").download(path), 0);
        assertThat(rows.get(2)).isEqualTo(HEADINGS);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(3)).contains("=1+1", head.get("户编号").toString(), "户主", "因病");
        assertThat(rows.get(3).get(22)).startsWith("3456");
        assertThat(rows.get(3).get(9)).contains("***").isNotEqualTo(head.get("证件号码"));
    }

    @Test
    void theRecordsBehindAFigureGoOutWithTheirSum() {
        var path = "/api/indicators/household.registered_persons/records";
        taken("county-621227", person());
        assertThat(nobody.as("county-621226")
                        .get(path + ".xlsx?division=621227101202&month=2018-12")
                        .statusCode())
                .isEqualTo(404);
        var total = Caller.json(nobody.as("county-621227").get(path + "?division=621227101202&month=2018-12"))
                .path("total")
                .asInt();
        var rows = Workbooks.read(
                nobody.as("county-621227").download(path + ".xlsx?division=621227101202&month=2018-12"), 0);
        assertThat(rows).hasSize(total + 3);
    }

    @Test
    void hostileAndBrokenFilesAreRefusedWithASentence() {
        var sent = nobody.as("county-621227")
                .upload("/api/imports?table=household", "a.xlsx", "PK\u0003\u0004x".getBytes());
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(Caller.reason(sent)).isEqualTo("DAMAGED_WORKBOOK");
        assertThat(Caller.json(sent).path("detail").asString()).contains("损坏");
        var tooLarge = nobody.as("county-621227").upload("/api/imports?table=household", "a.xlsx", new byte[60 << 20]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
    }

    @SafeVarargs
    private JsonNode taken(String who, Map<String, Object>... rows) {
        return taken("/api/imports?table=household", who, sheet(rows));
    }

    private JsonNode taken(String path, String who, byte[] file) {
        var sent = nobody.as(who).upload(path, "名单.xlsx", file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var id = Caller.json(sent).path("id").asString();
        for (int wait = 0; wait < 400; wait++) {
            var report = Caller.json(nobody.as(who).get("/api/imports/" + id));
            if (!List.of("QUEUED", "RUNNING").contains(report.path("state").asString())) {
                return report;
            }
            pause();
        }
        throw new IllegalStateException("the import did not end");
    }

    private static void assertCounts(JsonNode report, int accepted, int unchanged, int rejected, int parked) {
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("DONE");
        assertThat(List.of(
                        report.path("accepted").asInt(),
                        report.path("unchanged").asInt(),
                        report.path("rejected").asInt(),
                        report.path("parked").asInt()))
                .as(report.toString())
                .containsExactly(accepted, unchanged, rejected, parked);
        assertThat(report.path("rows").asInt()).isEqualTo(accepted + unchanged + rejected + parked);
    }

    private Map<String, Object> household(Map<String, Object> row) {
        return households(row).get(0);
    }

    private List<Map<String, Object>> households(Map<String, Object> row) {
        return actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> jdbc.sql(
                                """
                        select h.id::text, h.registered_on::text, l.people::text, l.incomplete::text, l.kind, l.status, l.main_cause
                          from household.household h join household.listed_household l on l.id = h.id
                         where h.number = :number
                        """)
                        .param("number", row.get("户编号"))
                        .query()
                        .listOfRows()));
    }

    private String one(String query, Map<String, Object> household) {
        return actors.as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> jdbc.sql("select (" + query.replace(":id", ":id::uuid") + ")::text")
                        .param("id", household.get("id"))
                        .query(String.class)
                        .optional()
                        .orElse(null)));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
