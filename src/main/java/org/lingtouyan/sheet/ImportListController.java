package org.lingtouyan.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.sheet.ImportTable.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of imports, and the faults of one, as spreadsheets. */
@RestController
class ImportListController {

    private static final List<String> COLUMNS = List.of(
            "fileName",
            "state",
            "dryRun",
            "rows",
            "accepted",
            "unchanged",
            "rejected",
            "parked",
            "dataDate",
            "uploadedBy",
            "uploadedAt");
    private static final List<String> FAULT_COLUMNS = List.of("row", "sheet", "kind", "column", "value", "reason");
    private static final int PAGE = 500;

    private final Imports imports;
    private final Wording wording;

    ImportListController(Imports imports, Wording wording) {
        this.imports = imports;
        this.wording = wording;
    }

    @GetMapping("/api/imports/export.xlsx")
    void list(@RequestParam(required = false) @Nullable String columns, Locale locale, HttpServletResponse response) {
        var chosen = ChosenColumns.of(COLUMNS, columns);
        var page = imports.page(null, PAGE);
        var name = wording.word("sheet.imports", locale);
        var workbook = Download.begin(response, "%s-%s.xlsx".formatted(name, LocalDate.now()), name);
        workbook.title("%s · %s".formatted(name, LocalDate.now()));
        workbook.headings(headings(chosen, COLUMNS, locale));
        for (UUID last; !page.isEmpty(); page = imports.page(last, PAGE)) {
            page.forEach(one -> workbook.row(chosen.of(row(one, locale))));
            last = page.get(page.size() - 1).id();
        }
        workbook.finish();
    }

    @GetMapping("/api/imports/{id}/errors.xlsx")
    void errors(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String columns,
            Locale locale,
            HttpServletResponse response) {
        var chosen = ChosenColumns.of(FAULT_COLUMNS, columns);
        var whole = imports.find(id);
        var sheets = imports.sheets(whole);
        var page = imports.problems(whole, 0, 0, PAGE);
        var name = wording.word("sheet.faults", locale);
        var workbook = Download.begin(response, "%s-%s.xlsx".formatted(name, whole.fileName()), name);
        workbook.title("%s · %s".formatted(name, whole.fileName()));
        workbook.headings(headings(chosen, FAULT_COLUMNS, locale));
        while (!page.isEmpty()) {
            for (var found : page) {
                var at = RowAt.of(found.rowNumber());
                workbook.row(chosen.of(Arrays.asList(
                        at.row(),
                        sheets.isEmpty() ? null : sheets.get(at.sheet()).name(),
                        wording.word(found.kind().equals("PARKED") ? "sheet.parked" : "sheet.rejected", locale),
                        found.heading(),
                        found.value(),
                        wording.refusal(found.reason(), found.arguments(), locale))));
            }
            var last = page.get(page.size() - 1);
            page = imports.problems(whole, last.rowNumber(), last.position(), PAGE);
        }
        workbook.finish();
    }

    private List<String> headings(ChosenColumns chosen, List<String> columns, Locale locale) {
        return chosen.of(columns).stream()
                .map(column -> wording.word("sheet." + column, locale))
                .toList();
    }

    private List<@Nullable Object> row(Import one, Locale locale) {
        return Arrays.asList(
                one.fileName(),
                wording.word("sheet.state." + one.state(), locale),
                one.dryRun() ? wording.word("sheet.dryRun", locale) : null,
                one.rowCount(),
                one.accepted(),
                one.unchanged(),
                one.rejected(),
                one.parked(),
                one.dataDate(),
                one.uploaderName(),
                one.uploadedAt());
    }
}
