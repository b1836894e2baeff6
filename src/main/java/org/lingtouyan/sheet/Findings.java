package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.sheet.ProblemTable.BadRow;
import org.lingtouyan.sheet.ProblemTable.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Writes down which rows were not taken and why: values masked where private, the row itself sealed. */
final class Findings {

    private final Job job;
    private final Map<String, Column> columns;
    private final Sealer sealer;
    private final JsonMapper json;
    private final ProblemTable table;

    Findings(Job job, SheetTable sheet, Sealer sealer, JsonMapper json, ProblemTable table) {
        this.job = job;
        this.columns = sheet.columns().stream().collect(Collectors.toMap(Column::field, Function.identity()));
        this.sealer = sealer;
        this.json = json;
        this.table = table;
    }

    void keep(Layout layout, List<SheetRow> rows, List<Outcome> outcomes) {
        var bad = new ArrayList<BadRow>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < rows.size(); i++) {
            if (outcomes.get(i).hasFaults()) {
                bad.add(BadRow.of(
                        job,
                        rows.get(i).at(),
                        outcomes.get(i),
                        sealed(rows.get(i).cells())));
                describe(layout, rows.get(i), outcomes.get(i), problems);
            }
        }
        table.add(bad, problems);
    }

    byte[] sealed(Cell[] cells) {
        return sealer.seal(
                json.writeValueAsString(Stream.of(cells).map(Cell::text).toList()));
    }

    private void describe(Layout layout, SheetRow row, Outcome outcome, List<Problem> problems) {
        int position = 0;
        for (var fault : outcome.faults()) {
            problems.add(new Problem(
                    job.countyCode(),
                    job.id(),
                    row.at().position(),
                    position++,
                    outcome.kind().name(),
                    heading(layout, fault.field()),
                    value(row, fault.field()),
                    fault.reason().name(),
                    fault.arguments()));
        }
    }

    /** As the sheet itself calls the column; where it has none, as the table does. */
    private @Nullable String heading(Layout layout, @Nullable String field) {
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
        return Shown.value(columns.get(field), value);
    }
}
