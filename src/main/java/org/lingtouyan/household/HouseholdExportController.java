package org.lingtouyan.household;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.HouseholdLists.Sought;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HouseholdExportController {

    private final HouseholdExport export;
    private final HouseholdLists lists;
    private final Divisions divisions;
    private final Words words;
    private final Actors actors;

    HouseholdExportController(
            HouseholdExport export, HouseholdLists lists, Divisions divisions, Words words, Actors actors) {
        this.export = export;
        this.lists = lists;
        this.divisions = divisions;
        this.words = words;
        this.actors = actors;
    }

    /** The list as a spreadsheet, narrowed as the list itself. */
    @GetMapping("/api/households/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String mainCause,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response) {
        var area = actors.require(Right.READ_RECORDS).area();
        var sought = new Sought(
                division != null ? division : new DivisionCode(area.from()),
                q,
                words.code("status", "status", status),
                words.code("kind", "kind", kind),
                words.code("cause", "mainCause", mainCause));
        var chosen = ChosenColumns.of(HouseholdExport.HEADINGS, columns);
        lists.page(sought, ListPosition.parse(null), 1);
        var place = divisions.require(sought.division()).shortName();
        var workbook = Download.begin(response, "农户名单-%s%s-%s.xlsx".formatted(place, export.filter(sought).replace(" · ", "-"), Words.today()), "农户名单");
        export.write(sought, chosen, workbook);
        workbook.finish();
    }
}
