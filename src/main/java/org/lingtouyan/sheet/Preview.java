package org.lingtouyan.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a workbook would be taken for: its sheets, their columns and what they mean, the first rows as they are read. */
record Preview(List<PreviewedSheet> sheets, List<Field> fields) {

    private static final int ROWS = 20;
    private static final int MOST_SHEETS = 50;

    /** A field that a column may fill. */
    record Field(String field, String label, boolean required) {}

    /** A column as it is headed, and what it is taken for, if for anything. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewedColumn(String heading, @Nullable String field, @Nullable String label) {}

    record PreviewedRow(int row, List<String> cells) {}

    /** A sheet with headings; it is taken if nothing is missing. */
    record PreviewedSheet(
            String name,
            boolean remembered,
            @Nullable LocalDate dataDate,
            List<PreviewedColumn> columns,
            List<String> missing,
            List<PreviewedRow> rows) {}

    static Preview of(byte[] file, SheetTable table, Matchings matchings) {
        WorkbookCheck.check(file);
        var columns = new HashMap<String, Column>();
        table.columns().forEach(column -> columns.put(column.field(), column));
        var layouts = new Layouts(table, matchings);
        var sheets = new ArrayList<PreviewedSheet>();
        try (var workbook = WorkbookReader.open(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.sheets().stream().limit(MOST_SHEETS).toList()) {
                layouts.findOrGuess(sheet)
                        .ifPresent(layout -> sheets.add(previewed(layout, layouts.missing(layout), columns)));
            }
        } catch (RuntimeException unreadable) {
            throw unreadable instanceof org.lingtouyan.shared.Refusal refusal
                    ? refusal
                    : SheetRefused.DAMAGED_WORKBOOK.because();
        }
        return new Preview(
                sheets,
                table.columns().stream()
                        .map(column -> new Field(column.field(), column.label(), column.required()))
                        .toList());
    }

    private static PreviewedSheet previewed(Layout layout, List<String> missing, Map<String, Column> columns) {
        List<RawRow> rows;
        try (var data = layout.data()) {
            rows = data.limit(ROWS).toList();
        }
        int width = Math.max(
                layout.headings().cells().length,
                rows.stream().mapToInt(row -> row.cells().length).max().orElse(0));
        return new PreviewedSheet(
                layout.sheet().name(),
                layout.remembered(),
                layout.titleDate().orElse(null),
                java.util.stream.IntStream.range(0, width)
                        .mapToObj(i -> column(layout, i, columns))
                        .toList(),
                missing,
                rows.stream().map(row -> row(layout, row, width, columns)).toList());
    }

    private static PreviewedColumn column(Layout layout, int at, Map<String, Column> columns) {
        var field = layout.fieldOf(at);
        return new PreviewedColumn(
                layout.headings().cell(at).text(),
                field,
                field == null
                        ? null
                        : Objects.requireNonNull(columns.get(field)).label());
    }

    private static PreviewedRow row(Layout layout, RawRow row, int width, Map<String, Column> columns) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            var field = layout.fieldOf(i);
            cells.add(
                    row.cell(i).blank()
                            ? ""
                            : Shown.value(
                                    field == null ? null : columns.get(field),
                                    row.cell(i).text()));
        }
        return new PreviewedRow(row.number(), cells);
    }
}
