package org.lingtouyan.household;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.Holders.Holder;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.household.LastToldTable.LastTold;
import org.lingtouyan.sheet.Decision;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;

/** Some rows that are told the register together: who and what they speak of, and what becomes of each. */
final class SheetChunk {

    private final SheetContext context;
    private final HouseholdLoading loading;
    private final SheetTools tools;
    private final Divisions divisions;
    private final Map<String, List<Holder>> identities;
    private final Map<String, List<Holder>> numbers;
    private final Map<UUID, PersonRow> freePersons = new HashMap<>();
    private final Map<String, SheetHousehold> households = new HashMap<>();
    private final Map<String, UUID> joined = new HashMap<>();
    private final Map<String, RowChanges> changes = new LinkedHashMap<>();
    private final Set<SheetHousehold> told = new LinkedHashSet<>();

    SheetChunk(
            List<ToldRow> rows,
            SheetContext context,
            Holders holders,
            HouseholdLoading loading,
            LastToldTable lastTold,
            SheetTools tools,
            Divisions divisions) {
        this.context = context;
        this.loading = loading;
        this.tools = tools;
        this.divisions = divisions;
        this.identities = holders.ofIdentities(
                rows.stream().map(row -> row.person().fingerprint()).toList());
        this.numbers =
                holders.ofNumbers(rows.stream().map(ToldRow::householdNumber).toList());
        var places = rows.stream().map(ToldRow::place).collect(java.util.stream.Collectors.toSet());
        byCounty(numbers.values(), places).forEach((county, ids) -> load(county, ids, loading, lastTold));
        byCounty(identities.values(), places)
                .forEach((county, ids) -> freePersons.putAll(loading.personsOfNoHousehold(county, ids)));
    }

    private void load(String county, List<UUID> ids, HouseholdLoading loading, LastToldTable lastTold) {
        var last = lastTold.of(county, ids);
        loading.load(county, ids, true)
                .values()
                .forEach(held -> households.put(
                        held.row().number(),
                        new SheetHousehold(
                                held, last.get(held.row().id()), context.importId(), tools, changesIn(county))));
    }

    Outcome take(ToldRow row) {
        var elsewhere = whereElse(row);
        if (elsewhere.isPresent()) {
            return parked(
                    row,
                    "householdNumber",
                    HouseholdRowRefused.HOUSEHOLD_ELSEWHERE,
                    divisions.pathText(elsewhere.get()));
        }
        var household = households.get(row.householdNumber());
        var member = household == null ? Optional.<UUID>empty() : member(household, row.person());
        var owner = owner(row, household, member.orElse(null));
        if (owner != null) {
            return decided(Decision.TAKE)
                    ? takeFrom(owner, row, household, member)
                    : parked(
                            row,
                            "identityNumber",
                            owner.reason(),
                            owner.arguments().toArray());
        }
        var older = household != null && household.older(row.day());
        if (household != null && older && contradicts(household, member.orElse(null), row)) {
            return decided(Decision.TAKE)
                    ? correct(row, household, member.orElse(null))
                    : parked(row, null, HouseholdRowRefused.OLDER_THAN_HELD, row.day());
        }
        return tell(row, household, member.orElse(null), older);
    }

    private boolean decided(Decision decision) {
        return context.decision() == decision;
    }

    /** Somebody has decided that the number is this row's person's: the holder is meant, or comes over from the other household. */
    private Outcome takeFrom(Fault owner, ToldRow row, @Nullable SheetHousehold household, Optional<UUID> member) {
        if (household != null && owner.reason() == HouseholdRowRefused.IDENTITY_OF_ANOTHER_PERSON) {
            var holder = household
                    .members()
                    .byFingerprint(row.person().fingerprint())
                    .orElseThrow();
            var number = row.person().number();
            var free = number == null
                    || household
                            .members()
                            .byNumber(number)
                            .filter(id -> !id.equals(holder))
                            .isEmpty();
            return tell(free ? row : row.withoutPersonNumber(), household, holder, household.older(row.day()));
        }
        if (member.isEmpty()
                && owner.reason() == HouseholdRowRefused.IDENTITY_IN_ANOTHER_HOUSEHOLD
                && leaveOther(row)) {
            return tell(row.asNewcomer(), household, null, false);
        }
        return parked(row, "identityNumber", owner.reason(), owner.arguments().toArray());
    }

    /** Whether the person could be taken out of the household that he or she is a member of, in the same village. */
    private boolean leaveOther(ToldRow row) {
        for (var holder : identities.getOrDefault(row.person().fingerprint(), List.of())) {
            var county = holder.countyCode();
            var other = loading.householdOf(holder.division(), holder.id())
                    .flatMap(household -> loading.loadToWrite(county, household));
            if (other.isPresent() && holder.division().equals(row.place())) {
                var left = new SheetHousehold(other.get(), null, context.importId(), tools, changesIn(county));
                freePersons.put(holder.id(), left.members().leave(holder.id(), row.day()));
                return true;
            }
        }
        return false;
    }

