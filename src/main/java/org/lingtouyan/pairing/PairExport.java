package org.lingtouyan.pairing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.pairing.PairLists.PairRow;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the roster of pairs of an area on a day, under the headings by which it can be taken in again. No phones leave. */
@Component
class PairExport {

    static final List<String> HEADINGS =
            List.of("序号", "县", "乡镇", "行政村", "村编号", "户编号", "户主", "帮扶责任人", "单位", "职务", "帮扶人类型", "帮扶角色", "结对时间", "超限原因");

    private static final int PAGE = 500;

    private final PairLists lists;
    private final Helpers helpers;
    private final Divisions divisions;
    private final Codes codes;

    PairExport(PairLists lists, Helpers helpers, Divisions divisions, Codes codes) {
        this.lists = lists;
        this.helpers = helpers;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(PairSought sought, SheetExport workbook) {
        workbook.title("结对帮扶名册 · " + divisions.pathText(sought.division()) + " · " + sought.day());
        workbook.headings(HEADINGS);
        var at = sought;
        for (int number = 0; ; ) {
            var page = lists.page(at, PAGE);
            var named = helpers.named(page.stream().map(PairRow::cadreId).toList());
            for (var row : page) {
                workbook.row(row(++number, row, named));
            }
            if (page.size() < PAGE) {
                return;
            }
            at = new PairSought(
                    sought.division(),
                    sought.day(),
                    sought.cadre(),
                    sought.role(),
                    sought.kind(),
                    sought.text(),
                    page.get(PAGE - 1).position());
        }
    }

    private List<@Nullable Object> row(int number, PairRow row, Map<UUID, Known> named) {
        var village = new DivisionCode(row.divisionCode());
        var helper = named.get(row.cadreId());
        return Arrays.asList(
                number,
                name(village.at(Level.COUNTY)),
                name(village.at(Level.TOWNSHIP)),
                name(village),
                village.value(),
                row.number(),
                row.headName(),
                helper == null ? null : helper.name(),
                helper == null ? null : helper.unit(),
                helper == null ? null : helper.title(),
                codes.label(PairLimits.KINDS, row.helperKind()),
                row.role().equals("MAIN") ? "帮扶责任人" : "帮扶人",
                row.validFrom(),
                row.beyondLimit());
    }

    private String name(DivisionCode code) {
        return divisions.find(code).map(found -> found.shortName()).orElse(code.value());
    }
}
