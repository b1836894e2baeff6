package org.lingtouyan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Role;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.installation.Home;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.sheet.ImportTable.Import;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ImportTests {

    private static final String VILLAGE = "621227101202";
    private static final Actor TOWNSHIP_OFFICER = actor("township", Role.TOWNSHIP_OFFICER, "621227101000");
    private static final Actor COLLEAGUE = actor("colleague", Role.TOWNSHIP_OFFICER, "621227101000");
    private static final Actor VILLAGE_CADRE = actor("village", Role.VILLAGE_CADRE, VILLAGE);
    private static final Actor COUNTY_OFFICER = actor("county", Role.COUNTY_OFFICER, "621227000000");
    private static final Actor NEIGHBOUR = actor("neighbour", Role.COUNTY_OFFICER, "621226000000");
    private static final Actor AUDITOR = actor("auditor", Role.AUDITOR, "620000000000");

    private final Imports imports;
    private final ProbeTable probe;
    private final RejectedWorkbook rejected;
    private final Retention retention;
    private final Home home;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    ImportTests(
            Imports imports,
            ProbeTable probe,
            RejectedWorkbook rejected,
            Retention retention,
            Home home,
            Actors actors,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.probe = probe;
        this.rejected = rejected;
        this.retention = retention;
        this.home = home;
        this.actors = actors;
        this.transaction = transaction;
    }

    @BeforeEach
    void nothingKept() {
        probe.kept.clear();
        probe.diesAtRow.set(0);
    }

    @Test
    void onlyThoseWithTheRightSendSheets() {
        assertThatThrownBy(() -> actors.as(AUDITOR, () -> imports.add("probe", "a.xlsx", sheet(2), false, null)))
                .isInstanceOf(Refusal.class)
                .hasMessage("FORBIDDEN");
    }

    @Test
    void anImportIsSeenByItsSenderAndByWhoseAreaCoversItsRows() {
        var id = taken(TOWNSHIP_OFFICER, sheet(3), false).id();
        assertThat(seenBy(TOWNSHIP_OFFICER, id)).isTrue();
        assertThat(seenBy(COUNTY_OFFICER, id)).isTrue();
        assertThat(seenBy(VILLAGE_CADRE, id)).as("all rows are of this village").isTrue();
        assertThat(seenBy(NEIGHBOUR, id)).isFalse();

        var wider = taken(
                        TOWNSHIP_OFFICER,
                        Workbooks.of(
                                List.of(List.of("行政村", "证件号码"), List.of(VILLAGE, "1"), List.of("621227101203", "2"))),
                        false)
                .id();
        assertThat(seenBy(VILLAGE_CADRE, wider))
                .as("one row is of the next village")
                .isFalse();
    }

    @Test
    void badRowsInFullAreForTheSenderAndThoseWhoMayExportPrivateColumns() {
        var id = taken(TOWNSHIP_OFFICER, oneBadRow(), false).id();
        assertThat(actors.as(TOWNSHIP_OFFICER, () -> imports.withBadRows(id))).isNotNull();
        assertThat(actors.as(COUNTY_OFFICER, () -> imports.withBadRows(id))).isNotNull();
        assertThatThrownBy(() -> actors.as(COLLEAGUE, () -> imports.withBadRows(id)))
                .hasMessage("FORBIDDEN");
        assertThatThrownBy(() -> actors.as(NEIGHBOUR, () -> imports.withBadRows(id)))
                .hasMessage("NOT_FOUND");
    }

    @Test
    void headingsAreFoundBelowTitlesByNameOrCodeAndTheTitleSaysTheDay() {
        var file = Workbooks.of(Arrays.asList(
                List.of("徽县建档立卡户名单"),
                List.of("数据日期：2018-12-31", "", "单位：月"),
                List.of(),
                List.of("序号", " AAD001 ", "证件\n号码", "务工时间（月）", "备注", "识别时间"),
                Arrays.asList(1, VILLAGE, "62A", "3.5", "无", LocalDate.of(2015, 6, 1)),
                Arrays.asList(2, null, null, null, null, null),
                Arrays.asList(3, VILLAGE, "62B", 4, "", "2015年7月")));
        var whole = taken(COUNTY_OFFICER, file, false);
        assertThat(whole.rowCount()).isEqualTo(2);
        assertThat(whole.accepted()).isEqualTo(2);
        assertThat(whole.dataDate()).isEqualTo("2018-12-31");
        assertThat(whole.columns()).contains("备注").contains("months");
        assertThat(probe.kept).containsExactly("5|62A|3.5|2015-06-01|2018-12-31", "7|62B|4|2015-07-01|2018-12-31");
    }

    @Test
    void aRowsOwnDayGoesBeforeTheTitlesAndTheTitlesBeforeTheAskedOne() {
        var file = Workbooks.of(List.of(
                List.of("截至2017年12月31日"),
                List.of("数据日期", "行政村", "证件号码"),
                Arrays.asList("2016-06-30", VILLAGE, "1"),
                Arrays.asList(null, VILLAGE, "2")));
        taken(COUNTY_OFFICER, file, false, LocalDate.of(2015, 1, 1));
        assertThat(probe.kept).containsExactly("3|1|null|null|2016-06-30", "4|2|null|null|2017-12-31");
        probe.kept.clear();
        taken(COUNTY_OFFICER, sheet(1), false, LocalDate.of(2015, 1, 1));
        assertThat(probe.kept).allMatch(row -> row.endsWith("2015-01-01"));
    }

    @Test
    void badRowsAreListedMaskedAndComeBackAsTheSheetTheyWereIn() {
        var whole = taken(TOWNSHIP_OFFICER, oneBadRow(), false);
        assertThat(List.of(whole.rowCount(), whole.accepted(), whole.rejected()))
                .containsExactly(4, 1, 3);
        var errors = actors.as(TOWNSHIP_OFFICER, () -> imports.problems(whole, 0, 0, 100));
        assertThat(errors).extracting(ProblemTable.Found::rowNumber).containsExactly(4, 5, 6);
        assertThat(errors).extracting(ProblemTable.Found::heading).containsExactly("务工时间", "证件号码", "识别时间");
        assertThat(errors.get(1).value()).contains("*").doesNotContain("620000199001010000");
        assertThat(errors)
                .extracting(ProblemTable.Found::reason)
                .containsExactly("NOT_A_NUMBER", "DIGITS_LOST", "NOT_A_DATE");

        var file = rejectedFile(TOWNSHIP_OFFICER, whole.id());
        var rows = Workbooks.read(file, 0);
        assertThat(rows.get(0)).contains("=HYPERLINK(\"http://x\")名单");
        assertThat(rows.get(1)).startsWith("原因", "行政村", "证件号码");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(2).get(0)).contains("务工时间");

        var mended = taken(TOWNSHIP_OFFICER, mended(rows), false);
        assertThat(List.of(mended.rowCount(), mended.accepted(), mended.rejected()))
                .containsExactly(3, 3, 0);
    }

    @Test
    void aTrialCountsTheSameAndLeavesNothing() {
        var trial = taken(TOWNSHIP_OFFICER, sheet(ImportRun.CHUNK + 10), true);
        assertThat(probe.kept).isEmpty();
        var real = taken(TOWNSHIP_OFFICER, sheet(ImportRun.CHUNK + 10), false);
        assertThat(trial.accepted()).isEqualTo(real.accepted()).isEqualTo(ImportRun.CHUNK + 10);
        assertThat(probe.kept).hasSize(ImportRun.CHUNK + 10);
    }

    @Test
    void anImportCutOffGoesOnAfterTheLastChunkThatWasDone() {
        probe.diesAtRow.set(ImportRun.CHUNK + 100);
        var whole = taken(TOWNSHIP_OFFICER, sheet(3 * ImportRun.CHUNK), false);
        assertThat(probe.diesAtRow).as("it did die").hasValue(0);
        assertThat(whole.accepted()).isEqualTo(3 * ImportRun.CHUNK);
        assertThat(probe.kept).hasSize(3 * ImportRun.CHUNK).doesNotHaveDuplicates();
    }

    @Test
    void aTrialCutOffBeginsAgain() {
        probe.diesAtRow.set(ImportRun.CHUNK + 100);
        var whole = taken(TOWNSHIP_OFFICER, sheet(ImportRun.CHUNK + 200), true);
        assertThat(probe.diesAtRow).hasValue(0);
        assertThat(whole.accepted()).isEqualTo(ImportRun.CHUNK + 200);
        assertThat(probe.kept).isEmpty();
    }

    @Test
    void aSheetThatCannotBeTakenIsRefusedWithItsReason() {
        assertThat(taken(TOWNSHIP_OFFICER, Workbooks.of(List.of(List.of("甲", "乙"), List.of("1", "2"))), false)
                        .reason())
                .isEqualTo("NO_HEADINGS");
        assertThat(taken(TOWNSHIP_OFFICER, Workbooks.of(List.of(List.of("行政村", "识别时间"), List.of("1", "2"))), false)
                        .arguments())
                .containsExactly("证件号码");
        assertThat(taken(TOWNSHIP_OFFICER, Workbooks.of(List.of(List.of("行政村", "证件号码"))), false)
                        .state())
                .isEqualTo(ImportState.REFUSED);
    }

    @Test
    void aWorkbookWithoutStylesIsTaken() throws Exception {
        var whole = taken(TOWNSHIP_OFFICER, Workbooks.withoutStyles(sheet(3)), false);
        assertThat(whole.state()).isEqualTo(ImportState.DONE);
        assertThat(whole.accepted()).isEqualTo(3);
    }

    @Test
    void aFileLiesSealedOnTheDiskAndIsRemovedWhenItsTimeIsUp() throws Exception {
        var whole = taken(TOWNSHIP_OFFICER, oneBadRow(), false);
        var file = home.resolve("uploads/" + whole.id() + ".sealed");
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("PK\u0003\u0004", "xl/workbook");
        retention.removeOutdated(LocalDate.now().plusDays(29));
        assertThat(file).exists();
        retention.removeOutdated(LocalDate.now().plusDays(31));
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> actors.as(TOWNSHIP_OFFICER, () -> imports.withBadRows(whole.id())))
                .hasMessage("KEPT_NO_LONGER");
    }

    private Import taken(Actor who, byte[] file, boolean dryRun) {
        return taken(who, file, dryRun, null);
    }

    private Import taken(Actor who, byte[] file, boolean dryRun, LocalDate date) {
        return actors.as(who, () -> {
            var id = imports.add("probe", "a.xlsx", file, dryRun, date);
            for (int wait = 0; wait < 600 && !imports.find(id).state().over(); wait++) {
                pause();
            }
            return imports.find(id);
        });
    }

    private byte[] rejectedFile(Actor who, UUID id) {
        return actors.as(
                who,
                () -> transaction.execute(status -> {
                    var out = new ByteArrayOutputStream();
                    var workbook = new SheetExport(out, "未导入");
                    rejected.write(imports.withBadRows(id), workbook, Locale.SIMPLIFIED_CHINESE);
                    workbook.finish();
                    return out.toByteArray();
                }));
    }

    private boolean seenBy(Actor who, UUID id) {
        return actors.as(who, () -> imports.page(null, 1000).stream()
                .anyMatch(whole -> whole.id().equals(id)));
    }

    private static byte[] sheet(int rows) {
        var all = new ArrayList<List<?>>();
        all.add(List.of("行政村", "证件号码"));
        for (int i = 1; i <= rows; i++) {
            all.add(List.of(VILLAGE, "N" + i));
        }
        return Workbooks.of(all);
    }

    private static byte[] oneBadRow() {
        return Workbooks.of(List.of(
                List.of("=HYPERLINK(\"http://x\")名单"),
                List.of("行政村", "证件号码", "务工时间", "识别时间"),
                List.of(VILLAGE, "620000199001010000", "3", "2015-01-01"),
                List.of(VILLAGE, "620000199001010001", "很久", "2015-01-01"),
                List.of(VILLAGE, 620000199001010000L, 3, "2015-01-01"),
                List.of(VILLAGE, "620000199001010003", 3, "去年")));
    }

    private static byte[] mended(List<List<String>> rows) {
        var mended = new ArrayList<List<?>>(rows.subList(0, 2));
        rows.subList(2, rows.size())
                .forEach(row -> mended.add(List.of(row.get(0), row.get(1), "62000019900101000X", "3", "2015")));
        return Workbooks.of(mended);
    }

    private static Actor actor(String name, Role role, String division) {
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes()), name, role, Area.of(new DivisionCode(division)));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
