package org.lingtouyan.householdplan;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.number;
import static org.lingtouyan.sheet.Column.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Area;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.springframework.stereotype.Component;

/**
 * Takes in rosters of measures (帮扶措施台账): a row a measure, the household by its number or its head. A household without a plan
 * of the year gets one; what a row says was done is done, and its income goes into the household's account.
 */
@Component
class MeasureSheet implements SheetTable {

    /** Columns in the order of the export, which can be taken in again. */
    static final List<Column> OWN = List.of(
            text("number", "户编号", "AAC001", "户编码", "贫困户编号", "农户编号"),
            text("head", "户主", "户主姓名", "AAC029", "贫困户姓名", "农户姓名"),
            number("year", "年度", "年份", "计划年度", "AAR040"),
            date("madeOn", "制定日期", "计划制定日期", "制定时间"),
            text("kind", "措施类型", "帮扶措施类型", "措施类别", "项目类别", "帮扶类型").needed(),
            text("content", "措施内容", "帮扶措施", "帮扶措施内容", "项目名称", "具体措施", "帮扶内容").needed(),
            number("quantity", "数量", "规模", "建设规模"),
            text("unit", "计量单位", "单位(数量)", "规模单位"),
            text("fund", "资金来源", "资金渠道"),
            number("amount", "金额", "金额(元)", "资金(元)", "投入资金(元)", "扶持资金(元)", "补助资金(元)"),
            text("body", "责任单位", "实施单位", "帮扶单位"),
            text("owner", "责任人", "帮扶责任人", "责任人姓名", "落实责任人"),
            text("ownerUnit", "责任人单位", "帮扶责任人单位"),
            date("dueOn", "完成时限", "计划完成时间", "完成期限", "时限"),
            number("expectedIncome", "预期增收", "预期增收(元)", "预计增收(元)", "预计收入(元)"),
            date("doneOn", "完成日期", "实际完成时间", "落实时间", "完成时间"),
            number("realIncome", "实际增收", "实际增收(元)", "增收(元)", "实际收入(元)"),
            text("inAccount", "已计入收入账", "收入已入账"),
            date(DATA_DATE, "数据日期"));

    private final MeasureRoster roster;
    private final Divisions divisions;
    private final Codes codes;

    MeasureSheet(MeasureRoster roster, Divisions divisions, Codes codes) {
        this.roster = roster;
        this.divisions = divisions;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "householdplan";
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
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        var outcomes = new ArrayList<@Nullable Outcome>(rows.size());
        var told = new ArrayList<ToldMeasure>(rows.size());
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
        var taken = roster.take(told).iterator();
        outcomes.replaceAll(outcome -> outcome == null ? taken.next() : outcome);
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    private @Nullable ToldMeasure read(SheetRow row, SheetPlaces places, SheetWords words, Area area, Faults faults) {
        var village = places.of(row, faults);
        var number = words.text("number", 40, row, faults);
        var head = words.text("head", 60, row, faults);
        var year = row.integer("year", faults);
        var kind = words.code(PlanRules.KINDS, "kind", row, faults);
        var content = words.needed("content", 1000, row, faults);
        if (number == null && head == null) {
            faults.add("number", CellRefused.CELL_EMPTY);
        }
        if (kind == null && row.word("kind") == null) {
            faults.add("kind", CellRefused.CELL_EMPTY);
        }
        int ofYear = year == null ? row.dataDate().getYear() : year;
        if (ofYear < 2010 || ofYear > row.dataDate().getYear() + 1) {
            faults.add("year", PlanRefused.PLAN_YEAR_UNKNOWN);
        }
        var owner = words.text("owner", 60, row, faults);
        var ownerUnit = words.text("ownerUnit", 120, row, faults);
        var told = new ToldMeasure(
                village == null ? new DivisionCode(area.from()) : village,
                number,
                head,
                Math.max(2010, Math.min(ofYear, 2100)),
                row.date("madeOn", faults),
                kind == null ? "" : kind,
                content == null ? "" : content,
                amount("quantity", row, faults),
                words.text("unit", 20, row, faults),
                words.code(PlanRules.FUNDS, "fund", row, faults),
                amount("amount", row, faults),
                words.text("body", 120, row, faults),
                owner == null || village == null ? null : owner(owner, ownerUnit, village, area),
                row.date("dueOn", faults),
                amount("expectedIncome", row, faults),
                row.date("doneOn", faults),
                amount("realIncome", row, faults),
                Boolean.TRUE.equals(words.yesNo("inAccount", row, faults)));
        return village == null ? null : told;
    }

    private static ToldCadre owner(String name, @Nullable String unit, DivisionCode village, Area area) {
        var county = village.at(Level.COUNTY);
        return ToldCadre.named(area.contains(county) ? county : village, name, null, unit, null, null);
    }

    private static @Nullable BigDecimal amount(String field, SheetRow row, Faults faults) {
        var told = row.decimal(field, faults);
        if (told != null && (told.signum() < 0 || told.precision() - told.scale() > 8)) {
            faults.add(field, PlanRefused.PLAN_AMOUNT_WRONG);
            return null;
        }
        return told == null || told.signum() == 0 ? null : told;
    }
}
