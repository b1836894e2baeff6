package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.sheet.TakenSheetTable.TakenSheet;
import tools.jackson.databind.json.JsonMapper;

/** Describes the sheets of an import: which column was taken for what, for a person to check, and what stood above the rows. */
final class SheetDescription {

    private final SheetTable table;
    private final Sealer sealer;
    private final JsonMapper json;

    SheetDescription(SheetTable table, Sealer sealer, JsonMapper json) {
        this.table = table;
        this.sealer = sealer;
        this.json = json;
    }

    List<TakenSheet> of(ImportRun run) {
        return run.sheets().stream()
                .map(sheet -> describe(sheet, run.rowsOf(sheet)))
                .toList();
    }

    private TakenSheet describe(RowReading sheet, int rows) {
        var layout = sheet.layout();
        return new TakenSheet(
                layout.number(),
                layout.sheet().name(),
                rows,
                sheet.dataDate(),
                json.writeValueAsString(columns(layout)),
                fields(layout),
                layout.remembered(),
                sealer.seal(head(layout)));
    }

    private List<Map<String, String>> columns(Layout layout) {
        var matches = new ArrayList<Map<String, String>>();
        for (int i = 0; i < layout.headings().cells().length; i++) {
            var heading = layout.headings().cell(i).text();
            var field = layout.fieldOf(i);
            var match = new LinkedHashMap<String, String>();
            match.put("heading", heading);
            if (field != null) {
                match.put("field", field);
                match.put("label", label(field));
            }
            if (!heading.isEmpty() || field != null) {
                matches.add(match);
            }
        }
        return matches;
    }

    private static List<String> fields(Layout layout) {
        var fields = new ArrayList<String>();
        int width = layout.columns().values().stream()
                .mapToInt(column -> column + 1)
                .max()
                .orElse(0);
        for (int i = 0; i < width; i++) {
            var field = layout.fieldOf(i);
            fields.add(field == null ? "" : field);
        }
        return fields;
    }

    private String head(Layout layout) {
        return json.writeValueAsString(Stream.concat(layout.titles().stream(), Stream.of(layout.headings()))
                .map(row -> Stream.of(row.cells()).map(Cell::text).toList())
                .toList());
    }

    private String label(String field) {
        return table.columns().stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow()
                .label();
    }
}
