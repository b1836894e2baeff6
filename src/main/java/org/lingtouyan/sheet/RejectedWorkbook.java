package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.sheet.ImportTable.Import;
import org.lingtouyan.sheet.ProblemTable.Found;
import org.lingtouyan.sheet.ProblemTable.SealedRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that were not taken, as the spreadsheet they came in: the same titles, headings and cells, with the reason in
 * front and the faulty cells coloured. Mended, it can be sent again as it is. Parked rows stand on a second sheet.
 */
@Component
class RejectedWorkbook {

    private static final int PAGE = 500;
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final ProblemTable problems;
    private final Privacy privacy;
    private final Wording wording;
    private final JsonMapper json;

    RejectedWorkbook(ProblemTable problems, Privacy privacy, Wording wording, JsonMapper json) {
        this.problems = problems;
        this.privacy = privacy;
        this.wording = wording;
        this.json = json;
    }

    @Transactional(readOnly = true)
    void write(Import whole, SheetExport workbook, Locale locale) {
        var sealer = privacy.sealer(whole.dataKey(), whole.keyVersion());
        List<List<String>> head = whole.headSealed() == null
                ? List.of(List.of())
                : json.readValue(sealer.open(whole.headSealed()), ROWS);
        writeRows(whole, Outcome.Kind.REJECTED, head, sealer, workbook, locale);
        if (whole.parked() > 0) {
            workbook.sheet(wording.word("sheet.parked", locale));
            writeRows(whole, Outcome.Kind.PARKED, head, sealer, workbook, locale);
        }
    }

    private void writeRows(
            Import whole, Outcome.Kind kind, List<List<String>> head, Sealer sealer, SheetExport workbook, Locale locale) {
        var headings = head.get(head.size() - 1);
        head.subList(0, head.size() - 1).forEach(title -> workbook.row(shifted("", title)));
        workbook.headings(shifted(wording.word("sheet.reason", locale), headings));
        for (int last = 0; ; ) {
            var page = problems.rows(whole.countyCode(), whole.id(), kind, last, PAGE);
            if (page.isEmpty()) {
                return;
            }
            var why = ProblemTable.byRow(problems.of(whole.countyCode(), whole.id(), page));
            for (var row : page) {
                write(row, why.getOrDefault(row.rowNumber(), List.of()), headings, sealer, workbook, locale);
            }
            last = page.get(page.size() - 1).rowNumber();
        }
    }

    private void write(
            SealedRow row, List<Found> why, List<String> headings, Sealer sealer, SheetExport workbook, Locale locale) {
        for (var problem : why) {
            int column = problem.heading() == null ? -1 : headings.indexOf(problem.heading());
            if (column >= 0) {
                workbook.mark(column + 1);
            }
        }
        var reasons = why.stream().map(problem -> reason(problem, locale)).collect(Collectors.joining("; "));
        workbook.row(shifted(reasons, json.readValue(sealer.open(row.sealed()), CELLS)));
    }

    private String reason(Found problem, Locale locale) {
        var sentence = wording.refusal(problem.reason(), problem.arguments(), locale);
        return problem.heading() == null ? sentence : problem.heading() + ": " + sentence;
    }

    private static List<String> shifted(String first, List<String> rest) {
        var cells = new ArrayList<String>(rest.size() + 1);
        cells.add(first);
        cells.addAll(rest);
        return cells;
    }
}
