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

/**
 * Takes in the roster of members (党员名册) as the national register gives it out, one a row. Who stands in another branch
 * than before has moved; the memberships follow one another.
 */
@Component("partyMemberSheet")
class MemberSheet implements SheetTable {

    static final List<Column> OWN = List.of(
            text("organisation", "所在党支部", "所在党组织", "党支部", "组织关系所在党支部").needed(),
            text("name", "姓名", "党员姓名").needed(),
            text("identityNumber", "公民身份号码", "身份证号", "身份证号码", "证件号码").secret(),
            date("birthDate", "出生日期"),
            date("admittedOn", "加入党组织日期", "入党日期", "入党时间").needed(),
            date("fullOn", "转为正式党员日期", "转正日期", "转正时间"),
            date("joinedOn", "进入党支部日期", "加入本支部日期", "转入日期"),
            text("onChain", "产业链上发展", "是否产业链发展"),
            text("unit", "工作岗位", "工作单位", "单位"),
            text("title", "职务"),
            text("phone", "手机号码", "联系电话", "电话").secret());

    private final Divisions divisions;
    private final Codes codes;
    private final PartyRosters rosters;
    private final SheetRows rows;
    private final ImportUndo undo;

    MemberSheet(Divisions divisions, Codes codes, PartyRosters rosters, SheetRows rows, ImportUndo undo) {
        this.undo = undo;
        this.divisions = divisions;
        this.codes = codes;
        this.rosters = rosters;
        this.rows = rows;
    }

    /** What a row says of a member: who it is, in which organisation, since when. */
    record Said(
            ToldCadre who,
            String organisation,
            LocalDate admittedOn,
            @Nullable LocalDate fullOn,
            @Nullable LocalDate joinedOn,
            boolean onChain,
            LocalDate dataDate) {}

    @Override
    public String name() {
        return "member";
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
                given.stream().map(row -> read(row, places, words)).toList(), said -> rosters.member(said, named));
    }

    private Read<Said> read(SheetRow row, SheetPlaces places, SheetWords words) {
        var faults = new Faults();
        var place = places.ofAnyLevel(row, faults);
        var organisation = words.needed("organisation", 80, row, faults);
        var name = words.needed("name", 60, row, faults);
        var number = words.identityNumber("identityNumber", row, faults);
        var born = row.date("birthDate", faults);
        var admitted = row.date("admittedOn", faults);
        if (admitted == null && row.text("admittedOn") == null) {
            faults.add("admittedOn", CellRefused.CELL_EMPTY);
        }
        var full = row.date("fullOn", faults);
        var joined = row.date("joinedOn", faults);
        var onChain = words.yesNo("onChain", row, faults);
        var unit = words.text("unit", 120, row, faults);
        var title = words.text("title", 120, row, faults);
        var phone = words.phone("phone", row, faults);
        if (place == null || organisation == null || name == null || admitted == null || !faults.none()) {
            return new Read<>(place, null, faults.all());
        }
        var who = ToldCadre.named(place, name, number, unit == null ? organisation.strip() : unit, title, phone)
                .born(born);
        return new Read<>(
                place,
                new Said(
                        who,
                        organisation.strip(),
                        admitted,
                        full,
                        joined,
                        Boolean.TRUE.equals(onChain),
                        row.dataDate()),
                List.of());
    }
}
