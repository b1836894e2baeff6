package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in a workbook the sheets that can be taken, and in each the rows of its headings. */
final class Layouts {

    private static final int SEARCHED_ROWS = 50;
    private static final int FEWEST_HEADINGS = 2;
    private static final int MOST_HEADING_ROWS = 3;

    private final SheetTable table;
    private final Headings headings;
    private final Matchings matchings;

    Layouts(SheetTable table, Matchings matchings) {
        this.table = table;
        this.headings = new Headings(table);
        this.matchings = matchings;
    }

    /**
     * The sheets whose headings say all that a row needs, in their order.
     *
     * @throws org.lingtouyan.shared.Refusal NO_HEADINGS or COLUMNS_MISSING when no sheet can be taken
     */
    List<Layout> find(WorkbookReader workbook) {
        var found = workbook.sheets().stream()
                .flatMap(sheet -> find(sheet).stream())
                .toList();
        var whole = new ArrayList<Layout>();
        found.stream()
                .filter(layout -> missing(layout).isEmpty())
                .forEach(layout -> whole.add(layout.as(whole.size())));
        if (whole.size() > RowAt.MOST_SHEETS) {
            throw SheetRefused.HOSTILE_WORKBOOK.because();
        }
        if (whole.isEmpty()) {
            var nearest = found.stream()
                    .max(Comparator.comparing(layout -> layout.columns().size()))
                    .orElseThrow(SheetRefused.NO_HEADINGS::because);
            throw SheetRefused.COLUMNS_MISSING.because(String.join("、", missing(nearest)));
        }
        return whole;
    }

    List<String> missing(Layout layout) {
        return table.missing(layout.columns().keySet());
    }

    /** How that sheet is laid out, if any of its first rows are headings. */
    Optional<Layout> find(Sheet sheet) {
        var top = top(sheet);
        return Optional.ofNullable(remembered(sheet, top)).or(() -> Optional.ofNullable(byHeadings(sheet, top)));
    }

    /** The same, or a guess: the first row with several texts, for a person to say what its columns mean. */
    Optional<Layout> findOrGuess(Sheet sheet) {
        return find(sheet).or(() -> {
            var top = top(sheet);
            return top.stream()
                    .filter(row -> java.util.Arrays.stream(row.cells())
                                    .filter(cell -> !cell.blank())
                                    .count()
                            >= FEWEST_HEADINGS)
                    .findFirst()
                    .map(row -> layout(sheet, top, top.indexOf(row), 1));
        });
    }

    private static List<RawRow> top(Sheet sheet) {
        try (var rows = sheet.rows()) {
            return rows.limit(SEARCHED_ROWS).toList();
        }
    }

    private @Nullable Layout remembered(Sheet sheet, List<RawRow> top) {
        for (int height = 1; height <= MOST_HEADING_ROWS; height++) {
            for (int at = 0; at + height <= top.size(); at++) {
                if (adjoining(top, at, height)
                        && matchings
                                .of(Headings.joined(top.subList(at, at + height)))
                                .isPresent()) {
                    return layout(sheet, top, at, height);
                }
            }
        }
        return null;
    }

    /** The rows, as few as possible, whose headings are understood best. */
    private @Nullable Layout byHeadings(Sheet sheet, List<RawRow> top) {
        int best = -1;
        int rows = 0;
        int score = FEWEST_HEADINGS - 1;
        for (int height = 1; height <= MOST_HEADING_ROWS; height++) {
            for (int at = 0; at + height <= top.size(); at++) {
                int matched = adjoining(top, at, height)
                        ? headings.match(Headings.joined(top.subList(at, at + height)))
                                .size()
                        : 0;
                if (matched > score) {
                    best = at;
                    rows = height;
                    score = matched;
                }
            }
        }
        return best < 0 ? null : layout(sheet, top, best, rows);
    }

    private static boolean adjoining(List<RawRow> top, int at, int height) {
        return top.get(at + height - 1).number() - top.get(at).number() == height - 1;
    }

    /** A further row that only repeats the headings, as codes below names do, belongs to them. */
    private Layout layout(Sheet sheet, List<RawRow> top, int at, int height) {
        var joined = Headings.joined(top.subList(at, at + height));
        var columns = headings.match(joined);
        var said = matchings.of(joined).map(fields -> Matchings.known(fields, table));
        int last = at + height - 1;
        while (last + 1 < top.size()
                && !columns.isEmpty()
                && headings.match(top.get(last + 1)).size() * 2 >= columns.size()) {
            last++;
        }
        return new Layout(
                0,
                sheet,
                new ArrayList<>(top.subList(0, at)),
                joined,
                said.map(fields -> Matchings.applied(fields, columns)).orElse(columns),
                top.get(last).number(),
                said.isPresent());
    }
}
