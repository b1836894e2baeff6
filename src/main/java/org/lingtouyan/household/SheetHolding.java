package org.lingtouyan.household;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.Held;
import org.lingtouyan.sheet.SheetRow;
import org.springframework.stereotype.Component;

/** Finds what is held where a row says otherwise: the household of that number, or of whoever has the identity number. */
@Component
class SheetHolding {

    private static final Set<String> PLACE = Set.of("city", "county", "township", "village", "villageCode");
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("relation", "relation"),
            Map.entry("nationality", "nationality"),
            Map.entry("education", "education"),
            Map.entry("school", "school"),
            Map.entry("health", "health"),
            Map.entry("labour", "labour"),
            Map.entry("mainCause", "cause"),
            Map.entry("householdType", "status"),
            Map.entry("seriousIllnessInsurance", "yesNo"),
            Map.entry("dilapidatedHouse", "yesNo"),
            Map.entry("safeWater", "yesNo"));

    private final Holders holders;
    private final HouseholdLoading loading;
    private final HouseholdExport export;
    private final Divisions divisions;
    private final Codes codes;

    SheetHolding(Holders holders, HouseholdLoading loading, HouseholdExport export, Divisions divisions, Codes codes) {
        this.holders = holders;
        this.loading = loading;
        this.export = export;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** Whose record a row contradicts. */
    private record Found(HeldHousehold household, UUID person) {}

    Held of(ToldRow told, SheetRow row) {
        return byIdentity(told)
                .or(() -> byNumber(told))
                .map(found -> held(found.household(), found.person(), told, row))
                .orElse(Held.NOTHING);
    }

    private Optional<Found> byIdentity(ToldRow row) {
        var fingerprint = row.person().fingerprint();
        for (var holder : holders.ofIdentities(List.of(fingerprint)).getOrDefault(fingerprint, List.of())) {
            var found = loading.householdOf(holder.division(), holder.id())
                    .flatMap(household -> loading.load(holder.countyCode(), household));
            if (found.isPresent()) {
                return Optional.of(new Found(found.get(), holder.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> byNumber(ToldRow row) {
        for (var holder :
                holders.ofNumbers(List.of(row.householdNumber())).getOrDefault(row.householdNumber(), List.of())) {
            var found = loading.load(holder.countyCode(), holder.id());
            if (found.isPresent()) {
                return member(found.get(), row).map(person -> new Found(found.get(), person));
            }
        }
        return Optional.empty();
    }

    /** The one the row seems to mean, else the head. */
    private static Optional<UUID> member(HeldHousehold household, ToldRow row) {
        var members = household.currentMemberships();
        return members.stream()
                .filter(membership ->
                        row.person().number() != null && row.person().number().equals(membership.number()))
                .findFirst()
                .or(() -> members.stream().findFirst())
                .map(MembershipRow::personId);
    }

    private Held held(HeldHousehold household, UUID person, ToldRow told, SheetRow row) {
        var byLabel = export.values(household, person);
        Map<String, String> byField = new LinkedHashMap<>();
        var same = new HashSet<String>();
        for (var column : HouseholdColumns.ALL) {
            var label = column.headings().stream().filter(byLabel::containsKey).findFirst();
            if (label.isPresent()) {
                var value = Objects.requireNonNull(byLabel.get(label.get()));
                byField.put(column.field(), value);
                if (saysTheSame(column.field(), row, value)) {
                    same.add(column.field());
                }
            }
        }
        var place = new DivisionCode(household.row().divisionCode());
        if (place.equals(told.place())) {
            same.addAll(PLACE);
        }
        return new Held(household.row().number(), divisions.pathText(place), byField, same);
    }

    /** A number written otherwise, a code or another word for a label, a day in another form. */
    private boolean saysTheSame(String field, SheetRow row, String held) {
        var word = row.word(field);
        if (word == null) {
            return false;
        }
        var list = LISTS.get(field);
        if (list != null) {
            return codes.find(list, word).map(Code::label).filter(held::equals).isPresent();
        }
        var faults = new Faults();
        if (held.matches("\\d{4}-\\d{2}-\\d{2}")) {
            var day = row.date(field, faults);
            return day != null && held.equals(day.toString());
        }
        if (!held.matches("-?\\d+(\\.\\d+)?")) {
            return false;
        }
        var number = row.decimal(field, faults);
        return number != null && number.compareTo(new BigDecimal(held)) == 0;
    }
}
