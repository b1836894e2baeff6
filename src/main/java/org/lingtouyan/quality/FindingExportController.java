package org.lingtouyan.quality;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of findings taken away as a spreadsheet. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class FindingExportController {

    private final FindingExport export;
    private final FindingLists lists;
    private final RuleBook rules;
    private final Divisions divisions;
    private final Actors actors;
    private final TrailNotes notes;

    FindingExportController(
            FindingExport export,
            FindingLists lists,
            RuleBook rules,
            Divisions divisions,
            Actors actors,
            TrailNotes notes) {
        this.export = export;
        this.lists = lists;
        this.rules = rules;
        this.divisions = divisions;
        this.actors = actors;
        this.notes = notes;
    }

    @GetMapping("/api/findings/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "OPEN") Finding.State state,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response) {
        var area = actors.require(Right.READ_RECORDS).area();
        var where = division == null ? new DivisionCode(area.from()) : division;
        var sought = new Sought(
                where, state, rule == null ? null : rules.require(rule).key(), severity, null);
        var chosen = ChosenColumns.of(FindingExport.HEADINGS, columns);
        notes.exported(where, "quality.finding", sought.filter(), lists.count(sought), null);
        var workbook = Download.begin(
                response,
                "数据核查-%s-%s%s-%s.xlsx"
                        .formatted(
                                divisions.require(where).shortName(),
                                FindingExport.STATES.get(state),
                                rule == null ? "" : "-" + rules.name(rule),
                                Here.today()),
                "数据核查");
        export.write(sought, chosen, workbook);
        workbook.finish();
    }
}
