package org.lingtouyan.householdplan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.householdplan.PlanLists.MeasureRow;
import org.lingtouyan.householdplan.PlanLists.Sought;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.SheetExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the roster of measures of an area and year, under the headings by which it can be taken in again. */
@Component
class MeasureExport {

    static final List<String> HEADINGS = List.of(
            "序号", "县", "乡镇", "行政村", "村编号", "户编号", "户主", "年度", "措施类型", "措施内容", "数量", "计量单位", "资金来源", "金额(元)", "责任单位",
            "责任人", "责任人单位", "完成时限", "预期增收(元)", "完成日期", "实际增收(元)");

    private static final int PAGE = 500;

    private final PlanLists lists;
    private final PlanShowing showing;
    private final Divisions divisions;
    private final Codes codes;

    MeasureExport(PlanLists lists, PlanShowing showing, Divisions divisions, Codes codes) {
        this.lists = lists;
        this.showing = showing;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(Sought sought, SheetExport workbook) {
        workbook.title("帮扶措施台账 · " + divisions.pathText(sought.division()) + " · " + sought.year());
        workbook.headings(HEADINGS);
        var at = sought;
        for (int number = 0; ; ) {
            var page = lists.measures(at, PAGE);
            var named = showing.named(page.stream().map(MeasureRow::ownerId));
            for (var row : page) {
                workbook.row(row(++number, row, named));
            }
            if (page.size() < PAGE) {
                return;
            }
            at = sought.after(page.get(PAGE - 1).position());
        }
    }

    private List<@Nullable Object> row(int number, MeasureRow row, Map<UUID, Known> named) {
        var village = new DivisionCode(row.divisionCode());
        var owner = row.ownerId() == null ? null : named.get(row.ownerId());
        return Arrays.asList(
                number,
                name(village.at(Level.COUNTY)),
                name(village.at(Level.TOWNSHIP)),
                name(village),
                village.value(),
                row.number(),
                row.headName(),
                row.year(),
                codes.label(PlanRules.KINDS, row.kind()),
                row.content(),
                row.quantity(),
                row.unit(),
                row.fund() == null ? null : codes.label(PlanRules.FUNDS, row.fund()),
                row.amount(),
                row.body(),
                owner == null ? null : owner.name(),
                owner == null ? null : owner.unit(),
                row.dueOn(),
                row.expectedIncome(),
                row.doneOn(),
                row.realIncome());
    }

    private String name(DivisionCode code) {
        return divisions.find(code).map(found -> found.shortName()).orElse(code.value());
    }
}
