package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.sheet.ImportTable.Import;
import org.lingtouyan.sheet.ProblemTable.Found;
import org.lingtouyan.sheet.ProblemTable.SealedRow;
import org.lingtouyan.sheet.TakenSheetTable.TakenSheet;
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
    private final TakenSheetTable sheets;
    private final Privacy privacy;
    private final Wording wording;
    private final JsonMapper json;

    RejectedWorkbook(ProblemTable problems, TakenSheetTable sheets, Privacy privacy, Wording wording, JsonMapper json) {
        this.problems = problems;
        this.sheets = sheets;
        this.privacy = privacy;
        this.wording = wording;
        this.json = json;
    }

    @Transactional(readOnly = true)
    void write(Import whole, SheetExport workbook, Locale locale) {
        var sealer = privacy.sealer(Objects.requireNonNull(whole.dataKey()), whole.keyVersion());
        var taken = sheets.of(whole.countyCode(), whole.id());
        var first = true;
        for (var kind : List.of(Outcome.Kind.REJECTED, Outcome.Kind.PARKED)) {
            for (var sheet : taken) {
                var page = rows(whole, kind, sheet, 0);
                if (!first && !page.isEmpty()) {
                    workbook.sheet(name(kind, sheet, taken.size(), locale));
                }
                if (first || !page.isEmpty()) {
                    new Writing(whole, kind, sheet, sealer, workbook, locale).all(page);
                }
                first = false;
            }
        }
    }

    private String name(Outcome.Kind kind, TakenSheet sheet, int sheets, Locale locale) {
        var name = wording.word(kind == Outcome.Kind.PARKED ? "sheet.parked" : "sheet.rejected", locale);
        return sheets == 1 ? name : name + " " + (sheet.number() + 1);
    }

    private List<SealedRow> rows(Import whole, Outcome.Kind kind, TakenSheet sheet, int afterRow) {
        return problems.rows(
                whole.countyCode(),
                whole.id(),
                kind,
                new RowAt(sheet.number(), afterRow).position(),
                new RowAt(sheet.number() + 1, 0).position(),
                PAGE);
    }

    /** Writes the rows of one kind of one sheet. */
    private final class Writing {

        private final Import whole;
        private final Outcome.Kind kind;
        private final TakenSheet sheet;
        private final Sealer sealer;
        private final SheetExport workbook;
        private final Locale locale;
        private final List<List<String>> head;

        Writing(Import whole, Outcome.Kind kind, TakenSheet sheet, Sealer sealer, SheetExport workbook, Locale locale) {
            this.whole = whole;
            this.kind = kind;
            this.sheet = sheet;
            this.sealer = sealer;
            this.workbook = workbook;
            this.locale = locale;
            this.head = sheet.headSealed() == null
                    ? List.of(List.of())
                    : json.readValue(sealer.open(sheet.headSealed()), ROWS);
        }

        void all(List<SealedRow> first) {
            var headings = head.get(head.size() - 1);
            head.subList(0, head.size() - 1).forEach(title -> workbook.row(shifted("", title)));
            workbook.headings(shifted(wording.word("sheet.reason", locale), headings));
            for (var page = first; !page.isEmpty(); page = after(page)) {
                var why = ProblemTable.byRow(problems.of(whole.countyCode(), whole.id(), page));
                for (var row : page) {
                    write(row, why.getOrDefault(row.rowNumber(), List.of()), headings);
                }
            }
        }

        private List<SealedRow> after(List<SealedRow> page) {
            return rows(
                    whole,
                    kind,
                    sheet,
                    RowAt.of(page.get(page.size() - 1).rowNumber()).row());
        }

        private void write(SealedRow row, List<Found> why, List<String> headings) {
            for (var problem : why) {
                int column = problem.heading() == null ? -1 : headings.indexOf(problem.heading());
                if (column >= 0) {
                    workbook.mark(column + 1);
                }
            }
            var reasons = why.stream().map(this::reason).collect(Collectors.joining("; "));
            workbook.row(shifted(reasons, json.readValue(sealer.open(row.sealed()), CELLS)));
        }

        private String reason(Found problem) {
            var sentence = wording.refusal(problem.reason(), problem.arguments(), locale);
            return problem.heading() == null ? sentence : problem.heading() + ": " + sentence;
        }
    }

    private static List<String> shifted(String first, List<String> rest) {
        var cells = new ArrayList<String>(rest.size() + 1);
        cells.add(first);
        cells.addAll(rest);
        return cells;
    }
}
