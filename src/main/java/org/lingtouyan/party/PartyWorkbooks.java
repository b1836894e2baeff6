package org.lingtouyan.party;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.sheet.Download;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;

/** What all workbooks of this module have in common: place and day above the headings, places and words as sheets name them. */
@Component
class PartyWorkbooks {

    private final Codes codes;
    private final Divisions divisions;
    private final TrailNotes notes;

    PartyWorkbooks(Codes codes, Divisions divisions, TrailNotes notes) {
        this.codes = codes;
        this.divisions = divisions;
        this.notes = notes;
    }

    /** That it is taken away is an entry of the trail. */
    SheetExport begin(
            HttpServletResponse response,
            DivisionCode area,
            String table,
            Map<String, ? extends @Nullable Object> filter,
            long count,
            String name,
            List<String> headings) {
        notes.exported(area, table, filter, count, null);
        var place = divisions.require(area).shortName();
        var workbook = Download.begin(response, "%s-%s-%s.xlsx".formatted(name, place, Here.today()), name);
        workbook.title(name + " · " + divisions.pathText(area));
        workbook.title("数据日期：" + Here.today());
        workbook.headings(headings);
        return workbook;
    }

    /** A page is in memory at a time, whatever the length. */
    static <T> void write(
            SheetExport workbook,
            Function<@Nullable String, Page<T>> pages,
            Function<List<T>, List<List<@Nullable Object>>> rows) {
        String cursor = null;
        do {
            var page = pages.apply(cursor);
            rows.apply(page.items()).forEach(workbook::row);
            cursor = page.next();
        } while (cursor != null);
        workbook.finish();
    }

    /** City, county, township and village of a place, then the cells; what is of the province has none of them. */
    List<@Nullable Object> row(String division, @Nullable Object... cells) {
        var place = new DivisionCode(division);
        var row = new ArrayList<@Nullable Object>();
        for (var level : List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE)) {
            row.add(
                    level.compareTo(place.level()) > 0
                            ? null
                            : divisions.require(place.at(level)).name());
        }
        Arrays.stream(cells)
                .map(cell -> cell instanceof LocalDate day ? day.toString() : cell)
                .forEach(row::add);
        return row;
    }

    @Nullable
    String label(String list, @Nullable Enum<?> value) {
        return value == null ? null : codes.label(list, value.name());
    }
}
