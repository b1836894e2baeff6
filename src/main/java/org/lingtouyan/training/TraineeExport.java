package org.lingtouyan.training;

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
import org.lingtouyan.training.TraineeLists.FoundTrainee;
import org.lingtouyan.training.TraineeLists.SoughtTrainees;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who was on the list of a class and what became of it (培训学员名册) as a spreadsheet that can come in again: a row a person and class. */
@Component
class TraineeExport {

    static final List<String> HEADINGS = List.of(
            "序号", "市州", "县区", "乡镇", "行政村", "区划代码", "姓名", "单位", "职务", "培训班名称", "培训对象", "开始时间", "结束时间", "主办单位", "培训地点",
            "省外", "参训情况", "参加天数", "原因", "培训结果");

    private static final int PAGE = 200;

    private final TraineeLists lists;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Codes codes;

    TraineeExport(TraineeLists lists, Cadres cadres, Divisions divisions, Codes codes) {
        this.lists = lists;
        this.cadres = cadres;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** All of it is one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(SoughtTrainees sought, ChosenColumns chosen, SheetExport workbook) {
        workbook.title("培训学员名册 · " + divisions.pathText(sought.division()));
        workbook.title("数据日期：" + Here.today());
        workbook.headings(chosen.of(HEADINGS));
        String cursor = null;
        int number = 0;
        do {
            var page = lists.page(sought, cursor, PAGE);
            var people = cadres.named(
                    page.items().stream().map(FoundTrainee::cadreId).distinct().toList());
            for (var one : page.items()) {
                workbook.row(chosen.of(row(++number, one, people.get(one.cadreId()))));
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private List<@Nullable Object> row(int number, FoundTrainee one, Cadres.@Nullable Known who) {
        var place = new DivisionCode(one.divisionCode());
        return Arrays.asList(
                number,
                divisions.nameAt(place, Level.CITY),
                divisions.nameAt(place, Level.COUNTY),
                divisions.nameAt(place, Level.TOWNSHIP),
                divisions.nameAt(place, Level.VILLAGE),
                place.value(),
                who == null ? null : who.name(),
                who == null ? null : who.unit(),
                who == null ? null : who.title(),
                one.course(),
                codes.label(Courses.AUDIENCES, one.audience()),
                one.beginsOn(),
                one.endsOn(),
                one.organiser(),
                one.heldAt(),
                one.outside() ? "是" : "否",
                codes.label(Courses.STATES, one.state().name()),
                one.daysThere(),
                one.because(),
                one.result() == null ? null : codes.label(Courses.RESULTS, one.result()));
    }
}
