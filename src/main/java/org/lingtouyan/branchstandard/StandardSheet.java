package org.lingtouyan.branchstandard;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.number;
import static org.lingtouyan.sheet.Column.text;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.leadership.Screenings;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.party.Organisation.Setting;
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

/**
 * Takes a catalogue of standards in from the handbook, one standard a row. Rows of the same place, kind of branch, name and
 * day are one edition; it follows the one that held before. An edition that branches were measured against stays as it is. What
 * {@link StandardExport} writes comes in unchanged.
 */
@Component
class StandardSheet implements SheetTable {

    private static final List<Column> OWN = List.of(
            text("edition", "标准名称", "目录名称", "版本").needed(),
            text("setting", "适用党支部", "适用类型", "设立类型"),
            text("basis", "依据", "依据文件"),
            date("validFrom", "施行日期", "生效日期"),
            number("class", "类别序号", "类序号").needed(),
            text("classLabel", "类别", "类别名称").needed(),
            text("classLabelEn", "英文类别"),
            text("code", "编号", "标准编号", "项号").needed(),
            text("label", "标准内容", "标准", "内容").needed(),
            text("labelEn", "英文内容", "英文标准内容"),
            text("rule", "自动核对规则", "核对规则"),
            text("checked", "核对方式", "检查方式"),
            number("points", "分值", "得分"),
            text("mapsTo", "对应省级编号", "对应编号"),
            text("ownBasis", "本项依据"),
            text("ownBasisEn", "本项依据英文", "英文本项依据"),
            text("frequency", "频次", "检查频次"),
            text("frequencyEn", "频次英文", "英文频次"),
            text("scorer", "评分人", "评分单位", "由谁评分"),
            text("scorerEn", "评分人英文", "英文评分人"),
            text("shows", "不达标属于的排查情形", "对应排查情形", "排查情形"));

    /** What a cell says of a standard that somebody has to go and look at. */
    private static final String ON_SPOT = "现场";

    private final StandardCatalogue catalogue;
    private final Divisions divisions;
    private final Codes codes;
    private final RuleWords rules;

    StandardSheet(StandardCatalogue catalogue, Divisions divisions, Codes codes, RuleWords rules) {
        this.catalogue = catalogue;
        this.divisions = divisions;
        this.codes = codes;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "branchstandard";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(OWN.stream(), SheetPlaces.COLUMNS.stream()).toList();
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        var outcomes = new ArrayList<Outcome>(rows.size());
        for (var row : rows) {
            outcomes.add(take(row, context, places, words));
        }
        return outcomes;
    }

    private Outcome take(SheetRow row, SheetContext context, SheetPlaces places, SheetWords words) {
        var faults = new Faults();
        var place = places.ofAnyLevel(row, faults);
        if (!context.uploader().may(Right.SET_RULES)) {
            faults.add("edition", StandardRefused.CATALOGUE_OF_ANOTHER_AREA);
        }
        var name = words.needed("edition", 120, row, faults);
        var setting = Optional.ofNullable(words.code("partySetting", "setting", row, faults))
                .map(Setting::valueOf)
                .orElse(Setting.VILLAGE);
        var from = row.date("validFrom", faults);
        var told = standard(row, words, faults);
        if (place == null || name == null || told == null || !faults.none()) {
            return Outcome.rejected(place, faults.all());
        }
        var basis = words.text("basis", 400, row, faults);
        var edition = edition(place, setting, name, basis, from == null ? context.dataDate() : from);
        if (edition.isEmpty()) {
            faults.add("validFrom", StandardRefused.CATALOGUE_DAY_TAKEN);
            return Outcome.rejected(place, faults.all());
        }
        return write(edition.get(), told, place);
    }

