package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the roster of the leading groups of townships as it is taken in (乡镇领导班子名册), a page in memory at a time. */
@Component
class TownshipPostExport {

    private static final List<String> HEADINGS =
            List.of("序号", "市", "县", "乡", "区划代码", "姓名", "职务", "任职时间", "离任时间", "离任原因");

    private static final int PAGE = 500;

    private final TownshipPostLists lists;
    private final TeamPeople people;
    private final Divisions divisions;
    private final Codes codes;

    TownshipPostExport(TownshipPostLists lists, TeamPeople people, Divisions divisions, Codes codes) {
        this.lists = lists;
        this.people = people;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(DivisionCode division, @Nullable String post, LocalDate on, SheetExport workbook) {
        workbook.title("乡镇领导班子名册 · " + divisions.pathText(division) + " · " + on);
        workbook.headings(HEADINGS);
        int number = 0;
        String after = null;
        do {
            var page = lists.page(division, post, on, after, PAGE);
            var names = people.names(
                    page.items().stream().map(TownshipPost::cadreId).toList());
            for (var one : page.items()) {
                workbook.row(row(++number, one, names));
            }
            after = page.next();
        } while (after != null);
    }

    private List<@Nullable Object> row(int number, TownshipPost one, Map<UUID, String> names) {
        var township = one.divisionCode();
        return Arrays.asList(
                number,
                divisions.nameAt(township, Level.CITY),
                divisions.nameAt(township, Level.COUNTY),
                divisions.nameAt(township, Level.TOWNSHIP),
                township.value(),
                names.get(one.cadreId()),
                codes.label(TownshipPost.LIST, one.post()),
                one.validFrom(),
                one.validTo(),
                one.endNote());
    }
}
