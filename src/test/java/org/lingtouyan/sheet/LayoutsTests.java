package org.lingtouyan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayoutsTests {

    private static final List<List<?>> PLAIN = List.of(List.of("行政村", "证件号码"), List.of("甲村", "1"));

    private final SheetTable table = new ProbeTable();

    @Test
    void headingsOverSeveralRowsAreReadAsOneAndWhatIsMergedCountsForAllItsColumns() {
        var layout = only(Arrays.asList(
                List.of("某县名单（截至2018年12月31日）"),
                Arrays.asList("序号", "所在地", null, "本人情况", null, null, "识别时间"),
                Arrays.asList(null, "乡镇", "行政村", "身份", null, "务工时间(月)", null),
                Arrays.asList(null, null, null, "姓名", "证件号码", null, null),
                Arrays.asList(1, "某乡", "甲村", "赵一", "62", 3, "2015")));
        assertThat(layout.columns())
                .containsEntry("place", 2)
                .containsEntry("number", 4)
                .containsEntry("months", 5);
        assertThat(layout.headings().cell(4).text()).isEqualTo("本人情况/身份/证件号码");
        assertThat(layout.headings().cell(5).text()).isEqualTo("本人情况/务工时间(月)");
        assertThat(layout.titleDate()).contains(LocalDate.of(2018, 12, 31));
        assertThat(rows(layout)).containsExactly("1|某乡|甲村|赵一|62|3|2015");
    }

    @Test
    void aHeadingBelowAnotherDoesNotMeanWhatTheUpperOneMeans() {
        var upper = new RawRow(1, cells("行政村", "证件号码", "务工时间", ""));
        var lower = new RawRow(2, cells("", "", "去年", "今年"));
        assertThat(new Headings(table).match(Headings.joined(List.of(upper, lower))))
                .containsOnlyKeys("place", "number");
    }

    @Test
    void aSheetGivenBackWithItsJoinedHeadingsIsUnderstoodAgain() {
        var layout = only(List.of(List.of("原因", "所在地/行政村", "身份/证件号码"), List.of("", "甲村", "62")));
        assertThat(layout.columns()).containsEntry("place", 1).containsEntry("number", 2);
    }

    @Test
    void everySheetWithTheNeededHeadingsIsTakenAndTheOthersAreLeft() {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put("说明", List.of(List.of("填表说明"), List.of("请填写")));
        sheets.put("甲村", PLAIN);
        sheets.put("统计", List.of(List.of("行政村", "识别时间"), List.of("甲村", "2015")));
        sheets.put("乙村", PLAIN);
        assertThat(found(Workbooks.of(sheets), Matchings.NONE))
                .extracting(layout -> layout.number() + layout.sheet().name())
                .containsExactly("0甲村", "1乙村");
    }

    @Test
    void whatAnOfficeHasSaidOfColumnsGoesBeforeTheirHeadings() {
        List<List<?>> rows = List.of(List.of("地方", "行政村", "号码"), List.of("甲村", "乙村", "62"));
        assertThatThrownBy(() -> only(rows)).hasMessage("NO_HEADINGS");
        var row = new RawRow(1, cells("地方", "行政村", "号码"));
        var said = new Matchings(Map.of(Headings.fingerprint(row), List.of("place", Matchings.LEFT_OUT, "number")));
        var layout = found(Workbooks.of(rows), said).get(0);
        assertThat(layout.columns()).containsOnly(Map.entry("place", 0), Map.entry("number", 2));
        assertThat(layout.remembered()).isTrue();
    }

    @Test
    void anOldWorkbookSaysTheSameAsANewOne() {
        Map<String, List<List<?>>> sheets = Map.of(
                "数据",
                Arrays.asList(
                        List.of("数据日期：2018-12-31"),
                        List.of("行政村", "证件号码", "务工时间", "识别时间"),
                        Arrays.asList("甲村", "620000199001010000", 3.5, LocalDate.of(2015, 6, 1)),
                        List.of(),
                        Arrays.asList("乙村", 620000199001010000L, 4, "2015年7月")));
        var now = found(Workbooks.of(sheets), Matchings.NONE).get(0);
        var old = found(Workbooks.old(sheets), Matchings.NONE).get(0);
        assertThat(rows(old)).isEqualTo(rows(now)).hasSize(2);
        assertThat(old.columns()).isEqualTo(now.columns());
        try (var data = old.data()) {
            assertThat(data.toList().get(1).cell(1).lostDigits()).isTrue();
        }
    }

    private Layout only(List<? extends List<?>> rows) {
        return found(Workbooks.of(rows), Matchings.NONE).get(0);
    }

    private List<Layout> found(byte[] file, Matchings matchings) {
        WorkbookCheck.check(file);
        return new Layouts(table, matchings).find(WorkbookReader.open(new ByteArrayInputStream(file)));
    }

    private static Cell[] cells(String... texts) {
        return Stream.of(texts).map(CellReading::text).toArray(Cell[]::new);
    }

    private static List<String> rows(Layout layout) {
        try (var data = layout.data()) {
            return data.map(row -> Stream.of(row.cells())
                            .map(Cell::text)
                            .reduce((one, next) -> one + "|" + next)
                            .orElse(""))
                    .toList();
        }
    }
}
