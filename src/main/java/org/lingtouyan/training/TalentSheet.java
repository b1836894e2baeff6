package org.lingtouyan.training;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.text;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
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
 * Takes in the register of local talent (乡土人才名册), one person a row; who leads several households stands in several rows,
 * each with the number of one.
 */
@Component
class TalentSheet implements SheetTable {

    /** Columns in the words of the export, which can be taken in again. */
    static final List<Column> OWN = List.of(
            text("name", "姓名", "人才姓名").needed(),
            text("identityNumber", "身份证号", "证件号码", "身份证号码").secret(),
            text("phone", "联系电话", "电话", "手机号").secret(),
            text("kind", "类别", "人才类别", "人才类型").needed(),
            text("skill", "特长", "专长", "技能", "产业"),
            text("base", "所在基地", "基地", "培训基地", "实训基地"),
            text("project", "依托项目", "项目", "人才项目"),
            date("from", "入库时间", "登记时间", "认定时间", "入册时间"),
            text("number", "带动户编号", "户编号", "带动农户编号"));

    private final Talents talents;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Codes codes;

    TalentSheet(Talents talents, KnownHouseholds households, Cadres cadres, Divisions divisions, Codes codes) {
        this.talents = talents;
        this.households = households;
        this.cadres = cadres;
        this.divisions = divisions;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "talent";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(SheetPlaces.COLUMNS.stream(), OWN.stream()).toList();
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        return rows.stream().map(row -> take(row, places, words)).toList();
    }

    private record Told(ToldCadre who, Talent talent, @Nullable KnownHousehold leads) {}

    private Outcome take(SheetRow row, SheetPlaces places, SheetWords words) {
        var faults = new Faults();
        var told = read(row, places, words, faults);
        if (told == null || !faults.none()) {
            return Outcome.rejected(null, faults.all());
        }
        var meant = cadres.whoIsMeant(List.of(told.who())).get(0);
        var cadre = meant.id();
        if (cadre == null) {
            return Outcome.rejected(told.who().division(), meant.faults("name"));
        }
        var talent = told.talent().of(cadre);
        boolean changed = talents.meant(talent);
        var leads = told.leads();
        if (leads != null) {
            changed |= talents.leads(UuidCreator.getTimeOrderedEpoch(), cadre, leads.id(), talent.validFrom());
        }
        var place = talent.divisionCode();
        return changed ? Outcome.accepted(place) : Outcome.unchanged(place);
    }

    private @Nullable Told read(SheetRow row, SheetPlaces places, SheetWords words, Faults faults) {
        var place = places.of(row, faults);
        var name = words.needed("name", 60, row, faults);
        var identity = words.identityNumber("identityNumber", row, faults);
        var phone = words.phone("phone", row, faults);
        if (row.word("kind") == null) {
            faults.add("kind", CellRefused.CELL_EMPTY);
        }
        var kind = words.code(Talents.KINDS, "kind", row, faults);
        var skill = words.text("skill", 60, row, faults);
        var base = words.text("base", 120, row, faults);
        var project = words.text("project", 120, row, faults);
        var from = row.date("from", faults);
        var number = words.text("number", 40, row, faults);
        if (place == null || name == null || kind == null || !faults.none()) {
            return null;
        }
        var leads = number == null ? null : household(place, number, faults);
        var who =
                ToldCadre.named(place, name, identity, divisions.require(place).shortName(), null, phone);
        return new Told(who, talent(place, kind, skill, base, project, from), leads);
    }

    private static Talent talent(
            DivisionCode place,
            String kind,
            @Nullable String skill,
            @Nullable String base,
            @Nullable String project,
            @Nullable LocalDate from) {
        var id = UuidCreator.getTimeOrderedEpoch();
        return new Talent(id, place, id, kind, skill, base, project, from == null ? Here.today() : from, null, 1);
    }

    private @Nullable KnownHousehold household(DivisionCode place, String number, Faults faults) {
        var found = households.ofNumbers(place.countyCode(), List.of(number)).get(number);
        if (found == null) {
            faults.add("number", TrainingRefused.LED_HOUSEHOLD_UNKNOWN);
        }
        return found;
    }
}
