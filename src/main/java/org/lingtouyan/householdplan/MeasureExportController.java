package org.lingtouyan.householdplan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.householdplan.PlanShapes.MeasureState;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster of measures taken away as a spreadsheet. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class MeasureExportController {

    private final MeasureExport export;
    private final PlanLists lists;
    private final PlanListController asking;
    private final Divisions divisions;
    private final Actors actors;
    private final TrailNotes notes;

    MeasureExportController(
            MeasureExport export,
            PlanLists lists,
            PlanListController asking,
            Divisions divisions,
            Actors actors,
            TrailNotes notes) {
        this.export = export;
        this.lists = lists;
        this.asking = asking;
        this.divisions = divisions;
        this.actors = actors;
        this.notes = notes;
    }

    @GetMapping("/api/measures/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable MeasureState state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response) {
        actors.require(Right.READ_RECORDS);
        var sought = asking.sought(division, year, state, kind, owner, q, null);
        var filter = new LinkedHashMap<String, @Nullable String>();
        filter.put("division", sought.division().value());
        filter.put("year", String.valueOf(sought.year()));
        filter.put("state", sought.state());
        filter.put("kind", sought.kind());
        notes.exported(sought.division(), "householdplan.measure", filter, lists.countMeasures(sought), null);
        var workbook = Download.begin(
                response,
                "帮扶措施台账-%s-%d.xlsx"
                        .formatted(divisions.require(sought.division()).shortName(), sought.year()),
                "帮扶措施");
        export.write(sought, workbook);
        workbook.finish();
    }
}
