package org.lingtouyan.training;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.ChosenColumns;
import org.lingtouyan.sheet.Download;
import org.lingtouyan.sheet.SheetExport;
import org.lingtouyan.training.LectureLists.FoundLecture;
import org.lingtouyan.training.LectureLists.SoughtLectures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of lectures taken away as a spreadsheet that can come in again; each time is an entry of the trail. */
@RestController
class LectureExportController {

    private static final int PAGE = 200;
    static final List<String> HEADINGS = List.of(
            "序号", "市州", "县区", "乡镇", "行政村", "区划代码", "授课时间", "党课题目", "主讲人", "主讲人单位", "听课对象", "授课地点", "授课语言", "到场党员",
            "到场群众", "补录原因");

    private final LectureLists lists;
    private final CourseLists courses;
    private final LectureShowing showing;
    private final Divisions divisions;
    private final Codes codes;
    private final TrailNotes notes;

    LectureExportController(
            LectureLists lists,
            CourseLists courses,
            LectureShowing showing,
            Divisions divisions,
            Codes codes,
            TrailNotes notes) {
        this.lists = lists;
        this.courses = courses;
        this.showing = showing;
        this.divisions = divisions;
        this.codes = codes;
        this.notes = notes;
    }

    @GetMapping("/api/lectures/export.xlsx")
    void export(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response) {
        courses.requireWithin(division);
        var sought = new SoughtLectures(division, null, null, year, false);
        var chosen = ChosenColumns.of(HEADINGS, columns);
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("division", division.value());
        filter.put("year", year);
        notes.exported(division, LectureTable.LECTURE, filter, lists.count(sought), null);
        var workbook = Download.begin(
                response,
                "党课下基层台账-%s-%s.xlsx".formatted(divisions.require(division).shortName(), Here.today()),
                "党课下基层台账");
        workbook.title("党课下基层台账 · " + divisions.pathText(division));
        workbook.title("数据日期：" + Here.today());
        workbook.headings(chosen.of(HEADINGS));
        write(sought, chosen, workbook);
        workbook.finish();
    }

    private void write(SoughtLectures sought, ChosenColumns chosen, SheetExport workbook) {
        String cursor = null;
        int number = 0;
        do {
            var page = lists.lectures(sought, cursor, PAGE);
            var people = showing.names(page.items().stream().map(FoundLecture::lecturerId));
            for (var one : page.items()) {
                workbook.row(chosen.of(row(++number, one, people.get(one.lecturerId()))));
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private List<@Nullable Object> row(int number, FoundLecture one, Cadres.@Nullable Known lecturer) {
        var place = new DivisionCode(one.divisionCode());
        return new ArrayList<>(Arrays.asList(
                number,
                divisions.nameAt(place, Level.CITY),
                divisions.nameAt(place, Level.COUNTY),
                divisions.nameAt(place, Level.TOWNSHIP),
                divisions.nameAt(place, Level.VILLAGE),
                place.value(),
                one.heldOn(),
                one.topic(),
                lecturer == null ? null : lecturer.name(),
                lecturer == null ? null : lecturer.unit(),
                codes.label(Courses.AUDIENCES, one.audience()),
                Objects.requireNonNullElse(one.venue(), Objects.requireNonNullElse(one.place(), "")),
                String.join(
                        "、",
                        one.languages().stream()
                                .map(code -> codes.label(LectureProgrammes.LANGUAGES, code))
                                .toList()),
                one.members(),
                one.others(),
                one.lateBecause()));
    }
}
