package org.lingtouyan.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.posting.StayLists.OfAMonth;
import org.lingtouyan.posting.StayLists.Only;
import org.lingtouyan.shared.Month;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a month of days in the village as a spreadsheet that can come in again, filled in where nothing was stated. */
@Component
class StayExport {

    private static final List<String> HEADINGS =
            List.of("序号", "市州", "县区", "乡镇", "行政村", "区划代码", "姓名", "岗位", "月份", "在岗天数", "请假天数", "在村天数", "状态", "说明");

    private static final int PAGE = 500;

    private final StayLists lists;
    private final PostingWords words;
    private final Cadres cadres;
    private final Divisions divisions;

    StayExport(StayLists lists, PostingWords words, Cadres cadres, Divisions divisions) {
        this.lists = lists;
        this.words = words;
        this.cadres = cadres;
        this.divisions = divisions;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(DivisionCode division, Month month, Only only, SheetExport workbook) {
        workbook.title("驻村天数 · " + divisions.pathText(division) + " · " + month);
        workbook.headings(HEADINGS);
        String cursor = null;
        int number = 0;
        do {
            var page = lists.page(division, month, only, cursor, PAGE);
            var people =
                    cadres.named(page.items().stream().map(OfAMonth::cadreId).toList());
            for (var one : page.items()) {
                workbook.row(row(++number, month, one, people));
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private List<@Nullable Object> row(int number, Month month, OfAMonth one, Map<UUID, Cadres.Known> people) {
        var village = new DivisionCode(one.divisionCode());
        var who = people.get(one.cadreId());
        return Arrays.asList(
                number,
                divisions.nameAt(village, Level.CITY),
                divisions.nameAt(village, Level.COUNTY),
                divisions.nameAt(village, Level.TOWNSHIP),
                divisions.nameAt(village, Level.VILLAGE),
                village.value(),
                who == null ? null : who.name(),
                words.label(Role.LIST, one.role()),
                month.toString(),
                one.inPost(),
                one.onLeave(),
                one.days(),
                one.days() == null ? "未填报" : one.confirmed() ? "已确认" : "待确认",
                one.note());
    }
}
