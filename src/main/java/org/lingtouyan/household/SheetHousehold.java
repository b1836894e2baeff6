package org.lingtouyan.household;

import static org.lingtouyan.household.Registration.newId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.IncomeRow;
import org.lingtouyan.household.HouseholdRows.StateRow;
import org.lingtouyan.household.LastToldTable.LastTold;

/** A household while rows of a sheet are told of it one after another: what is held, and what it becomes. */
final class SheetHousehold {

    private final Place place;
    private final UUID id;
    private final boolean fresh;
    private final List<StateRow> heldStates;
    private final Map<Integer, HouseholdYearRow> years = new HashMap<>();
    private final Map<Integer, IncomeRow> incomes = new HashMap<>();
    private final SheetMembers members;
    private final SheetContact contact;
    private final RowChanges changes;
    private HouseholdRow row;
    private StateHistory history;
    private @Nullable LocalDate toldOn;
    private long told;

    /** One that is held. */
    SheetHousehold(HeldHousehold held, @Nullable LastTold last, UUID importId, SheetTools tools, RowChanges changes) {
        this.place = Place.of(held.row());
        this.id = held.row().id();
        this.fresh = false;
        this.row = held.row();
        this.heldStates = held.states();
        this.history = held.history();
        this.contact = new SheetContact(tools.privateFields());
        this.changes = changes;
        this.members = new SheetMembers(place, id, held, tools.persons(), changes);
        held.years().forEach(year -> years.put(year.year(), year));
        held.incomes().forEach(income -> incomes.put(income.year(), income));
        this.toldOn = last == null ? null : last.toldOn();
        this.told = last != null && last.importId().equals(importId) ? last.facts() : 0;
    }

