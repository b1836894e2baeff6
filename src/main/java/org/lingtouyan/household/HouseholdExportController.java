package org.lingtouyan.household;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Grounds;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.HouseholdLists.Sought;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.Download;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list taken away as a spreadsheet. Each time is an entry of the trail, made before the first byte leaves. */
@RestController
class HouseholdExportController {

    private static final ChosenColumns ALL = ChosenColumns.of(HouseholdExport.HEADINGS, null);
    private static final String TABLE = "household.household";

    private final HouseholdExport export;
    private final HouseholdLists lists;
    private final Divisions divisions;
    private final Words words;
    private final Actors actors;
    private final TrailNotes notes;

    HouseholdExportController(
            HouseholdExport export,
            HouseholdLists lists,
            Divisions divisions,
            Words words,
            Actors actors,
            TrailNotes notes) {
        this.export = export;
        this.lists = lists;
        this.divisions = divisions;
        this.words = words;
        this.actors = actors;
        this.notes = notes;
    }

    /** What of the list is wanted with its private columns, and why. Sent as a body: a reason is no part of an address. */
    record PrivateExport(
            @Nullable String division,
            @Nullable String q,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String mainCause,
            @Nullable String purpose,
            @Nullable String reason) {}

    /** The list as a spreadsheet, narrowed as the list itself; private columns masked. */
    @GetMapping("/api/households/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String mainCause,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response) {
        actors.require(Right.READ_RECORDS);
        var chosen =
                columns == null || columns.isBlank() ? ALL : ChosenColumns.of(HouseholdExport.ALL_HEADINGS, columns);
        write(sought(division, q, status, kind, mainCause), null, chosen, response);
    }

    /** The same with its private columns as they are. */
    @PostMapping("/api/households/private-export.xlsx")
    void exportPrivate(@RequestBody PrivateExport wanted, HttpServletResponse response) {
        actors.require(Right.EXPORT_PRIVATE);
        var grounds = Grounds.of(wanted.purpose(), wanted.reason());
        var division = wanted.division() == null ? null : DivisionCode.parse(wanted.division());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        write(sought(division, wanted.q(), wanted.status(), wanted.kind(), wanted.mainCause()), grounds, ALL, response);
    }

    private void write(Sought sought, @Nullable Grounds grounds, ChosenColumns chosen, HttpServletResponse response) {
        notes.exported(sought.division(), TABLE, sought.filter(), lists.count(sought), grounds);
        var place = divisions.require(sought.division()).shortName();
        var name = grounds == null ? "农户名单" : "农户名单（含私密信息）";
        var workbook = Download.begin(
                response, "%s-%s%s-%s.xlsx".formatted(name, place, narrowed(sought), Words.today()), "农户名单");
        export.write(sought, grounds == null ? Purpose.EXPORT : Purpose.UNMASKED, chosen, workbook);
        workbook.finish();
    }

    private String narrowed(Sought sought) {
        return export.filter(sought).replace(" · ", "-");
    }

    private Sought sought(
            @Nullable DivisionCode division,
            @Nullable String q,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String mainCause) {
        return new Sought(
                division != null
                        ? division
                        : new DivisionCode(
                                actors.require(Right.READ_RECORDS).area().from()),
                q,
                words.code("status", "status", status),
                words.code("kind", "kind", kind),
                words.code("cause", "mainCause", mainCause));
    }
}
