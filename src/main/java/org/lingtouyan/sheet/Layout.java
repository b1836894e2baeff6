package org.lingtouyan.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.sheet.WorkbookReader.RawRow;

/** How a sheet is laid out: the rows of titles above, the row of headings, and which column fills which field. */
record Layout(Sheet sheet, List<RawRow> titles, RawRow headings, Map<String, Integer> columns, int lastHeadingRow) {

    private static final int SEARCHED_ROWS = 50;
    private static final int FEWEST_HEADINGS = 2;

    /** @throws org.lingtouyan.shared.Refusal NO_HEADINGS or COLUMNS_MISSING when no sheet can be taken */
    static Layout find(WorkbookReader workbook, SheetTable table) {
        var headings = new Headings(table);
        Layout best = null;
        for (var sheet : workbook.sheets()) {
            var found = find(workbook, sheet, headings);
            if (found != null && (best == null || found.columns().size() > best.columns().size())) {
                best = found;
            }
        }
        if (best == null) {
            throw SheetRefused.NO_HEADINGS.because();
        }
        var missing = table.missing(best.columns().keySet());
        if (!missing.isEmpty()) {
            throw SheetRefused.COLUMNS_MISSING.because(String.join("、", missing));
        }
        return best;
    }

    private static @Nullable Layout find(WorkbookReader workbook, Sheet sheet, Headings headings) {
        List<RawRow> top;
        try (var rows = workbook.rows(sheet)) {
            top = rows.limit(SEARCHED_ROWS).toList();
        }
        int best = -1;
        int score = FEWEST_HEADINGS - 1;
        for (int i = 0; i < top.size(); i++) {
            int matched = headings.match(top.get(i)).size();
            if (matched > score) {
                best = i;
                score = matched;
            }
        }
        return best < 0 ? null : of(sheet, top, best, headings);
    }

    /** A second row that only repeats the headings, as codes below names do, belongs to them. */
    private static Layout of(Sheet sheet, List<RawRow> top, int at, Headings headings) {
        var columns = headings.match(top.get(at));
        int last = at;
        while (last + 1 < top.size() && headings.match(top.get(last + 1)).size() * 2 >= columns.size()) {
            last++;
        }
        return new Layout(sheet, new ArrayList<>(top.subList(0, at)), top.get(at), columns, top.get(last).number());
    }

    /** The rows of data, blank ones left out. To be closed. */
    Stream<RawRow> data(WorkbookReader workbook) {
        return workbook.rows(sheet).filter(row -> row.number() > lastHeadingRow);
    }

    /** The day the titles speak of: best where they call it so. */
    Optional<LocalDate> titleDate() {
        var lines = titles.stream().map(Layout::line).toList();
        return Stream.of("数据日期", "截至", "截止", "")
                .flatMap(word -> lines.stream().filter(line -> line.contains(word)))
                .flatMap(line -> Dates.within(line).stream())
                .findFirst();
    }

    @Nullable String fieldOf(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String line(RawRow row) {
        return Stream.of(row.cells()).filter(cell -> !cell.blank()).map(Cell::text).collect(Collectors.joining(" "));
    }
}
