package org.lingtouyan.training;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.Download;
import org.lingtouyan.training.TalentLists.SoughtTalent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of local talent taken away as a spreadsheet. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class TalentExportController {

    private final TalentExport export;
    private final TalentLists lists;
    private final CourseLists courses;
    private final Divisions divisions;
    private final Actors actors;
    private final TrailNotes notes;

    TalentExportController(
            TalentExport export,
            TalentLists lists,
            CourseLists courses,
            Divisions divisions,
            Actors actors,
            TrailNotes notes) {
        this.export = export;
        this.lists = lists;
        this.courses = courses;
        this.divisions = divisions;
        this.actors = actors;
        this.notes = notes;
    }

    @GetMapping("/api/talents/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Boolean trained,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response) {
        var area = actors.require(Right.READ_RECORDS).area();
        var where = division == null ? new DivisionCode(area.from()) : division;
        courses.requireWithin(where);
        var sought = new SoughtTalent(where, Here.today(), kind, trained);
        var chosen = ChosenColumns.of(TalentExport.HEADINGS, columns);
        notes.exported(where, TalentTable.TALENT, filter(sought), lists.count(sought), null);
        var workbook = Download.begin(
                response, "乡土人才名册-%s-%s.xlsx".formatted(divisions.require(where).shortName(), Here.today()), "乡土人才名册");
        export.write(sought, chosen, workbook);
        workbook.finish();
    }

    private static Map<String, @Nullable Object> filter(SoughtTalent sought) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("division", sought.division().value());
        filter.put("kind", sought.kind());
        filter.put("trained", sought.trained());
        return filter;
    }
}
