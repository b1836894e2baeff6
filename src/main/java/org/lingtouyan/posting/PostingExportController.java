package org.lingtouyan.posting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.PostingLists.Sought;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster taken away as a spreadsheet. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class PostingExportController {

    private final PostingExport export;
    private final PostingLists lists;
    private final Divisions divisions;
    private final Actors actors;
    private final TrailNotes notes;

    PostingExportController(
            PostingExport export, PostingLists lists, Divisions divisions, Actors actors, TrailNotes notes) {
        this.export = export;
        this.lists = lists;
        this.divisions = divisions;
        this.actors = actors;
        this.notes = notes;
    }

    @GetMapping("/api/postings/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String unitLevel,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean unfit,
            @RequestParam(defaultValue = "false") boolean unappraised,
            @RequestParam(defaultValue = "false") boolean misplaced,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response) {
        var area = actors.require(Right.READ_RECORDS).area();
        var where = division == null ? new DivisionCode(area.from()) : division;
        var sought = new Sought(where, role, unitLevel, null, day, overdue, unfit, unappraised, misplaced);
        var chosen = ChosenColumns.of(PostingExport.HEADINGS, columns);
        notes.exported(where, "posting.posting", sought.filter(), lists.count(sought), null);
        var workbook = Download.begin(
                response,
                "驻村和挂职名册-%s%s-%s.xlsx"
                        .formatted(
                                divisions.require(where).shortName(),
                                export.filter(sought).replace(" · ", "-"),
                                Here.today()),
                "驻村和挂职名册");
        export.write(sought, chosen, workbook);
        workbook.finish();
    }
}
