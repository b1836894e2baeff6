package org.lingtouyan.posting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.StayLists.Only;
import org.lingtouyan.shared.Month;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month of days in the village taken away as a spreadsheet; an entry of the trail each time, before the first byte leaves. */
@RestController
class StayExportController {

    private final StayExport export;
    private final StayLists lists;
    private final Divisions divisions;
    private final TrailNotes notes;

    StayExportController(StayExport export, StayLists lists, Divisions divisions, TrailNotes notes) {
        this.export = export;
        this.lists = lists;
        this.divisions = divisions;
        this.notes = notes;
    }

    @GetMapping("/api/postings/stays/export.xlsx")
    void stays(
            @RequestParam DivisionCode division,
            @RequestParam String month,
            @RequestParam(defaultValue = "ALL") Only only,
            HttpServletResponse response) {
        var of = Month.parse(month);
        long posted = lists.sum(division, of).posted();
        notes.exported(division, "posting.stay", Map.of("month", of.toString(), "only", only.name()), posted, null);
        var workbook = Download.begin(
                response,
                "驻村天数-%s-%s.xlsx".formatted(divisions.require(division).shortName(), of),
                "驻村天数");
        export.write(division, of, only, workbook);
        workbook.finish();
    }
}
