package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.TakenSheets.assertCounts;
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
import org.lingtouyan.access.Actors;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the rows of a sheet: taken, unchanged, sent back, or waiting for somebody to decide. */
@ServerTest
class HouseholdSheetTests {

    /** How often the trail speaks of a household and of what belongs to it. */
    private static final String ENTRIES = "select count(*) from access.trail where table_name like 'household.%'"
            + " and (record_id = :id or new ->> 'household_id' = :id::text)";

    private final Caller nobody;
    private final TakenSheets county;
    private final KeptHouseholds kept;

    @Autowired
    HouseholdSheetTests(Environment environment, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.nobody = Caller.of(environment);
        this.county = new TakenSheets(nobody.as("county-621227"), HouseholdFixtures.VILLAGE);
        this.kept = new KeptHouseholds(jdbc, actors, transaction);
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
        var id = county.take(person()).path("id").asString();
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
    void theSameFileAgainChangesNothing() {
        var head = person();
        var rows =
                new ArrayList<>(List.of(head, member(head, "02", "配偶"), member(head, "03", "之子"), person(), person()));
        assertCounts(county.take(rows.toArray(Map[]::new)), 5, 0, 0, 0);
        var before = kept.value(ENTRIES, kept.household(head));
        assertThat(before).isNotNull().isNotEqualTo("0");
        assertCounts(county.take(rows.toArray(Map[]::new)), 0, 5, 0, 0);
        assertThat(kept.value(ENTRIES, kept.household(head))).isEqualTo(before);
    }

    @Test
    void badRowsComeBackAndTheMendedFileTakesOnlyThem() {
        var good = person();
        var badDigit = with(person(), "证件号码", "000000199001010010");
        var noName = with(person(), "姓名", null);
        var noPlace = with(person(), "行政村", "没有的村");
        var outside = with(with(with(person(), "县", "成县"), "乡", "621221100000"), "行政村", "621221100201");
        var badMonths = with(person(), "务工时间(月)", "半年");
        var report = county.take(good, badDigit, noName, noPlace, outside, badMonths);
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
        assertCounts(county.take(good, badDigit, noName), 2, 1, 0, 0);
    }

    @Test
    void aHouseholdWhoseHeadIsRejectedIsTakenAndIncomplete() {
        var head = with(person(), "姓名", null);
        var son = member(head, "02", "之子");
        assertCounts(county.take(head, son), 1, 0, 1, 0);
        assertThat(kept.household(head)).containsEntry("incomplete", "true");
        head.put("姓名", "赵六");
        assertCounts(county.take(head, son), 1, 1, 0, 0);
        assertThat(kept.household(head)).containsEntry("incomplete", "false");
    }

    @Test
    void aLaterSheetChangesFromItsDayOnAndAnEarlierOneThatSaysOtherwiseIsParked() {
        var head = with(person(), "户类型", "未脱贫");
        county.take(head);
        var later = with(with(head, "数据日期", "2019-12-31"), "户类型", "稳定脱贫");
        assertCounts(county.take(later), 1, 0, 0, 0);
        var household = kept.household(head);
        assertThat(kept.value(
                        "select string_agg(status || valid_from, ' ' order by valid_from) from household.household_state where household_id = :id",
                        household))
                .isEqualTo("012014-06-01 062019-12-31");
        assertCounts(county.take(with(with(head, "数据日期", "2019-06-30"), "户类型", "返贫")), 0, 0, 0, 1);
        assertCounts(county.take(with(head, "数据日期", "2018-12-31")), 0, 1, 0, 0);
    }

    @Test
    void whatBelongsToAnotherWaitsForSomebodyToDecide() {
        var head = person();
        county.take(head);
        var sameIdentity = with(person(), "证件号码", head.get("证件号码"));
        var otherNumber = with(member(head, "02", "配偶"), "证件号码", head.get("证件号码"));
        var otherVillage = with(with(head, "行政村", "621227101203"), "证件号码", identity());
        var report = county.take(sameIdentity, otherNumber, otherVillage);
        assertCounts(report, 0, 0, 0, 3);
        assertThat(report.path("errors").get(0).path("kind").asString()).isEqualTo("PARKED");
        assertCounts(
                new TakenSheets(nobody.as("county-621221"), "621221100201")
                        .take(with(
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
    void aTrialCountsWhatTheRealOneWouldAndLeavesNothing() {
        var head = person();
        var wife = member(head, "02", "配偶");
        var trial = county.take("/api/imports?table=household&dryRun=true", sheet(head, wife, head));
        assertCounts(trial, 2, 1, 0, 0);
        assertThat(kept.households(head)).isEmpty();
        assertCounts(county.take(head, wife, head), 2, 1, 0, 0);
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
}
