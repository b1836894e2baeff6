package org.lingtouyan.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Area;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;

/** Which village a row means: by its code, or by names of which each is looked for within the one above. Remembers answers. */
public final class SheetPlaces {

    /** The columns that say where a row belongs; a sheet of places of any level needs not have all. */
    public static final List<Column> COLUMNS = List.of(
            Column.text("city", "市", "市州", "地市"),
            Column.text("county", "县", "县区", "区县", "县市区", "县名"),
            Column.text("township", "乡", "乡镇", "镇", "乡镇街道", "乡名"),
            Column.text("village", "行政村", "村", "行政村名称", "村名"),
            Column.text("villageCode", "村编号", "AAD001", "行政村编码", "行政村代码", "村编码", "村代码", "行政区划代码", "区划代码"));

    private final Divisions divisions;
    private final Area area;
    private final Optional<Division> ownArea;
    private final Map<List<String>, Optional<DivisionCode>> known = new HashMap<>();

    public SheetPlaces(Divisions divisions, Area area) {
        this.divisions = divisions;
        this.area = area;
        this.ownArea = divisions.find(new DivisionCode(area.from()));
    }

    /** The village; null with a fault when it is missing, unknown or not the uploader's. */
    @Nullable
    public DivisionCode of(SheetRow row, Faults faults) {
        var code = row.word("villageCode");
        var village = row.word("village");
        var field = village == null && code != null ? "villageCode" : "village";
        if (code == null && village == null) {
            faults.add(field, CellRefused.CELL_EMPTY);
            return null;
        }
        var place = known.computeIfAbsent(
                Stream.of(code, row.word("city"), row.word("county"), row.word("township"), village)
                        .map(part -> part == null ? "" : part)
                        .toList(),
                this::find);
        if (place.isEmpty()) {
            unknown(row, village, field, faults);
            return null;
        }
        if (!area.contains(place.get())) {
            faults.add(field, CellRefused.PLACE_OUTSIDE);
        }
        return place.get();
    }

    /**
     * The lowest place a row names, of any level: its code, else the village, township, county or city that is filled in,
     * else the uploader's own area. Null with a fault when it is unknown or not the uploader's.
     */
    public @Nullable DivisionCode ofAnyLevel(SheetRow row, Faults faults) {
        if (row.word("village") != null) {
            return of(row, faults);
        }
        var place = written(row);
        if (place.isEmpty()) {
            faults.add(lowest(row), CellRefused.PLACE_UNKNOWN);
            return null;
        }
        if (!area.contains(place.get().code())) {
            faults.add(lowest(row), CellRefused.PLACE_OUTSIDE);
        }
        return place.get().code();
    }

    private Optional<Division> written(SheetRow row) {
        var names = Stream.of("villageCode", "city", "county", "township")
                .map(field -> Optional.ofNullable(row.word(field)).orElse(""))
                .toList();
        if (!names.get(0).isEmpty()) {
            return names.get(0).matches("\\d{12}")
                    ? divisions.find(new DivisionCode(names.get(0))).flatMap(divisions::heir)
                    : Optional.empty();
        }
        if (!names.get(3).isEmpty()) {
            return township(names);
        }
        if (!names.get(2).isEmpty()) {
            return county(names);
        }
        return names.get(1).isEmpty() ? ownArea : city(names);
    }

    private static String lowest(SheetRow row) {
        return Stream.of("villageCode", "township", "county", "city")
                .filter(field -> row.word(field) != null)
                .findFirst()
                .orElse("village");
    }

    /** A place that documents name and the edition lacks is no village to write into; the sentence says what it is. */
    private void unknown(SheetRow row, @Nullable String village, String field, Faults faults) {
        var near = township(Stream.of(null, row.word("city"), row.word("county"), row.word("township"), village)
                .map(part -> part == null ? "" : part)
                .toList());
        near.flatMap(township -> divisions.aliases(township.code(), village == null ? "" : village).stream()
                        .findFirst())
                .ifPresentOrElse(
                        alias -> faults.add(
                                field,
                                CellRefused.PLACE_IS_NO_VILLAGE,
                                alias.name(),
                                divisions.pathText(alias.division())),
                        () -> faults.add(field, CellRefused.PLACE_UNKNOWN));
    }

    private Optional<DivisionCode> find(List<String> written) {
        var code = written.get(0).isEmpty() ? written.get(4) : written.get(0);
        return byCode(code, Level.VILLAGE)
                .or(() -> township(written).flatMap(township -> child(township, written.get(4))))
                .or(() -> written.get(3).isEmpty() ? onlyVillage(written) : Optional.empty())
                .map(Division::code);
    }

    private Optional<Division> township(List<String> written) {
        var township = written.get(3);
        if (township.isEmpty()) {
            return ownAt(Level.TOWNSHIP);
        }
        return byCode(township, Level.TOWNSHIP).or(() -> county(written).flatMap(county -> child(county, township)));
    }

    private Optional<Division> county(List<String> written) {
        var county = written.get(2);
        if (county.isEmpty()) {
            return ownAt(Level.COUNTY);
        }
        return byCode(county, Level.COUNTY).or(() -> {
            var cities = city(written)
                    .map(List::of)
                    .orElseGet(() -> divisions.children(divisions.province().code()));
            return only(cities.stream().flatMap(city -> child(city, county).stream()));
        });
    }

    private Optional<Division> city(List<String> written) {
        var city = written.get(1);
        return city.isEmpty()
                ? Optional.empty()
                : byCode(city, Level.CITY)
                        .or(() -> divisions.byName(divisions.province().code(), city));
    }

    /** A village of that name without its township: if the county has only one. */
    private Optional<Division> onlyVillage(List<String> written) {
        return county(written)
                .flatMap(county -> only(divisions.children(county.code()).stream()
                        .flatMap(township -> child(township, written.get(4)).stream())));
    }

    private Optional<Division> child(Division parent, String nameOrShortName) {
        return divisions.byName(parent.code(), nameOrShortName);
    }

    private Optional<Division> ownAt(Level level) {
        return ownArea.filter(own -> own.level().compareTo(level) >= 0)
                .flatMap(own -> divisions.find(own.code().at(level)));
    }

    private Optional<Division> byCode(String written, Level level) {
        if (!written.matches("\\d{" + level.digits() + ",12}")) {
            return Optional.empty();
        }
        var code = new DivisionCode((written + "0".repeat(12)).substring(0, 12));
        return divisions
                .find(code)
                .filter(division -> division.level() == level)
                .flatMap(divisions::heir);
    }

    private static Optional<Division> only(Stream<Division> found) {
        var two = found.limit(2).toList();
        return two.size() == 1 ? Optional.of(two.get(0)) : Optional.empty();
    }
}