    private Outcome correct(ToldRow row, SheetHousehold household, @Nullable UUID member) {
        household.correct(row);
        if (member == null) {
            joined.put(row.person().fingerprint(), household.members().join(row, since(row, household), free(row)));
        } else {
            household.members().correct(member, row);
        }
        told.add(household);
        return Outcome.accepted(row.place());
    }

    private Outcome tell(ToldRow row, @Nullable SheetHousehold held, @Nullable UUID member, boolean older) {
        var household = held == null ? found(row) : held;
        var news = household.tell(row, older) | held == null;
        if (member == null) {
            joined.put(row.person().fingerprint(), household.members().join(row, since(row, household), free(row)));
            news = true;
        } else {
            news |= household.members().tell(member, row, older);
            joined.put(row.person().fingerprint(), member);
        }
        told.add(household);
        return news ? Outcome.accepted(row.place()) : Outcome.unchanged(row.place());
    }

    private SheetHousehold found(ToldRow row) {
        var household = new SheetHousehold(row, tools, changesIn(row.place().countyCode()));
        households.put(row.householdNumber(), household);
        return household;
    }

    /** By the number within the household, else by the identity number; under a number and a name of its own it may be a slip. */
    private static Optional<UUID> member(SheetHousehold household, ToldPerson person) {
        var byNumber = person.number() == null
                ? Optional.<UUID>empty()
                : household.members().byNumber(person.number());
        return byNumber.or(
                () -> household.members().byFingerprint(person.fingerprint()).filter(holder -> household
                        .members()
                        .mayBe(holder, person)));
    }

    /** Why the identity number is another's; null when it is nobody's or this person's own. */
    private @Nullable Fault owner(ToldRow row, @Nullable SheetHousehold household, @Nullable UUID member) {
        var fingerprint = row.person().fingerprint();
        if (household != null && member != null && household.members().isFoundBy(fingerprint, member)) {
            return null;
        }
        if (household != null && household.members().byFingerprint(fingerprint).isPresent()) {
            return Fault.of(null, HouseholdRowRefused.IDENTITY_OF_ANOTHER_PERSON);
        }
        if (joined.containsKey(fingerprint)) {
            return Fault.of(null, HouseholdRowRefused.IDENTITY_IN_ANOTHER_HOUSEHOLD);
        }
        for (var holder : identities.getOrDefault(fingerprint, List.of())) {
            if (!holder.division().equals(row.place())) {
                return context.uploader().area().contains(holder.division())
                        ? Fault.of(null, HouseholdRowRefused.IDENTITY_ELSEWHERE, divisions.pathText(holder.division()))
                        : Fault.of(null, HouseholdRowRefused.IDENTITY_OUTSIDE);
            }
            if (!freePersons.containsKey(holder.id()) || member != null) {
                return Fault.of(null, HouseholdRowRefused.IDENTITY_IN_ANOTHER_HOUSEHOLD);
            }
        }
        return null;
    }

    private @Nullable PersonRow free(ToldRow row) {
        return identities.getOrDefault(row.person().fingerprint(), List.of()).stream()
                .map(holder -> freePersons.get(holder.id()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Optional<DivisionCode> whereElse(ToldRow row) {
        var working = households.get(row.householdNumber());
        var places = working != null
                ? Stream.of(new DivisionCode(working.place().division()))
                : numbers.getOrDefault(row.householdNumber(), List.of()).stream()
                        .map(Holder::division);
        return places.filter(place -> !place.equals(row.place()))
                .filter(place -> !decided(Decision.ANOTHER)
                        || place.countyCode().equals(row.place().countyCode()))
                .findFirst();
    }

    private static boolean contradicts(SheetHousehold household, @Nullable UUID member, ToldRow row) {
        return member == null
                || household.contradicts(row)
                || household.members().contradicts(member, row);
    }

    /** Since the day the person was identified, but not before the household was. */
    private static LocalDate since(ToldRow row, SheetHousehold household) {
        var told = row.person().identifiedOn();
        var day = told != null && told.isBefore(row.day()) ? told : row.day();
        return household.memberSince(told == null, day);
    }

    /** What is to be written, by county. */
    Map<String, RowChanges> finish() {
        households.values().forEach(SheetHousehold::finish);
        changes.values().removeIf(RowChanges::isEmpty);
        return changes;
    }

    List<LastTold> told() {
        return told.stream()
                .map(household -> household.lastTold(context.importId()))
                .toList();
    }

    private RowChanges changesIn(String county) {
        return changes.computeIfAbsent(county, none -> new RowChanges());
    }

    private static Outcome parked(
            ToldRow row, @Nullable String field, org.lingtouyan.shared.Reason reason, Object... arguments) {
        return Outcome.parked(row.place(), Fault.of(field, reason, arguments));
    }

    private static Map<String, List<UUID>> byCounty(Collection<List<Holder>> holders, Set<DivisionCode> places) {
        var seen = new HashSet<UUID>();
        return holders.stream()
                .flatMap(List::stream)
                .filter(holder -> places.contains(holder.division()) && seen.add(holder.id()))
                .collect(groupingBy(Holder::countyCode, mapping(Holder::id, toList())));
    }
}
