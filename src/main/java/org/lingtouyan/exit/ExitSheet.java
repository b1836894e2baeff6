package org.lingtouyan.exit;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.number;
import static org.lingtouyan.sheet.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.exit.Nominations.Nomination;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
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
 * Takes in the roster of households that villages nominate (拟退出户名单): the household by its number or its head, the year, the
 * day and who nominated it. Each row opens a case by its first step.
 */
@Component
class ExitSheet implements SheetTable {

    private static final List<Column> OWN = List.of(
            text("number", "户编号", "AAC001", "户编码", "贫困户编号", "农户编号"),
            text("head", "户主", "户主姓名", "AAC029", "贫困户姓名", "姓名"),
            number("year", "退出年度", "脱贫年度", "拟退出年度", "拟脱贫年度", "年度"),
            date("on", "提名日期", "提名时间", "申请日期", "评议日期"),
            text("by", "提名人", "负责人", "村负责人", "填报人", "责任人").needed(),
            text("note", "备注", "说明"),
            date(DATA_DATE, "数据日期"));

    private final Nominations nominations;
    private final Divisions divisions;
    private final Codes codes;

    ExitSheet(Nominations nominations, Divisions divisions, Codes codes) {
        this.nominations = nominations;
        this.divisions = divisions;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "exit";
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
        return rows.stream().map(row -> take(row, places, words)).toList();
    }

    private Outcome take(SheetRow row, SheetPlaces places, SheetWords words) {
        var faults = new Faults();
        var village = places.of(row, faults);
        var told = read(row, village, words, faults);
        if (village == null || told == null || !faults.none()) {
            return Outcome.rejected(village, faults.all());
        }
        var refused = nominations.refusal(told);
        if (refused != null) {
            faults.add(told.number() == null ? "head" : "number", refused);
            return Outcome.rejected(village, faults.all());
        }
        return nominations.take(told);
    }

    private static @Nullable Nomination read(
            SheetRow row, @Nullable DivisionCode village, SheetWords words, Faults faults) {
        var number = words.text("number", 40, row, faults);
        var head = words.text("head", 60, row, faults);
        var by = words.needed("by", 60, row, faults);
        var note = words.text("note", 1000, row, faults);
        var told = row.date("on", faults);
        var on = told == null ? row.dataDate() : told;
        var year = row.integer("year", faults);
        int of = year == null ? on.getYear() : year;
        if (number == null && head == null) {
            faults.add("number", CellRefused.CELL_EMPTY);
        }
        if (of != on.getYear() && of != on.getYear() - 1) {
            faults.add("year", ExitRefused.EXIT_YEAR_IS_ANOTHER);
        }
        if (on.isAfter(Here.today())) {
            faults.add("on", ExitRefused.EXIT_IN_THE_FUTURE);
        }
        return village == null || by == null
                ? null
                : new Nomination(
                        village, number, head, of, on, ToldCadre.named(village, by, null, "村委会", null, null), note);
    }
}
