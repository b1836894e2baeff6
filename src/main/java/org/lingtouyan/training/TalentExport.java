package org.lingtouyan.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.SheetExport;
import org.lingtouyan.training.TalentLists.FoundTalent;
import org.lingtouyan.training.TalentLists.SoughtTalent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register of local talent as a spreadsheet that can come in again: a row a person and household led. */
@Component
class TalentExport {

    static final List<String> HEADINGS = List.of(
            "序号", "市州", "县区", "乡镇", "行政村", "区划代码", "姓名", "类别", "特长", "所在基地", "依托项目", "入库时间", "带动户编号", "带动户主", "当年培训");

    private static final int PAGE = 200;

    private final TalentLists lists;
    private final Talents talents;
    private final TalentShowing showing;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Codes codes;

    TalentExport(
            TalentLists lists,
            Talents talents,
            TalentShowing showing,
            Cadres cadres,
            Divisions divisions,
            Codes codes) {
        this.lists = lists;
        this.talents = talents;
        this.showing = showing;
        this.cadres = cadres;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(SoughtTalent sought, ChosenColumns chosen, SheetExport workbook) {
        workbook.title("乡土人才名册 · " + divisions.pathText(sought.division()));
        workbook.title("数据日期：" + Here.today());
        workbook.headings(chosen.of(HEADINGS));
        String cursor = null;
        int number = 0;
        do {
            var page = lists.page(sought, cursor, PAGE);
            var people =
                    cadres.named(page.items().stream().map(FoundTalent::cadreId).toList());
            for (var one : page.items()) {
                var known = people.get(one.cadreId());
                for (var row : rows(one, known == null ? null : known.name())) {
                    row.set(0, ++number);
                    workbook.row(chosen.of(row));
                }
            }
            cursor = page.next();
        } while (cursor != null);
    }

    /** One a household led today, one where none is. */
    private List<List<@Nullable Object>> rows(FoundTalent one, @Nullable String name) {
        var led = one.leads() == 0
                ? List.<TalentShowing.ShownLed>of()
                : showing.led(talents.led(one.cadreId())).stream()
                        .filter(household -> household.to() == null)
                        .toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row(one, name, led.isEmpty() ? null : led.get(0)));
        led.stream().skip(1).forEach(household -> rows.add(row(one, name, household)));
        return rows;
    }

    private List<@Nullable Object> row(
            FoundTalent one, @Nullable String name, TalentShowing.@Nullable ShownLed household) {
        var place = new DivisionCode(one.divisionCode());
        return Arrays.asList(
                null,
                divisions.nameAt(place, Level.CITY),
                divisions.nameAt(place, Level.COUNTY),
                divisions.nameAt(place, Level.TOWNSHIP),
                divisions.nameAt(place, Level.VILLAGE),
                place.value(),
                name,
                codes.label(Talents.KINDS, one.kind()),
                one.skill(),
                one.base(),
                one.project(),
                one.validFrom(),
                household == null ? null : household.number(),
                household == null ? null : household.head(),
                one.attendedOn());
    }
}
