package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Masks;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.sheet.ProblemTable.BadRow;
import org.lingtouyan.sheet.ProblemTable.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Writes down which rows were not taken and why: values masked where private, the row itself sealed. */
final class Findings {

    private static final Pattern LOOKS_LIKE_AN_IDENTITY_NUMBER = Pattern.compile("\\d{15,17}[\\dXx]?");
    private static final int LONGEST_VALUE = 100;

    private final Job job;
    private final Layout layout;
    private final Map<String, Column> columns;
    private final Sealer sealer;
    private final JsonMapper json;
    private final ProblemTable table;

    Findings(Job job, Layout layout, SheetTable sheet, Sealer sealer, JsonMapper json, ProblemTable table) {
        this.job = job;
        this.layout = layout;
        this.columns = sheet.columns().stream().collect(Collectors.toMap(Column::field, Function.identity()));
        this.sealer = sealer;
        this.json = json;
        this.table = table;
    }

    void keep(List<SheetRow> rows, List<Outcome> outcomes) {
        var bad = new ArrayList<BadRow>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < rows.size(); i++) {
            if (outcomes.get(i).hasFaults()) {
                bad.add(BadRow.of(job, rows.get(i).number(), outcomes.get(i).kind(), sealed(rows.get(i).cells())));
                describe(rows.get(i), outcomes.get(i), problems);
            }
        }
        table.add(bad, problems);
    }

    byte[] sealed(Cell[] cells) {
        return sealer.seal(json.writeValueAsString(Stream.of(cells).map(Cell::text).toList()));
    }

    private void describe(SheetRow row, Outcome outcome, List<Problem> problems) {
        int position = 0;
        for (var fault : outcome.faults()) {
            problems.add(new Problem(
                    job.countyCode(),
                    job.id(),
                    row.number(),
                    position++,
                    outcome.kind().name(),
                    heading(fault.field()),
                    value(row, fault.field()),
                    fault.reason().name(),
                    fault.arguments()));
        }
    }

    /** As the sheet itself calls the column; where it has none, as the table does. */
    private @Nullable String heading(@Nullable String field) {
        if (field == null) {
            return null;
        }
        var at = layout.columns().get(field);
        var column = columns.get(field);
        return at != null ? layout.headings().cell(at).text() : column == null ? field : column.label();
    }

    private @Nullable String value(SheetRow row, @Nullable String field) {
        var value = field == null ? null : row.text(field);
        if (value == null) {
            return null;
        }
        var column = columns.get(field);
        if (column != null && column.confidential()) {
            return Masks.identityNumber(value);
        }
        var shown = LOOKS_LIKE_AN_IDENTITY_NUMBER.matcher(value).replaceAll(found -> Masks.identityNumber(found.group()));
        return shown.length() <= LONGEST_VALUE ? shown : shown.substring(0, LONGEST_VALUE) + "…";
    }
}
