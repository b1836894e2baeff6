package org.lingtouyan.party;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.text;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.party.SheetRows.Read;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.ImportUndo;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.lingtouyan.sheet.Undone;
import org.springframework.stereotype.Component;

/** Takes in the list of applicants, activists and candidates (发展党员名册), one a row; days of somebody held already are put right. */
@Component("partyDevelopmentSheet")
class DevelopmentSheet implements SheetTable {

    static final List<Column> OWN = List.of(
            text("organisation", "所在党支部", "所在党组织", "党支部").needed(),
            text("name", "姓名").needed(),
            text("identityNumber", "公民身份号码", "身份证号", "身份证号码", "证件号码").secret(),
            date("appliedOn", "递交入党申请书日期", "申请入党日期", "申请入党时间").needed(),
            date("activistOn", "确定为入党积极分子日期", "列为积极分子日期", "确定为积极分子时间"),
            date("objectOn", "列为发展对象日期", "确定为发展对象日期", "确定为发展对象时间"),
            text("unit", "工作岗位", "工作单位", "单位"),
            text("phone", "手机号码", "联系电话", "电话").secret());

    private final Divisions divisions;
    private final Codes codes;
    private final PartyRosters rosters;
    private final SheetRows rows;
    private final ImportUndo undo;

    DevelopmentSheet(Divisions divisions, Codes codes, PartyRosters rosters, SheetRows rows, ImportUndo undo) {
        this.divisions = divisions;
        this.codes = codes;
        this.rosters = rosters;
        this.rows = rows;
        this.undo = undo;
    }

    /** What a row says: who it is, in which organisation, and how far they have come. */
    record Said(
            ToldCadre who,
            String organisation,
            LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable LocalDate objectOn) {}

    @Override
    public String name() {
        return "development";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(OWN.stream(), SheetPlaces.COLUMNS.stream()).toList();
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
    public List<Outcome> take(List<SheetRow> given, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        var named = new HashSet<UUID>();
        return rows.take(
                given.stream().map(row -> read(row, places, words)).toList(), said -> rosters.development(said, named));
    }

    private Read<Said> read(SheetRow row, SheetPlaces places, SheetWords words) {
        var faults = new Faults();
        var place = places.ofAnyLevel(row, faults);
        var organisation = words.needed("organisation", 80, row, faults);
        var name = words.needed("name", 60, row, faults);
        var number = words.identityNumber("identityNumber", row, faults);
        var applied = row.date("appliedOn", faults);
        if (applied == null && row.text("appliedOn") == null) {
            faults.add("appliedOn", CellRefused.CELL_EMPTY);
        }
        var activist = row.date("activistOn", faults);
        var object = row.date("objectOn", faults);
        var unit = words.text("unit", 120, row, faults);
        var phone = words.phone("phone", row, faults);
        if (place == null || organisation == null || name == null || applied == null || !faults.none()) {
            return new Read<>(place, null, faults.all());
        }
        var who = ToldCadre.named(place, name, number, unit == null ? organisation.strip() : unit, null, phone);
        return new Read<>(place, new Said(who, organisation.strip(), applied, activist, object), List.of());
    }
}