    /** One that the row is the first to tell of. */
    SheetHousehold(ToldRow first, SheetTools tools, RowChanges changes) {
        this.place = Place.of(first.place());
        this.id = newId();
        this.fresh = true;
        this.heldStates = List.of();
        this.contact = new SheetContact(tools.privateFields());
        this.changes = changes;
        this.members = new SheetMembers(place, id, null, tools.persons(), changes);
        LocalDate registered = first.household().orHeld(ToldFact.REGISTERED_ON, first.day());
        this.history = StateHistory.since(
                earlier(registered, first.day()), first.household().state(null, first.day()));
        this.row = new HouseholdRow(
                place.county(),
                id,
                place.division(),
                first.householdNumber(),
                registered,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
        changes.add(row);
        changes.touches(id);
    }

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    SheetMembers members() {
        return members;
    }

    /** From when on a person of whom a row tells for the first time is a member: in a new household from its beginning. */
    LocalDate memberSince(boolean untold, LocalDate day) {
        return (untold && fresh) || day.isBefore(history.start()) ? history.start() : day;
    }

    LastTold lastTold(UUID importId) {
        return new LastTold(place.county(), id, place.division(), Objects.requireNonNull(toldOn), importId, told);
    }

    boolean older(LocalDate day) {
        return (toldOn != null && day.isBefore(toldOn)) || day.isBefore(lastChange());
    }

    /** Whether a row about an earlier day says otherwise than is held of that day. */
    boolean contradicts(ToldRow row) {
        var said = row.household();
        var day = row.day().isBefore(history.start()) ? history.start() : row.day();
        var then = history.at(day);
        var year = years.get(row.day().getYear());
        var income = incomes.get(row.day().getYear());
        return !said.state(then, row.day()).equals(then)
                || (year != null && !said.year(year.facts()).equals(year.facts()))
                || (income != null && !said.income(income.facts()).equals(income.facts()))
                || !said.orHeld(ToldFact.REGISTERED_ON, this.row.registeredOn()).equals(this.row.registeredOn())
                || contact.differs(row.household(), this.row);
    }

    /** Whether the row told anything that was not so already. */
    boolean tell(ToldRow row, boolean older) {
        var said = row.household().except(told);
        told |= row.household().told();
        toldOn = toldOn == null || toldOn.isBefore(row.day()) ? row.day() : toldOn;
        boolean news = !older && (tellRow(said) | tellState(said, row.day()));
        news |= tellYear(said, row.day().getYear());
        news |= tellIncome(said, row.day().getYear());
        if (news) {
            changes.touches(id);
        }
        return news;
    }

    /** What the row says of an earlier day was always so: past months are restated. */
    void correct(ToldRow row) {
        var said = row.household();
        var day = row.day().isBefore(history.start()) ? history.start() : row.day();
        tellRow(said);
        history = history.correctAt(day, said.state(history.at(day), row.day()));
        tellYear(said, row.day().getYear());
        tellIncome(said, row.day().getYear());
        toldOn = toldOn == null ? row.day() : toldOn;
        changes.touches(id);
    }

    private boolean tellRow(ToldHousehold said) {
        LocalDate registered = said.orHeld(ToldFact.REGISTERED_ON, row.registeredOn());
        var moved = !registered.equals(row.registeredOn());
        if (!moved && !contact.differs(said, row)) {
            return false;
        }
        if (moved && (history.start().equals(row.registeredOn()) || registered.isBefore(history.start()))) {
            history = history.startingOn(registered);
        }
        row = contact.told(said, row, registered);
        changes.alter(row);
        return true;
    }

    private boolean tellState(ToldHousehold said, LocalDate day) {
        var now = history.current();
        var next = said.state(now, day);
        if (next.equals(now)) {
            return false;
        }
        history = fresh
                ? StateHistory.since(history.start(), next)
                : history.change(day.isBefore(history.start()) ? history.start() : day, next);
        return true;
    }

    private boolean tellYear(ToldHousehold said, int year) {
        var known = yearUpTo(year);
        var facts = said.year(known);
        if (facts.equals(known)) {
            return false;
        }
        var held = years.get(year);
        var next = Registration.yearRow(place, id, year, facts, held == null ? newId() : held.id());
        put(held == null, next);
        years.put(year, next);
        return true;
    }

    private HouseholdYear yearUpTo(int year) {
        return years.values().stream()
                .filter(row -> row.year() <= year)
                .max(java.util.Comparator.comparing(HouseholdYearRow::year))
                .map(HouseholdYearRow::facts)
                .orElse(HouseholdYear.UNKNOWN);
    }

    private boolean tellIncome(ToldHousehold said, int year) {
        var held = incomes.get(year);
        if (held == null && !said.tellsIncome()) {
            return false;
        }
        var known = held == null ? emptyAccount(year) : held.facts();
        var account = said.income(known);
        if (account.equals(known)) {
            return false;
        }
        var next = Registration.incomeRow(place, id, held == null ? newId() : held.id(), account);
        put(held == null, next);
        incomes.put(year, next);
        return true;
    }

    /** An account that was told without a number of people is shared by those who are known to belong to the household. */
    private void countPeople() {
        if ((told & ToldFact.PEOPLE.bit()) != 0) {
            return;
        }
        for (var income : new ArrayList<>(incomes.values())) {
            if (income.people() == null || income.people() < members.count()) {
                var facts = income.facts();
                put(false, Registration.incomeRow(place, id, income.id(), facts.of(members.count())));
            }
        }
    }

    /** After the last row: what is left to be written of the household as a whole. */
    void finish() {
        if (!changes.households().contains(id)) {
            return;
        }
        countPeople();
        var left = new LinkedHashMap<LocalDate, StateRow>();
        heldStates.forEach(state -> left.put(state.validFrom(), state));
        for (var spell : history.spells()) {
            var state = Optional.ofNullable(left.remove(spell.from()));
            if (state.isEmpty()) {
                changes.add(Registration.stateRow(place, id, spell));
            } else if (!state.get().spell().equals(spell)) {
                changes.alter(state.get().as(spell));
            }
        }
        left.values().forEach(state -> changes.alter(state.neverTrue()));
    }

    private void put(boolean first, HouseholdRows.Row next) {
        if (first) {
            changes.add(next);
        } else {
            changes.alter(next);
        }
    }

    /** The day of the last change of state; the beginning is none. */
    private LocalDate lastChange() {
        return history.spells().size() == 1
                ? LocalDate.MIN
                : history.spells().get(history.spells().size() - 1).from();
    }

    private static Income emptyAccount(int year) {
        return new Income(year, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