    private Outcome write(Edition edition, Standard told, DivisionCode place) {
        var held = catalogue.standards(edition.id()).stream()
                .filter(one -> one.code().equals(told.code()))
                .findFirst();
        var now = held.map(told::keeping).orElse(told);
        if (held.filter(now::saysAs).isPresent()) {
            return Outcome.unchanged(place);
        }
        if (catalogue.isMeasuredAgainst(edition)) {
            return Outcome.rejected(place, List.of(Fault.of("validFrom", StandardRefused.CATALOGUE_MEASURED_AGAINST)));
        }
        catalogue.add(place, List.of(now.of(edition.id(), UuidCreator.getTimeOrderedEpoch())));
        return Outcome.accepted(place);
    }

    /** The one these rows belong to; a new one ends what held for that kind of branch in the place. */
    private Optional<Edition> edition(
            DivisionCode place, Setting setting, String name, @Nullable String basis, LocalDate from) {
        var own = catalogue.editions(place).stream()
                .filter(one -> one.divisionCode().equals(place) && one.setting() == setting)
                .toList();
        var same = own.stream()
                .filter(one -> one.name().equals(name) && one.validFrom().equals(from))
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        if (own.stream().anyMatch(one -> !one.validFrom().isBefore(from))) {
            return Optional.empty();
        }
        own.stream().filter(one -> one.validTo() == null).forEach(one -> catalogue.end(one, from));
        var made = new Edition(
                UuidCreator.getTimeOrderedEpoch(),
                place,
                setting,
                name,
                basis == null ? name : basis,
                false,
                from,
                null);
        catalogue.add(made);
        return Optional.of(made);
    }

    private @Nullable Standard standard(SheetRow row, SheetWords words, Faults faults) {
        var number = row.integer("class", faults);
        if (number == null || number < 1 || number > 99) {
            faults.add("class", CellRefused.NUMBER_IMPOSSIBLE);
        }
        var classLabel = words.needed("classLabel", 60, row, faults);
        var code = words.needed("code", 20, row, faults);
        var label = words.needed("label", 400, row, faults);
        var rule = rule(row.word("rule"), faults);
        var points = row.decimal("points", faults);
        if (points != null && points.signum() <= 0) {
            faults.add("points", CellRefused.NUMBER_IMPOSSIBLE);
        }
        var classLabelEn = words.text("classLabelEn", 120, row, faults);
        var labelEn = words.text("labelEn", 400, row, faults);
        var mapsTo = words.text("mapsTo", 20, row, faults);
        var basis = words.text("ownBasis", 200, row, faults);
        var basisEn = words.text("ownBasisEn", 200, row, faults);
        var frequency = words.text("frequency", 40, row, faults);
        var frequencyEn = words.text("frequencyEn", 80, row, faults);
        var scorer = words.text("scorer", 80, row, faults);
        var scorerEn = words.text("scorerEn", 160, row, faults);
        var shows = words.code(Screenings.CRITERIA, "shows", row, faults);
        if (number == null || classLabel == null || code == null || label == null || !faults.none()) {
            return null;
        }
        return new Standard(
                new UUID(0, 0),
                new UUID(0, 0),
                number,
                classLabel,
                classLabelEn == null ? classLabel : classLabelEn,
                code,
                label,
                labelEn == null ? label : labelEn,
                checked(row.word("checked"), rule),
                rule,
                mapsTo,
                points == null ? BigDecimal.ONE : points,
                basis,
                basisEn,
                frequency,
                frequencyEn,
                scorer,
                scorerEn,
                shows);
    }

    private static Standard.Check checked(@Nullable String written, @Nullable Rule rule) {
        if (rule != null) {
            return Standard.Check.COMPUTED;
        }
        return written != null && written.contains(ON_SPOT) ? Standard.Check.ON_SPOT : Standard.Check.PAPER;
    }

    private @Nullable Rule rule(@Nullable String written, Faults faults) {
        if (written == null || SheetWords.saysNothing(written)) {
            return null;
        }
        var rule = rules.find(written);
        if (rule.isEmpty()) {
            faults.add(
                    "rule",
                    StandardRefused.CATALOGUE_RULE_UNKNOWN,
                    rules.all(Locale.CHINESE),
                    rules.all(Locale.ENGLISH));
        }
        return rule.orElse(null);
    }
}
