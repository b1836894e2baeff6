package org.lingtouyan.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is laid out: the rows of titles above, the headings, and which column fills which field.
 *
 * @param number which of the sheets that are taken this is
 * @param remembered whether somebody of the office has said by hand what the columns mean
 */
record Layout(
        int number,
        Sheet sheet,
        List<RawRow> titles,
        RawRow headings,
        Map<String, Integer> columns,
        int lastHeadingRow,
        boolean remembered) {

    Layout as(int itsNumber) {
        return new Layout(itsNumber, sheet, titles, headings, columns, lastHeadingRow, remembered);
    }

    /** The rows of data, blank ones left out. To be closed. */
    Stream<RawRow> data() {
        return sheet.rows().filter(row -> row.number() > lastHeadingRow);
    }

    /** The day the titles speak of: best where they call it so. */
    Optional<java.time.LocalDate> titleDate() {
        var lines = titles.stream().map(Layout::line).toList();
        return Stream.of("数据日期", "截至", "截止", "")
                .flatMap(word -> lines.stream().filter(line -> line.contains(word)))
                .flatMap(line -> Dates.within(line).stream())
                .findFirst();
    }

    @Nullable
    String fieldOf(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String line(RawRow row) {
        return Stream.of(row.cells())
                .filter(cell -> !cell.blank())
                .map(Cell::text)
                .collect(Collectors.joining(" "));
    }
}
