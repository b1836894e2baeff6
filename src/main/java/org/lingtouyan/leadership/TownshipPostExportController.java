package org.lingtouyan.leadership;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster of leading groups taken away as a spreadsheet. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class TownshipPostExportController {

    private final TownshipPostExport export;
    private final TownshipPostLists lists;
    private final TeamPlaces places;
    private final Divisions divisions;
    private final TrailNotes notes;

    TownshipPostExportController(
            TownshipPostExport export,
            TownshipPostLists lists,
            TeamPlaces places,
            Divisions divisions,
            TrailNotes notes) {
        this.export = export;
        this.lists = lists;
        this.places = places;
        this.divisions = divisions;
        this.notes = notes;
    }

    /** Who is in office on a day; the same layout is taken in. */
    @GetMapping("/api/township-posts/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable LocalDate on,
            HttpServletResponse response) {
        var where = places.read(division);
        var day = on == null ? Here.today() : on;
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("post", post);
        filter.put("on", day);
        notes.exported(where, "leadership.township_post", filter, lists.count(where, post, day), null);
        var workbook = Download.begin(
                response,
                "乡镇领导班子名册-%s-%s.xlsx".formatted(divisions.require(where).shortName(), Here.today()),
                "乡镇领导班子");
        export.write(where, post, day, workbook);
        workbook.finish();
    }
}
