package org.lingtouyan.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Which field a heading means, however it is written: spaces, line breaks, brackets and stars aside. A heading over several
 * rows is one: 收入 over 工资性收入 is “收入/工资性收入”, and its last part alone is understood too.
 */
final class Headings {

    private static final Pattern DECORATION = Pattern.compile("[\\s*＊:：、。_\\-/]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*?\\)");

    private final Map<String, Column> byHeading = new HashMap<>();

    Headings(SheetTable table) {
        for (var column : table.columns()) {
            column.headings().forEach(heading -> byHeading.putIfAbsent(plain(heading), column));
            byHeading.putIfAbsent(plain(column.field()), column);
        }
        for (var column : table.columns()) {
            column.headings().forEach(heading -> byHeading.putIfAbsent(withoutUnit(plain(heading)), column));
        }
    }

    /** The columns of a row of headings by field: the first of several that mean the same. */
    Map<String, Integer> match(RawRow row) {
        var matched = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < row.cells().length; i++) {
            var column = row.cell(i).blank() ? null : find(row.cell(i).text());
            if (column != null) {
                matched.putIfAbsent(column.field(), i);
            }
        }
        return matched;
    }

    /** Rows of headings above one another as one row. What stands over several columns counts for each of them. */
    static RawRow joined(List<RawRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        var cells = new Cell[width];
        for (int column = 0; column < width; column++) {
            var parts = new LinkedHashSet<String>();
            for (int i = 0; i < rows.size(); i++) {
                var part = part(rows, i, column);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            cells[column] = new Cell(String.join("/", parts), Cell.Form.TEXT);
        }
        return new RawRow(rows.get(0).number(), cells);
    }

    private static String part(List<RawRow> rows, int row, int column) {
        var cell = rows.get(row).cell(column);
        boolean below = rows.subList(row + 1, rows.size()).stream()
                .anyMatch(lower -> !lower.cell(column).blank());
        for (int left = column; below && cell.blank() && left >= 0; left--) {
            cell = rows.get(row).cell(left);
        }
        return cell.text();
    }

    /** What sheets with the same headings in the same order have in common, whatever their rows. */
    static String fingerprint(RawRow headings) {
        var names = new ArrayList<String>();
        for (var cell : headings.cells()) {
            names.add(plain(cell.text()));
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return DigestUtils.sha256Hex(String.join("\n", names));
    }

    private @Nullable Column find(String heading) {
        var whole = named(heading);
        return whole != null ? whole : named(heading.substring(heading.lastIndexOf('/') + 1));
    }

    private @Nullable Column named(String heading) {
        var plain = plain(heading);
        var exact = byHeading.get(plain);
        return exact != null ? exact : byHeading.get(withoutUnit(plain));
    }

    private static String withoutUnit(String plain) {
        return IN_BRACKETS.matcher(plain).replaceAll("");
    }

    private static String plain(String heading) {
        var normal = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return DECORATION.matcher(normal).replaceAll("");
    }
}
