package org.lingtouyan.pairing;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Area;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Decision;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.Held;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.springframework.stereotype.Component;

/**
 * Takes in the roster of pairs (结对帮扶名册) as counties keep it: the household by its number or its head, the helper by name
 * and unit. A helper who is not entered yet is; a row that names another main helper than is held waits for somebody.
 */
@Component
class PairSheet implements SheetTable {

    /** Columns in the order of the export, which can be taken in again. */
    static final List<Column> OWN = List.of(
            text("number", "户编号", "AAC001", "户编码", "贫困户编号", "农户编号"),
            text("head", "户主", "户主姓名", "AAC029", "贫困户姓名", "帮扶对象", "农户姓名"),
            text("helper", "帮扶责任人", "帮扶人", "帮扶人姓名", "帮扶责任人姓名", "联户干部", "帮扶干部", "结对帮扶责任人", "结对干部", "帮扶干部姓名")
                    .needed(),
            text("unit", "单位", "帮扶单位", "帮扶责任人单位", "工作单位", "帮扶人单位", "单位名称", "AAP001"),
            text("title", "职务", "帮扶责任人职务", "帮扶人职务", "单位职务", "AAK888"),
            text("phone", "电话", "联系电话", "帮扶责任人电话", "帮扶人电话", "帮扶责任人联系电话", "手机号", "手机号码")
                    .secret(),
            text("kind", "帮扶人类型", "帮扶责任人类型", "单位隶属关系", "隶属关系", "干部类别", "类别"),
            text("role", "帮扶角色", "角色", "帮扶关系"),
            date("from", "结对时间", "开始时间", "帮扶开始时间", "结对日期", "帮扶起始时间", "AAR020"),
            date("to", "结束时间", "帮扶结束时间", "AAR021"),
            date(DATA_DATE, "数据日期"));

    private static final Set<String> FURTHER = Set.of("帮扶人", "帮扶成员", "其他", "其他帮扶人", "共同帮扶", "一般帮扶", "万人帮一");
    private static final String FALLBACK_KIND = "99";

    private final PairRoster roster;
    private final Divisions divisions;
    private final Codes codes;

    PairSheet(PairRoster roster, Divisions divisions, Codes codes) {
        this.roster = roster;
        this.divisions = divisions;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "pairing";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(SheetPlaces.COLUMNS.stream(), OWN.stream()).toList();
    }

    @Override
    public List<String> missing(Set<String> fields) {
        var missing = new ArrayList<>(SheetTable.super.missing(fields));
        if (!fields.contains("village") && !fields.contains("villageCode")) {
            missing.add(0, "行政村");
        }
        if (!fields.contains("number") && !fields.contains("head")) {
            missing.add("户编号");
        }
        return missing;
    }

    @Override
    public Set<Decision> decisions(String reason) {
        return reason.equals(PairingRefused.SHEET_OTHER_HELPER.name())
                ? Set.of(Decision.TAKE, Decision.KEEP, Decision.ANOTHER)
                : Set.of(Decision.KEEP);
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        var outcomes = new ArrayList<@Nullable Outcome>(rows.size());
        var told = new ArrayList<ToldPair>(rows.size());
        for (var row : rows) {
            var faults = new Faults();
            var one = read(row, places, words, context.uploader().area(), faults);
            if (one == null || !faults.none()) {
                outcomes.add(Outcome.rejected(one == null ? null : one.village(), faults.all()));
            } else {
                outcomes.add(null);
                told.add(one);
            }
        }
        var taken = roster.take(told, context.decision()).iterator();
        outcomes.replaceAll(outcome -> outcome == null ? taken.next() : outcome);
        return outcomes.stream().map(java.util.Objects::requireNonNull).toList();
    }

    @Override
    public List<Held> held(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        return rows.stream()
                .map(row -> read(row, places, words, context.uploader().area(), new Faults()))
                .map(told -> told == null ? Held.NOTHING : roster.held(told))
                .toList();
    }

    private @Nullable ToldPair read(SheetRow row, SheetPlaces places, SheetWords words, Area area, Faults faults) {
        var village = places.of(row, faults);
        var number = words.text("number", 40, row, faults);
        var head = words.text("head", 60, row, faults);
        var helper = words.needed("helper", 60, row, faults);
        var unit = words.text("unit", 120, row, faults);
        var title = words.text("title", 120, row, faults);
        var phone = words.phone("phone", row, faults);
        var kind = words.code(PairLimits.KINDS, "kind", row, faults);
        var from = row.date("from", faults);
        var to = row.date("to", faults);
        if (number == null && head == null) {
            faults.add("number", CellRefused.CELL_EMPTY);
        }
        if (from != null && to != null && !to.isAfter(from)) {
            faults.add("to", PairingRefused.PAIR_ENDS_BEFORE_IT_BEGINS);
        }
        var role = row.word("role");
        var ofKind = kind == null ? guessed(unit, title) : kind;
        return village == null || helper == null
                ? null
                : new ToldPair(
                        village,
                        number,
                        head,
                        ToldCadre.named(unitOf(ofKind, village, area), helper, null, unit, title, phone),
                        role != null && FURTHER.contains(role) ? Role.FURTHER : Role.MAIN,
                        ofKind,
                        from,
                        to,
                        row.dataDate());
    }

    /** Where the helper's unit lies, as far as the uploader may enter somebody there. */
    private static DivisionCode unitOf(String kind, DivisionCode village, Area area) {
        var place =
                switch (kind) {
                    case "01", "02", "03" -> village.at(Level.COUNTY);
                    case "04" -> village.at(Level.TOWNSHIP);
                    default -> village;
                };
        return area.contains(place) ? place : village;
    }

    /** Rosters often leave out the kind: the unit's name says it where it plainly does. */
    private static String guessed(@Nullable String unit, @Nullable String title) {
        var words = (unit == null ? "" : unit) + (title == null ? "" : title);
        if (words.contains("村支部") || words.contains("村委会") || words.contains("村党支部")) {
            return "05";
        }
        if (words.contains("镇") || words.contains("乡政府") || words.contains("乡党委")) {
            return "04";
        }
        return words.contains("公司") || words.contains("企业") ? "09" : FALLBACK_KIND;
    }
}
