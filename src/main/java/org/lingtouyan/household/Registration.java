package org.lingtouyan.household;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.IncomeRow;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.household.HouseholdRows.StateRow;
import org.springframework.stereotype.Component;

/** Makes the rows of a household that is new on the register. */
@Component
class Registration {

    private final PrivateFields privateFields;
    private final PersonWriting persons;

    Registration(PrivateFields privateFields, PersonWriting persons) {
        this.privateFields = privateFields;
        this.persons = persons;
    }

    /** @param known members, by the id they were told with, who are on the register as persons already */
    RowChanges rows(NewHousehold household, Map<UUID, PersonRow> known) {
        var place = Place.of(household.division());
        var changes = new RowChanges();
        changes.touches(household.id());
        changes.add(householdRow(place, household));
        household.spells().forEach(spell -> changes.add(stateRow(place, household.id(), spell)));
        addYear(changes, place, household);
        household.incomes().forEach(income -> changes.add(incomeRow(place, household.id(), newId(), income)));
        for (var member : household.facts().members()) {
            join(changes, place, household, member, known);
        }
        return changes;
    }

    private HouseholdRow householdRow(Place place, NewHousehold household) {
        var facts = household.facts();
        var told = facts.phone() != null || facts.bankAccount() != null;
        var sealing = told ? privateFields.sealing(null, null) : null;
        return new HouseholdRow(
                place.county(),
                household.id(),
                place.division(),
                facts.number(),
                facts.registeredOn(),
                sealing == null ? null : sealing.keptOrSealed(null, facts.phone(), "phone"),
                facts.bankName(),
                sealing == null ? null : sealing.keptOrSealed(null, facts.bankAccount(), "bankAccount"),
                sealing == null ? null : sealing.dataKey(),
                sealing == null ? null : sealing.keyVersion(),
                false,
                household.bodyHash());
    }

    private void addYear(RowChanges changes, Place place, NewHousehold household) {
        if (!household.facts().year().equals(HouseholdYear.UNKNOWN)) {
            changes.add(yearRow(
                    place, household.id(), household.year(), household.facts().year(), newId()));
        }
    }

    private void join(
            RowChanges changes, Place place, NewHousehold household, MemberFacts member, Map<UUID, PersonRow> known) {
        var held = known.get(member.id());
        var person = persons.row(place, member, held);
        if (held == null) {
            changes.add(person);
        } else if (!person.equals(held)) {
            changes.alter(person);
        }
        changes.add(new MembershipRow(
                place.county(),
                newId(),
                place.division(),
                household.id(),
                person.id(),
                member.number(),
                member.relation(),
                household.since(),
                null,
                false));
        if (!member.year().equals(PersonYear.UNKNOWN) && held == null) {
            changes.add(persons.yearRow(place, household.id(), person.id(), household.year(), member.year(), newId()));
        }
    }

    static StateRow stateRow(Place place, UUID household, Spell spell) {
        var state = spell.state();
        return new StateRow(
                place.county(),
                newId(),
                place.division(),
                household,
                state.status(),
                state.kind(),
                state.mainCause(),
                spell.from(),
                spell.to(),
                false);
    }

    static HouseholdYearRow yearRow(Place place, UUID household, int year, HouseholdYear facts, UUID id) {
        return new HouseholdYearRow(
                place.county(),
                id,
                place.division(),
                household,
                year,
                facts.otherCauses(),
                facts.people(),
                facts.naturalVillage(),
                facts.standard(),
                facts.dilapidatedHouse(),
                facts.safeWater(),
                facts.monitoringKind(),
                facts.riskRemoved(),
                facts.riskFoundOn(),
                facts.riskRemovedOn(),
                facts.more().columns());
    }

    static IncomeRow incomeRow(Place place, UUID household, UUID id, Income income) {
        return new IncomeRow(
                place.county(),
                id,
                place.division(),
                household,
                income.year(),
                income.people(),
                income.wages(),
                income.business(),
                income.property(),
                income.birthPlanning(),
                income.subsistence(),
                income.hardship(),
                income.pension(),
                income.ecological(),
                income.other(),
                income.cost(),
                income.statedPerCapita(),
                false);
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
