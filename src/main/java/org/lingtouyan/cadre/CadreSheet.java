package org.lingtouyan.cadre;

import static org.lingtouyan.sheet.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
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

/** Takes in the roster of people who work (干部名册), one a row. Whoever is entered already is left as entered. */
@Component
class CadreSheet implements SheetTable {

    private static final List<Column> OWN = List.of(
            text("name", "姓名").needed(),
            text("identityNumber", "身份证号", "证件号码", "身份证号码", "公民身份号码").secret(),
            text("sex", "性别"),
            Column.date("birthDate", "出生日期", "出生年月"),
            text("nationality", "民族"),
            text("politics", "政治面貌"),
            text("education", "文化程度", "学历"),
            text("unit", "单位", "工作单位", "所在单位"),
            text("title", "职务", "现任职务", "单位职务"),
            text("trades", "专长", "专业", "特长"),
            text("languages", "语言", "掌握语言"),
            text("home", "家庭所在地", "家庭所在地编码"),
            text("farthest", "最远可派往", "可派范围"),
            text("mayBePosted", "可选派", "驻村人选", "是否可选派"),
            text("phone", "联系电话", "电话", "手机号").secret());

    private final Cadres cadres;
    private final Divisions divisions;
    private final Codes codes;

    CadreSheet(Cadres cadres, Divisions divisions, Codes codes) {
        this.cadres = cadres;
        this.divisions = divisions;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "cadre";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(SheetPlaces.COLUMNS.stream(), OWN.stream()).toList();
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        var outcomes = new ArrayList<@Nullable Outcome>(rows.size());
        var told = new ArrayList<ToldCadre>(rows.size());
        for (var row : rows) {
            var faults = new Faults();
            var one = read(row, places, words, faults);
            if (one == null || !faults.none()) {
                outcomes.add(Outcome.rejected(one == null ? null : one.division(), faults.all()));
            } else {
                told.add(one);
                outcomes.add(null);
            }
        }
        var entered = cadres.entered(told).iterator();
        var of = told.iterator();
        return outcomes.stream()
                .map(outcome -> outcome != null
                        ? outcome
                        : became(entered.next(), of.next().division()))
                .toList();
    }

    private static Outcome became(Cadres.Meant meant, DivisionCode place) {
        if (meant.id() == null) {
            return Outcome.rejected(place, meant.faults("name"));
        }
        return meant.isNew() ? Outcome.accepted(place) : Outcome.unchanged(place);
    }

    private @Nullable ToldCadre read(SheetRow row, SheetPlaces places, SheetWords words, Faults faults) {
        var place = places.ofAnyLevel(row, faults);
        var name = words.needed("name", 60, row, faults);
        var number = words.identityNumber("identityNumber", row, faults);
        var sex = words.code("sex", "sex", row, faults);
        var born = row.date("birthDate", faults);
        var nationality = words.code("nationality", "nationality", row, faults);
        var politics = words.code("politics", "politics", row, faults);
        var education = words.code("education", "education", row, faults);
        var unit = words.text("unit", 120, row, faults);
        var title = words.text("title", 120, row, faults);
        var trades = words.codes("trade", "trades", row, faults);
        var languages = words.codes("language", "languages", row, faults);
        var home = home(row, faults);
        var farthest = words.code("reach", "farthest", row, faults);
        var ready = words.yesNo("mayBePosted", row, faults);
        var phone = words.phone("phone", row, faults);
        return place == null || name == null
                ? null
                : new ToldCadre(
                        place,
                        name,
                        number,
                        sex,
                        born,
                        nationality,
                        politics,
                        education,
                        unit,
                        title,
                        trades,
                        languages,
                        home,
                        phone,
                        farthest,
                        Boolean.TRUE.equals(ready));
    }

    /** A code, or the name of the only division so called. */
    private @Nullable DivisionCode home(SheetRow row, Faults faults) {
        var word = row.word("home");
        if (word == null || SheetWords.saysNothing(word)) {
            return null;
        }
        var found = divisions.search(word, division -> true, 2).stream()
                .map(match -> match.division().code())
                .toList();
        if (found.size() != 1) {
            faults.add("home", CellRefused.PLACE_UNKNOWN);
            return null;
        }
        return found.get(0);
    }
}
