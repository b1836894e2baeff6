package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.IncomeRow;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.StateRow;
import org.lingtouyan.household.MergeWish.SamePerson;
import org.lingtouyan.shared.RowJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one household of two: its facts, the story of its state, its years, its accounts and its members. What is chosen by
 * side is a story as a whole: a mixture of two stories would be true of nobody.
 */
final class HouseholdMerge {

    private final MergeRows kept;
    private final MergeRows closed;
    private final FactMerge facts;
    private final MergeWording wording;
    private final Merged merged = new Merged();
    private final PersonMerge persons;
    private final Place place;

    HouseholdMerge(MergeRows kept, MergeRows closed, FactMerge facts, MergeWording wording) {
        this.kept = kept;
        this.closed = closed;
        this.facts = facts;
        this.wording = wording;
        this.persons = new PersonMerge(facts, merged, kept.id());
        this.place = new Place(
                MergeRows.text(kept.household(), "county_code"), MergeRows.text(kept.household(), "division_code"));
    }

    Merged of(Map<UUID, SamePerson> members) {
        var row = facts.row("household", "household", kept.household(), closed.household());
        merged.goesOn().alter(RowJson.of(row, HouseholdRow.class));
        merged.goesOn().touches(kept.id());
        merged.goesOn().touches(closed.id());
        merged.households().put(closed.id(), kept.id());
        states();
        years();
        incomes();
        members.values().forEach(this::member);
        closed.memberships().forEach(time -> merged.memberships()
                .add(RowJson.of(time, MembershipRow.class).neverTrue()));
        return merged;
    }

    private void states() {
        var here = rows(kept.states(), StateRow.class);
        var there = rows(closed.states(), StateRow.class);
        merged.states().addAll(MergeRows.ids(closed.states()));
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        var ours = StateHistory.of(here.stream().map(StateRow::spell).toList());
        var theirs = StateHistory.of(there.stream().map(StateRow::spell).toList());
        var status = told("status", ours, theirs) ? theirs.status() : ours.status();
        var kind = told("kind", ours, theirs) ? theirs.kind() : ours.kind();
        var cause = told("mainCause", ours, theirs) ? theirs.mainCause() : ours.mainCause();
        var start = status.start();
        write(here, new StateHistory(status, kind.startingOn(start), cause.startingOn(start)));
    }

    /** Whether the closed household's story of it is the one that goes on. */
    private boolean told(String attribute, StateHistory ours, StateHistory theirs) {
        var here = wording.story(attribute, ours);
        var there = wording.story(attribute, theirs);
        var key = "history." + attribute;
        if (here.equals(there) || there.isEmpty()) {
            return false;
        }
        if (here.isEmpty()) {
            facts.carried(key, "history", wording.field(attribute), there);
            return true;
        }
        return facts.chosen(key, "history", wording.field(attribute), () -> here, () -> there);
    }

    private void write(List<StateRow> held, StateHistory next) {
        Map<LocalDate, StateRow> left = new HashMap<>();
        held.forEach(row -> left.put(row.validFrom(), row));
        for (var spell : next.spells()) {
            var row = left.remove(spell.from());
            if (row == null) {
                merged.goesOn().add(Registration.stateRow(place, kept.id(), spell));
            } else if (!row.spell().equals(spell)) {
                merged.goesOn().alter(row.as(spell));
            }
        }
        left.values().forEach(row -> merged.goesOn().alter(row.neverTrue()));
    }

    private void years() {
        var years = new YearMerge(facts, kept.years(), closed.years());
        years.merge("year", "year", this::ours);
        years.altered().forEach(year -> merged.goesOn().alter(RowJson.of(year, HouseholdYearRow.class)));
        years.added().forEach(year -> merged.goesOn().add(RowJson.of(year, HouseholdYearRow.class)));
    }

    /** An account is chosen as a whole: its items add up. */
    private void incomes() {
        for (var there : closed.incomes()) {
            var year = YearMerge.year(there);
            var key = "income." + year;
            var label = String.valueOf(year);
            merged.incomes().add(MergeRows.id(there));
            var here = kept.incomes().stream()
                    .filter(row -> YearMerge.year(row) == year)
                    .findFirst();
            if (here.isEmpty()) {
                facts.carried(key, "income", label, wording.account(there));
                merged.goesOn().add(RowJson.of(ours(there), IncomeRow.class));
                continue;
            }
            var told = wording.account(here.get());
            var toldThere = wording.account(there);
            if (!told.equals(toldThere) && facts.chosen(key, "income", label, () -> told, () -> toldThere)) {
                var id = MergeRows.id(here.get());
                merged.goesOn()
                        .alter(Registration.incomeRow(
                                place,
                                kept.id(),
                                id,
                                RowJson.of(there, IncomeRow.class).facts()));
            }
        }
    }

    private void member(SamePerson told) {
        var person = told.closed();
        if (told.kept() == null) {
            join(person, told.relation());
        } else if (told.kept().equals(person)) {
            closed.membershipsOf(person).forEach(time -> add(time, person, told.relation()));
        } else {
            persons.merge(
                    kept.person(told.kept()), kept.yearsOf(told.kept()), closed.person(person), closed.yearsOf(person));
            persons.cut(
                    closed.elsewhere().stream()
                            .filter(time -> MergeRows.owner(time, "person_id").equals(person))
                            .toList(),
                    times(told.kept(), person));
        }
    }

    /** Somebody of whom only the closed household knows; in another village he or she is a record of that village. */
    private void join(UUID person, @Nullable String relation) {
        var row = closed.person(person);
        var name = MergeRows.text(row, "name");
        var here = MergeRows.text(row, "division_code").equals(place.division());
        facts.carried("person." + person, name, wording.field("member"), name);
        var joining = here ? person : persons.carried(row, closed.yearsOf(person), place);
        closed.membershipsOf(person).forEach(time -> add(time, joining, relation));
    }

    private void add(ObjectNode time, UUID person, @Nullable String relation) {
        var row = RowJson.of(ours(time), MembershipRow.class);
        merged.goesOn()
                .add(PersonMerge.anew(relation == null ? row : row.as(row.number(), relation), kept.id(), person));
    }

    /** The times of somebody who is told by both: by one of them as a whole. */
    private List<MembershipRow> times(UUID person, UUID alsoKnownAs) {
        var here = rows(kept.membershipsOf(person), MembershipRow.class);
        var there = rows(closed.membershipsOf(alsoKnownAs), MembershipRow.class);
        var name = MergeRows.text(kept.person(person), "name");
        var chosen = !wording.times(here).equals(wording.times(there))
                && facts.chosen(
                        "person." + person + ".membership",
                        name,
                        wording.field("membership"),
                        () -> wording.times(here),
                        () -> wording.times(there));
        if (chosen) {
            here.forEach(row -> merged.goesOn().alter(row.neverTrue()));
            closed.membershipsOf(alsoKnownAs).forEach(time -> add(time, person, null));
        }
        var elsewhere = kept.elsewhere().stream()
                .filter(time -> MergeRows.owner(time, "person_id").equals(person))
                .map(time -> RowJson.of(time, MembershipRow.class));
        return Stream.concat((chosen ? there : here).stream(), elsewhere).toList();
    }

    private static <R> List<R> rows(List<ObjectNode> rows, Class<R> type) {
        return rows.stream().map(row -> RowJson.of(row, type)).toList();
    }

    private ObjectNode ours(ObjectNode row) {
        var ours = PersonMerge.placed(row, place);
        ours.put("household_id", kept.id().toString());
        return ours;
    }
}
