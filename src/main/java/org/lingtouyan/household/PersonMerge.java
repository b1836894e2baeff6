package org.lingtouyan.household;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.shared.RowJson;
import tools.jackson.databind.node.ObjectNode;

/** Makes one person of two: their facts, their years, and the times they were in households, each of which counts once. */
final class PersonMerge {

    private final FactMerge facts;
    private final Merged merged;
    private final UUID household;

    /** @param household in which the kept one is */
    PersonMerge(FactMerge facts, Merged merged, UUID household) {
        this.facts = facts;
        this.merged = merged;
        this.household = household;
    }

    void merge(ObjectNode kept, List<ObjectNode> keptYears, ObjectNode closed, List<ObjectNode> closedYears) {
        var person = MergeRows.id(kept);
        var key = "person." + person;
        var name = MergeRows.text(kept, "name");
        var row = facts.row(key, name, kept, closed);
        if (!row.equals(kept)) {
            merged.goesOn().alter(RowJson.of(row, PersonRow.class));
        }
        var years = new YearMerge(facts, keptYears, closedYears);
        years.merge(key + ".year", name, year -> placed(year, kept, person));
        years.altered().forEach(year -> merged.goesOn().alter(RowJson.of(year, PersonYearRow.class)));
        years.added().forEach(year -> merged.goesOn().add(RowJson.of(year, PersonYearRow.class)));
        merged.persons().put(MergeRows.id(closed), person);
    }

    /** The same person in another village of the county: a record of its own there, into which the one here is closed. */
    UUID carried(ObjectNode closed, List<ObjectNode> years, Place place) {
        var copy = placed(closed, place);
        var person = MergeRows.id(copy);
        merged.goesOn().add(RowJson.of(copy, PersonRow.class));
        years.forEach(year -> merged.goesOn().add(RowJson.of(placed(year, copy, person), PersonYearRow.class)));
        merged.persons().put(MergeRows.id(closed), person);
        return person;
    }

    /** Of what the closed one's times say, only what the kept one's do not say already goes on. */
    void cut(List<ObjectNode> closedTimes, List<MembershipRow> keptTimes) {
        for (var node : closedTimes) {
            var row = RowJson.of(node, MembershipRow.class);
            var parts = Times.of(row.validFrom(), row.validTo())
                    .without(keptTimes.stream()
                            .map(time -> new Times.Time(time.validFrom(), time.validTo()))
                            .toList());
            if (parts.equals(List.of(new Times.Time(row.validFrom(), row.validTo())))) {
                continue;
            }
            merged.memberships().add(parts.isEmpty() ? row.neverTrue() : lasting(row, parts.get(0)));
            parts.stream().skip(1).forEach(part -> merged.goesOn()
                    .add(anew(lasting(row, part), row.householdId(), row.personId())));
        }
    }

    static MembershipRow lasting(MembershipRow row, Times.Time time) {
        return new MembershipRow(
                row.countyCode(),
                row.id(),
                row.divisionCode(),
                row.householdId(),
                row.personId(),
                row.number(),
                row.relation(),
                time.from(),
                time.to(),
                false);
    }

    static MembershipRow anew(MembershipRow row, UUID household, UUID person) {
        return new MembershipRow(
                row.countyCode(),
                Registration.newId(),
                row.divisionCode(),
                household,
                person,
                row.number(),
                row.relation(),
                row.validFrom(),
                row.validTo(),
                false);
    }

    private ObjectNode placed(ObjectNode row, ObjectNode person, UUID owner) {
        var placed =
                placed(row, new Place(MergeRows.text(person, "county_code"), MergeRows.text(person, "division_code")));
        placed.put("person_id", owner.toString());
        placed.put("household_id", household.toString());
        return placed;
    }

    static ObjectNode placed(ObjectNode row, Place place) {
        var placed = row.deepCopy();
        placed.put("id", Registration.newId().toString());
        placed.put("county_code", place.county());
        placed.put("division_code", place.division());
        return placed;
    }
}
