package org.lingtouyan.household;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.access.Purpose;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.springframework.stereotype.Component;

/** Turns writes on held households into changes of rows, and shows a held household as a writer knows it: now, masked. */
@Component
class Amending {

    private final PrivateFields privateFields;
    private final PersonWriting persons;

    Amending(PrivateFields privateFields, PersonWriting persons) {
        this.privateFields = privateFields;
        this.persons = persons;
    }

    PrivateFields privateFields() {
        return privateFields;
    }

    PersonWriting persons() {
        return persons;
    }

    RowChanges amend(HeldHousehold held, HouseholdFacts told, Write write, Map<UUID, PersonRow> known) {
        return new Amendment(this, held, told, write, known).changes();
    }

    HouseholdFacts shown(HeldHousehold held) {
        return shown(held, Purpose.RECORD);
    }

    HouseholdFacts shown(HeldHousehold held, Purpose purpose) {
        var row = held.row();
        return new HouseholdFacts(
                row.number(),
                row.registeredOn(),
                held.history().current(),
                privateFields.phone(row, purpose),
                row.bankName(),
                privateFields.bankAccount(row, purpose),
                held.year(),
                held.currentMemberships().stream()
                        .map(membership -> member(held, membership, purpose))
                        .toList());
    }

    private MemberFacts member(HeldHousehold held, MembershipRow membership, Purpose purpose) {
        var person = held.person(membership.personId());
        return new MemberFacts(
                person.id(),
                membership.number(),
                person.name(),
                membership.relation(),
                privateFields.identityNumber(person, purpose),
                person.sex(),
                person.birthDate(),
                person.nationality(),
                privateFields.phone(person, purpose),
                person.identifiedOn(),
                held.personYear(person.id()));
    }

    /** The household never was: everything of it leaves every month; persons who were only in it leave too. */
    RowChanges voided(HeldHousehold held, Set<UUID> alsoElsewhere) {
        var changes = new RowChanges();
        var row = held.row();
        held.states().forEach(state -> changes.alter(state.neverTrue()));
        held.memberships().forEach(membership -> changes.alter(membership.neverTrue()));
        held.persons().values().stream()
                .filter(person -> !alsoElsewhere.contains(person.id()))
                .forEach(person -> changes.alter(person.neverTrue()));
        held.incomes().forEach(income -> changes.alter(income.neverTrue()));
        changes.alter(row.neverTrue());
        changes.touches(row.id());
        return changes;
    }
}
