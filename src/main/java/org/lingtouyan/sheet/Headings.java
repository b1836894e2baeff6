package org.lingtouyan.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.sheet.WorkbookReader.RawRow;

/** Which field a heading means, however it is written: spaces, line breaks, brackets and stars aside. */
final class Headings {

    private static final Pattern DECORATION = Pattern.compile("[\\s*＊:：、。_\\-]+");
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

    private @Nullable Column find(String heading) {
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
