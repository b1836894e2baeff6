package org.lingtouyan.homemap;

import static org.lingtouyan.sheet.Column.number;
import static org.lingtouyan.sheet.Column.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Decision;
import org.lingtouyan.sheet.Fault;
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
 * Takes in where households live (农户位置名册): by degrees as a device says them, by parts of the village's picture, or both, and
 * in which group. A row that says otherwise than is held waits for somebody.
 */
@Component
class HomeSheet implements SheetTable {

    /** Columns in the order of the export, which can be taken in again. */
    static final List<Column> OWN = List.of(
            text("number", "户编号", "AAC001", "户编码", "农户编号", "贫困户编号"),
            text("head", "户主", "户主姓名", "AAC029", "农户姓名", "姓名"),
            text("group", "自然村", "村民小组", "组别", "小组", "组", "自然村（组）"),
            number("longitude", "经度", "东经", "GPS经度", "坐标经度", "LNG", "LON"),
            number("latitude", "纬度", "北纬", "GPS纬度", "坐标纬度", "LAT"),
            number("x", "图上横向%", "图上横坐标", "距左边%"),
            number("y", "图上纵向%", "图上纵坐标", "距上边%"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final HomeRoster roster;
    private final Bases bases;
    private final KnownHouseholds households;
    private final Divisions divisions;
    private final Codes codes;

    HomeSheet(HomeRoster roster, Bases bases, KnownHouseholds households, Divisions divisions, Codes codes) {
        this.roster = roster;
        this.bases = bases;
        this.households = households;
        this.divisions = divisions;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "homemap";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(SheetPlaces.COLUMNS.stream(), OWN.stream()).toList();
    }

    @Override
    public List<String> missing(Set<String> fields) {
        var missing = new ArrayList<String>();
        if (!fields.contains("village") && !fields.contains("villageCode")) {
            missing.add("行政村");
        }
        if (!fields.contains("number") && !fields.contains("head")) {
            missing.add("户编号");
        }
        if (!fields.containsAll(Set.of("longitude", "latitude")) && !fields.containsAll(Set.of("x", "y"))) {
            missing.add("经度");
        }
        return missing;
    }

    @Override
    public Set<Decision> decisions(String reason) {
        return Set.of(Decision.TAKE, Decision.KEEP);
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        return rows.stream()
                .map(row -> {
                    var faults = new Faults();
                    var told = read(row, places, faults);
                    return told == null || !faults.none()
                            ? Outcome.rejected(
                                    told == null ? null : told.household().division(), faults.all())
                            : roster.take(told, context.decision());
                })
                .toList();
    }

    @Override
    public List<Held> held(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        return rows.stream()
                .map(row -> read(row, places, new Faults()))
                .map(told -> told == null ? Held.NOTHING : held(told))
                .toList();
    }

    private Held held(ToldHome told) {
        var values = new TreeMap<String, String>();
        roster.place(told.household()).ifPresent(place -> {
            put(values, "longitude", place.longitude());
            put(values, "latitude", place.latitude());
            put(values, "x", percent(place.x()));
            put(values, "y", percent(place.y()));
        });
        var group = roster.group(told.household());
        if (!group.isEmpty()) {
            values.put("group", group);
        }
        var known = told.household();
        return new Held(
                known.headName() + " " + known.number(), divisions.pathText(known.division()), values, Set.of());
    }

    private static void put(Map<String, String> values, String field, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(field, value.stripTrailingZeros().toPlainString());
        }
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal part) {
        return part == null ? null : part.multiply(HUNDRED).stripTrailingZeros();
    }

    private @Nullable ToldHome read(SheetRow row, SheetPlaces places, Faults faults) {
        var words = new SheetWords(codes);
        var village = places.of(row, faults);
        var number = words.text("number", 40, row, faults);
        var head = words.text("head", 60, row, faults);
        var group = words.text("group", 60, row, faults);
        var longitude = row.decimal("longitude", faults);
        var latitude = row.decimal("latitude", faults);
        var x = part(row.decimal("x", faults));
        var y = part(row.decimal("y", faults));
        if (number == null && head == null) {
            faults.add("number", CellRefused.CELL_EMPTY);
        }
        if (village == null || !faults.none()) {
            return null;
        }
        var household = household(village, number, head, faults);
        var place = place(village, x, y, longitude, latitude, faults);
        return household == null || place == null ? null : new ToldHome(household, place, group);
    }

    private static @Nullable BigDecimal part(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.divide(HUNDRED, MathContext.DECIMAL64);
    }

    private @Nullable KnownHousehold household(
            DivisionCode village, @Nullable String number, @Nullable String head, Faults faults) {
        var found = number == null
                ? households.ofHead(village, String.valueOf(head))
                : Stream.ofNullable(households
                                .ofNumbers(village.countyCode(), List.of(number))
                                .get(number))
                        .filter(one -> one.division().equals(village))
                        .filter(one -> head == null || head.equals(one.headName()))
                        .toList();
        if (found.size() != 1) {
            faults.add(
                    number == null ? "head" : "number",
                    found.isEmpty() ? HomeMapRefused.HOME_OF_NOBODY : HomeMapRefused.HOME_OF_SEVERAL);
            return null;
        }
        return found.get(0);
    }

    /** Parts of a picture are of the one that lies under the village's map now. */
    private @Nullable HomePlace place(
            DivisionCode village,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            Faults faults) {
        var picture = bases.under(village).filter(base -> base.kind() == Base.Kind.PICTURE);
        boolean onPicture = x != null || y != null;
        if (onPicture && picture.isEmpty()) {
            faults.add("x", HomeMapRefused.HOME_WITHOUT_A_PICTURE);
            return null;
        }
        var place =
                new HomePlace(onPicture ? picture.map(Base::id).orElse(null) : null, x, y, longitude, latitude, null);
        try {
            place.requireFit();
            return place;
        } catch (Refusal unfit) {
            var field = onPicture && unfit.reason() == HomeMapRefused.HOME_BESIDE_THE_PICTURE ? "x" : "longitude";
            faults.add(field, unfit.reason());
            return null;
        }
    }

    /** Where a row says that a household lives, and in which group. */
    record ToldHome(KnownHousehold household, HomePlace place, @Nullable String group) {

        Outcome otherwise() {
            return Outcome.parked(
                    household.division(),
                    Fault.of(place.isPositioned() ? "longitude" : "x", HomeMapRefused.HOME_SHEET_OTHERWISE));
        }
    }
}
