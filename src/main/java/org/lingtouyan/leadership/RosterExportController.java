package org.lingtouyan.leadership;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.leadership.ReserveLists.Pool;
import org.lingtouyan.leadership.TenureLists.Roster;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rosters taken away as spreadsheets. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class RosterExportController {

    private final RosterExport export;
    private final TenureLists tenures;
    private final ReserveLists reserves;
    private final TeamPlaces places;
    private final Divisions divisions;
    private final TrailNotes notes;

    RosterExportController(
            RosterExport export,
            TenureLists tenures,
            ReserveLists reserves,
            TeamPlaces places,
            Divisions divisions,
            TrailNotes notes) {
        this.export = export;
        this.tenures = tenures;
        this.reserves = reserves;
        this.places = places;
        this.divisions = divisions;
        this.notes = notes;
    }

    /** Who holds a post on a day; the same layout is taken in. */
    @GetMapping("/api/tenures/export.xlsx")
    void tenures(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            HttpServletResponse response) {
        var where = places.read(division);
        var roster = new Roster(where, on == null ? Here.today() : on, null, null, null, null);
        notes.exported(where, "leadership.tenure", filter(where, roster.on()), tenures.count(roster), null);
        var workbook = Download.begin(response, file("村两委成员名册", where), "村两委成员");
        export.tenures(roster, workbook);
        workbook.finish();
    }

    @GetMapping("/api/reserves/export.xlsx")
    void reserves(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            HttpServletResponse response) {
        var where = places.read(division);
        var pool = new Pool(where, on == null ? Here.today() : on, null, null);
        notes.exported(where, "leadership.reserve", filter(where, pool.on()), reserves.count(pool), null);
        var workbook = Download.begin(response, file("村级后备干部台账", where), "后备干部");
        export.reserves(pool, workbook);
        workbook.finish();
    }

    private static Map<String, @Nullable Object> filter(DivisionCode where, @Nullable LocalDate on) {
        return on == null ? Map.of("division", where) : Map.of("division", where, "on", on);
    }

    private String file(String what, DivisionCode where) {
        return "%s-%s-%s.xlsx".formatted(what, divisions.require(where).shortName(), Here.today());
    }
}
