package org.lingtouyan.training;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.Download;
import org.lingtouyan.training.TraineeLists.SoughtTrainees;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was trained, taken away as a spreadsheet. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class TraineeExportController {

    private final TraineeExport export;
    private final TraineeLists lists;
    private final CourseLists courses;
    private final Divisions divisions;
    private final Actors actors;
    private final TrailNotes notes;

    TraineeExportController(
            TraineeExport export,
            TraineeLists lists,
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

    /** Of one class, or of all that the area's people attended, of a year or of a kind of audience. */
    @GetMapping("/api/courses/attendances/export.xlsx")
    void roster(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID course,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response) {
        var area = actors.require(Right.READ_RECORDS).area();
        var where = division == null ? new DivisionCode(area.from()) : division;
        courses.requireWithin(where);
        var sought = new SoughtTrainees(where, course, audience, year);
        var chosen = ChosenColumns.of(TraineeExport.HEADINGS, columns);
        notes.exported(where, "training.attendance", filter(sought), lists.count(sought), null);
        var workbook = Download.begin(
                response, "培训学员名册-%s-%s.xlsx".formatted(divisions.require(where).shortName(), Here.today()), "培训学员名册");
        export.write(sought, chosen, workbook);
        workbook.finish();
    }

    private static Map<String, @Nullable Object> filter(SoughtTrainees sought) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("division", sought.division().value());
        filter.put("course", sought.course());
        filter.put("audience", sought.audience());
        filter.put("year", sought.year());
        return filter;
    }
}
