package org.lingtouyan.training;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.number;
import static org.lingtouyan.sheet.Column.text;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the list of lectures that went to the people (党课下基层台账), one a row. A programme of that topic and lecturer that is
 * not there yet is drawn up, as the uploader's; a place that is the name of a venue of the village is that venue.
 */
@Component
class LectureSheet implements SheetTable {

    private static final String MEMBERS = "07";

    private static final List<Column> OWN = List.of(
            date("heldOn", "授课时间", "授课日期", "时间", "日期", "讲课时间").needed(),
            text("topic", "党课题目", "题目", "课题", "授课内容", "党课主题", "主题").needed(),
            text("lecturer", "主讲人", "授课人", "讲课人", "宣讲人").needed(),
            text("unit", "主讲人单位", "单位", "工作单位", "单位及职务"),
            text("audience", "听课对象", "授课对象", "对象"),
            text("place", "授课地点", "地点", "讲课地点", "党员阵地"),
            text("languages", "授课语言", "语言", "语种"),
            number("members", "到场党员", "党员人数", "听课党员", "参加党员"),
            number("others", "到场群众", "群众人数", "听课群众", "参加群众"),
            text("listeners", "听课人员名单", "听课党员名单", "签到名单", "参训人员名单", "到场人员姓名"),
            text("lateBecause", "补录原因", "补录说明"));

    private static final int LONGEST_NAME = 60;

    private final Lectures lectures;
    private final LectureProgrammes programmes;
    private final LectureTable table;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Codes codes;
    private final TransactionTemplate rowByRow;

    LectureSheet(
            Lectures lectures,
            LectureProgrammes programmes,
            LectureTable table,
            Cadres cadres,
            Divisions divisions,
            Codes codes,
            PlatformTransactionManager transactions) {
        this.lectures = lectures;
        this.programmes = programmes;
        this.table = table;
        this.cadres = cadres;
        this.divisions = divisions;
        this.codes = codes;
        this.rowByRow = new TransactionTemplate(transactions);
        this.rowByRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return "lecture";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(SheetPlaces.COLUMNS.stream(), OWN.stream()).toList();
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var area = context.uploader().area();
        var places = new SheetPlaces(divisions, area);
        var words = new SheetWords(codes);
        return rows.stream().map(row -> take(row, places, words, area)).toList();
    }

    /** What a row says, as it is read. */
    private record Said(
            DivisionCode where,
            LocalDate heldOn,
            String topic,
            ToldCadre lecturer,
            String audience,
            @Nullable String place,
            List<String> languages,
            int members,
            int others,
            List<ToldCadre> listeners,
            @Nullable String lateBecause) {}

    private Outcome take(SheetRow row, SheetPlaces places, SheetWords words, Area area) {
        var faults = new Faults();
        var said = read(row, places, words, area, faults);
        if (said == null || !faults.none()) {
            return Outcome.rejected(null, faults.all());
        }
        try {
            var news =
                    rowByRow.execute(status -> lectures.meant(told(said, area), meant(said.listeners(), "listeners")));
            return Boolean.TRUE.equals(news) ? Outcome.accepted(said.where()) : Outcome.unchanged(said.where());
        } catch (Refusal refused) {
            return Outcome.rejected(
                    said.where(), List.of(Fault.of(field(refused), refused.reason(), refused.arguments())));
        }
    }

    private Lecture.Told told(Said said, Area area) {
        var lecturer = meant(List.of(said.lecturer()), "lecturer").get(0);
        var programme = programmes.meant(
                new LectureProgramme(
                        UuidCreator.getTimeOrderedEpoch(),
                        new DivisionCode(area.from()),
                        said.topic(),
                        lecturer,
                        said.audience(),
                        said.languages(),
                        null,
                        LocalDate.of(said.heldOn().getYear(), 1, 1),
                        null,
                        1),
                said.where());
        var venue = venue(said);
        return new Lecture.Told(
                UuidCreator.getTimeOrderedEpoch(),
                said.where(),
                programme.id(),
                lecturer,
                said.heldOn(),
                venue,
                venue == null ? said.place() : null,
                said.languages(),
                said.members(),
                said.others(),
                said.lateBecause());
    }

    private List<UUID> meant(List<ToldCadre> people, String field) {
        return cadres.whoIsMeant(people).stream()
                .map(meant -> meant.orRefuse(field))
                .toList();
    }

    private @Nullable UUID venue(Said said) {
        return said.place() == null
                ? null
                : table.venue(said.where(), said.place(), said.heldOn())
                        .map(LectureTable.VenueThere::id)
                        .orElse(null);
    }

    private @Nullable Said read(SheetRow row, SheetPlaces places, SheetWords words, Area area, Faults faults) {
        var where = places.ofAnyLevel(row, faults);
        var heldOn = row.date("heldOn", faults);
        if (row.text("heldOn") == null) {
            faults.add("heldOn", CellRefused.CELL_EMPTY);
        }
        var topic = words.needed("topic", 120, row, faults);
        var lecturer = words.needed("lecturer", 60, row, faults);
        var unit = words.text("unit", 120, row, faults);
        var audience = words.code(Courses.AUDIENCES, "audience", row, faults);
        var place = words.text("place", 120, row, faults);
        var languages = words.codes(LectureProgrammes.LANGUAGES, "languages", row, faults);
        var members = row.integer("members", faults);
        var others = row.integer("others", faults);
        var listeners = listeners(row, where, faults);
        var late = words.text("lateBecause", 200, row, faults);
        if (where == null || heldOn == null || topic == null || lecturer == null || !faults.none()) {
            return null;
        }
        return new Said(
                where,
                heldOn,
                topic,
                ToldCadre.named(new DivisionCode(area.from()), lecturer, null, unit, null, null),
                audience == null ? MEMBERS : audience,
                place,
                languages,
                members == null ? listeners.size() : members,
                others == null ? 0 : others,
                listeners,
                late);
    }

    /** Names as people write them behind one another; of one village without more being said of them. */
    private List<ToldCadre> listeners(SheetRow row, @Nullable DivisionCode where, Faults faults) {
        var told = row.text("listeners");
        if (told == null || where == null || SheetWords.saysNothing(told)) {
            return List.of();
        }
        var unit = divisions.require(where).shortName();
        var names = Arrays.stream(told.split("[、，,；;\\s]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            faults.add("listeners", CellRefused.TEXT_TOO_LONG);
            return List.of();
        }
        return names.stream()
                .map(name -> ToldCadre.named(where, name, null, unit, null, null))
                .toList();
    }

    private static String field(Refusal refused) {
        var field = String.valueOf(refused.properties().get("field"));
        return OWN.stream().anyMatch(column -> column.field().equals(field)) ? field : "heldOn";
    }
}
