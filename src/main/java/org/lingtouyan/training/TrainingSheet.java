package org.lingtouyan.training;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.number;
import static org.lingtouyan.sheet.Column.text;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Area;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.ImportUndo;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.lingtouyan.sheet.Undone;
import org.lingtouyan.training.Attendance.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in who is on the list of a class and what became of it (培训学员名册), one a row; a class that is not entered yet is, as the uploader's. */
@Component
class TrainingSheet implements SheetTable {

    private static final List<Column> OWN = List.of(
            text("course", "培训班名称", "班次", "培训班", "培训名称", "班次名称").needed(),
            text("audience", "培训对象", "对象", "培训类别").needed(),
            date("begins", "开始时间", "开班时间", "培训时间", "开始日期", "起始时间").needed(),
            date("ends", "结束时间", "结业时间", "结束日期", "终止时间"),
            text("organiser", "主办单位", "举办单位"),
            text("heldAt", "培训地点", "地点"),
            text("outside", "省外", "是否省外"),
            text("name", "姓名").needed(),
            text("identityNumber", "身份证号", "证件号码", "身份证号码").secret(),
            text("unit", "单位", "工作单位"),
            text("title", "职务"),
            text("phone", "联系电话", "电话", "手机号").secret(),
            text("state", "参训情况", "到课情况", "参加情况", "出勤情况", "到训情况"),
            number("days", "参加天数", "实际参加天数", "到课天数"),
            text("because", "原因", "退出原因", "缺席原因", "未参加原因", "请假原因"),
            text("result", "培训结果", "结果", "考核结果", "结业情况"));

    private final Courses courses;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Codes codes;
    private final ImportUndo undo;

    private final TransactionTemplate rowByRow;

    TrainingSheet(
            Courses courses,
            Cadres cadres,
            Divisions divisions,
            Codes codes,
            ImportUndo undo,
            PlatformTransactionManager transactions) {
        this.rowByRow = new TransactionTemplate(transactions);
        this.rowByRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.undo = undo;
        this.courses = courses;
        this.cadres = cadres;
        this.divisions = divisions;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(SheetPlaces.COLUMNS.stream(), OWN.stream()).toList();
    }

    @Override
    public int touched(UUID importId) {
        return undo.touched(importId);
    }

    @Override
    public Undone undo(UUID importId, int atMost) {
        return undo.undo(importId, atMost);
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var area = context.uploader().area();
        var places = new SheetPlaces(divisions, area);
        var words = new SheetWords(codes);
        return rows.stream().map(row -> take(row, places, words, area)).toList();
    }

    private record ToldAttendance(Course course, ToldCadre who, Became became) {}

    private record Became(
            @Nullable State state, @Nullable BigDecimal days, @Nullable String because, @Nullable String result) {}

    private Outcome take(SheetRow row, SheetPlaces places, SheetWords words, Area area) {
        var faults = new Faults();
        var told = read(row, places, words, area, faults);
        if (told == null || !faults.none()) {
            return Outcome.rejected(null, faults.all());
        }
        var place = told.who().division();
        try {
            var news = rowByRow.execute(status -> attend(told));
            return Boolean.TRUE.equals(news) ? Outcome.accepted(place) : Outcome.unchanged(place);
        } catch (Refusal refused) {
            var field = String.valueOf(refused.properties().getOrDefault("field", "state"));
            return Outcome.rejected(place, List.of(Fault.of(field, refused.reason(), refused.arguments())));
        }
    }

    private boolean attend(ToldAttendance told) {
        var course = courses.meant(told.course());
        var cadre = cadres.meant(List.of(told.who())).get(0);
        var became = told.became();
        var attendance = new Attendance(
                UuidCreator.getTimeOrderedEpoch(),
                told.who().division(),
                cadre,
                became.state(),
                became.days(),
                became.because(),
                became.result());
        return courses.attend(course, List.of(attendance)) > 0;
    }

    /** Rosters often write absent where the result stands. */
    private static Became became(SheetRow row, SheetWords words, Faults faults) {
        var written = row.word("result");
        boolean absent = written != null
                && Optional.ofNullable(words.find(Courses.STATES, written))
                        .filter(code -> code.code().equals(State.ABSENT.name()))
                        .isPresent();
        var state = words.code(Courses.STATES, "state", row, faults);
        return new Became(
                state != null ? State.valueOf(state) : absent ? State.ABSENT : null,
                row.decimal("days", faults),
                words.text("because", 200, row, faults),
                absent ? null : words.code(Courses.RESULTS, "result", row, faults));
    }

    private @Nullable ToldAttendance read(
            SheetRow row, SheetPlaces places, SheetWords words, Area area, Faults faults) {
        var place = places.ofAnyLevel(row, faults);
        var name = words.needed("course", 120, row, faults);
        var audience = words.code(Courses.AUDIENCES, "audience", row, faults);
        if (row.word("audience") == null) {
            faults.add("audience", CellRefused.CELL_EMPTY);
        }
        var begins = row.date("begins", faults);
        if (row.text("begins") == null) {
            faults.add("begins", CellRefused.CELL_EMPTY);
        }
        var ends = row.date("ends", faults);
        if (begins != null && ends != null && ends.isBefore(begins)) {
            faults.add("ends", TrainingRefused.COURSE_ENDS_BEFORE_IT_BEGINS);
        }
        var outside = words.yesNo("outside", row, faults);
        var who = words.needed("name", 60, row, faults);
        var number = words.identityNumber("identityNumber", row, faults);
        var unit = words.text("unit", 120, row, faults);
        var title = words.text("title", 120, row, faults);
        var phone = words.phone("phone", row, faults);
        var organiser = words.text("organiser", 120, row, faults);
        var heldAt = words.text("heldAt", 120, row, faults);
        var became = became(row, words, faults);
        if (!faults.none() || place == null || name == null || audience == null || begins == null || who == null) {
            return null;
        }
        var course = new Course(
                UuidCreator.getTimeOrderedEpoch(),
                new DivisionCode(area.from()),
                Course.Kind.CLASS,
                name,
                audience,
                organiser,
                begins,
                ends == null ? begins : ends,
                heldAt,
                Boolean.TRUE.equals(outside));
        return new ToldAttendance(course, ToldCadre.named(place, who, number, unit, title, phone), became);
    }
}
