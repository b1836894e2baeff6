package org.lingtouyan.household;

import static org.lingtouyan.household.Registration.newId;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.household.HouseholdRows.StateRow;

/**
 * One write on a household that is held: what was told, compared with what is shown of it now, becomes changes of rows as
 * the write's mode and day mean them. What was told as it is shown is left alone.
 */
final class Amendment {

    private final Amending tools;
    private final HeldHousehold held;
    private final HouseholdFacts now;
    private final HouseholdFacts told;
    private final Write write;
    private final Map<UUID, PersonRow> known;
    private final Place place;
    private final RowChanges changes = new RowChanges();

    Amendment(Amending tools, HeldHousehold held, HouseholdFacts told, Write write, Map<UUID, PersonRow> known) {
        this.tools = tools;
        this.held = held;
        this.now = tools.shown(held);
        this.told = told;
        this.write = write;
        this.known = known;
        this.place = Place.of(held.row());
    }

    /** Empty when nothing was told that is not so already. */
    RowChanges changes() {
        var history = held.history();
        if (write.day().isBefore(start(history))) {
            throw HouseholdRefused.BEFORE_REGISTRATION.because(start(history)).with("field", "effectiveOn");
        }
        writeMembers(start(history));
        writeYear();
        var household = householdRow();
        writeStates(nextOf(history, household));
        if (!changes.isEmpty() || !household.equals(held.row())) {
            changes.alter(household);
            changes.touches(held.row().id());
        }
        return changes;
    }

    private LocalDate start(StateHistory history) {
        if (told.registeredOn().equals(now.registeredOn())) {
            return history.start();
        }
        if (!write.correcting()) {
            throw HouseholdRefused.REGISTRATION_DAY_NEEDS_CORRECTION.because().with("field", "registeredOn");
        }
        return history.start().equals(now.registeredOn()) || history.start().isBefore(told.registeredOn())
                ? told.registeredOn()
                : history.start();
    }

    private HouseholdRow householdRow() {
        var row = held.row();
        var unsealed = told.phone() == null && told.bankAccount() == null && row.dataKey() == null;
        var sealing = unsealed ? null : tools.privateFields().sealing(row.dataKey(), row.keyVersion());
        return new HouseholdRow(
                row.countyCode(),
                row.id(),
                row.divisionCode(),
                told.number(),
                told.registeredOn(),
                sealing == null ? null : sealing.keptOrSealed(row.phoneSealed(), told.phone(), "phone"),
                told.bankName(),
                sealing == null
                        ? null
                        : sealing.keptOrSealed(row.bankAccountSealed(), told.bankAccount(), "bankAccount"),
                sealing == null || row.dataKey() != null ? row.dataKey() : sealing.dataKey(),
                sealing == null ? null : Integer.valueOf(sealing.keyVersion()),
                false,
                row.bodyHash());
    }

    private StateHistory nextOf(StateHistory history, HouseholdRow household) {
        var nothingElse = changes.isEmpty()
                && household.equals(held.row())
                && told.state().equals(now.state());
        var begun = start(history).equals(history.start()) ? history : history.startingOn(start(history));
        if (nothingElse
                && write.dated()
                && (write.correcting() || write.day().isBefore(begun.status().currentStart()))) {
            return begun.currentSince(write.day());
        }
        return write.correcting() ? begun.correct(write.day(), told.state()) : begun.change(write.day(), told.state());
    }

    private void writeStates(StateHistory next) {
        var left = new HashMap<LocalDate, StateRow>();
        held.states().forEach(row -> left.put(row.validFrom(), row));
        for (var spell : next.spells()) {
            var row = left.remove(spell.from());
            if (row == null) {
                changes.add(Registration.stateRow(place, held.row().id(), spell));
            } else if (!row.spell().equals(spell)) {
                changes.alter(row.as(spell));
            }
        }
        left.values().forEach(row -> changes.alter(row.neverTrue()));
    }

    private void writeYear() {
        if (told.year().equals(now.year())) {
            return;
        }
        int year = toldOf(held.lastYear());
        var facts = held.yearUpTo(year).amended(now.year(), told.year());
        held.yearRow(year)
                .ifPresentOrElse(
                        row -> changes.alter(
                                Registration.yearRow(place, held.row().id(), year, facts, row.id())),
                        () -> changes.add(Registration.yearRow(place, held.row().id(), year, facts, newId())));
    }

    /** What was told last was wrong when it was told: a correction that names no day restates that year, and not today's. */
    private int toldOf(OptionalInt last) {
        return write.correcting() && !write.dated() && last.isPresent()
                ? last.getAsInt()
                : write.day().getYear();
    }

    private void writeMembers(LocalDate start) {
        var staying = new HashMap<UUID, MembershipRow>();
        held.currentMemberships().forEach(membership -> staying.put(membership.personId(), membership));
        var toldOf = new HashSet<UUID>();
        for (var member : told.members()) {
            var person = writePerson(member);
            toldOf.add(person);
            var membership = staying.get(person);
            if (membership == null) {
                changes.add(membership(person, member, write.correcting() ? start : write.day()));
            } else {
                writeMembership(begunBy(membership, start), membership, member);
            }
        }
        if (write.wholeFamily()) {
            staying.values().stream()
                    .filter(membership -> !toldOf.contains(membership.personId()))
                    .forEach(this::leave);
        }
    }

    /** A member since the registration moves with it. */
    private MembershipRow begunBy(MembershipRow membership, LocalDate start) {
        var sinceRegistration = membership.validFrom().equals(held.history().start());
        return sinceRegistration || membership.validFrom().isBefore(start) ? membership.beginningOn(start) : membership;
    }

    private UUID writePerson(MemberFacts member) {
        var person = known.getOrDefault(member.id(), held.persons().get(member.id()));
        var row = tools.persons().row(place, member, person);
        if (person == null) {
            changes.add(row);
        } else if (!row.equals(person)) {
            changes.alter(row);
        }
        writePersonYear(row.id(), member);
        return row.id();
    }

    private void writePersonYear(UUID person, MemberFacts member) {
        var shown = held.personYear(person);
        if (member.year().equals(shown)) {
            return;
        }
        int year = toldOf(held.lastPersonYear(person));
        var facts = held.personYearUpTo(person, year).amended(shown, member.year());
        held.personYearRow(person, year)
                .ifPresentOrElse(
                        row -> changes.alter(
                                tools.persons().yearRow(place, held.row().id(), person, year, facts, row.id())),
                        () -> changes.add(
                                tools.persons().yearRow(place, held.row().id(), person, year, facts, newId())));
    }

    private void writeMembership(MembershipRow begun, MembershipRow membership, MemberFacts member) {
        var otherRelation = !membership.relation().equals(member.relation());
        if (otherRelation && !write.correcting() && write.day().isAfter(begun.validFrom())) {
            changes.alter(begun.endingOn(write.day()));
            changes.add(membership(membership.personId(), member, write.day()));
        } else if (otherRelation
                || !Objects.equals(membership.number(), member.number())
                || !begun.equals(membership)) {
            changes.alter(begun.as(member.number(), member.relation()));
        }
    }

    private void leave(MembershipRow membership) {
        var neverThere = write.correcting() || !write.day().isAfter(membership.validFrom());
        changes.alter(neverThere ? membership.neverTrue() : membership.endingOn(write.day()));
    }

    private MembershipRow membership(UUID person, MemberFacts member, @Nullable LocalDate from) {
        return new MembershipRow(
                place.county(),
                newId(),
                place.division(),
                held.row().id(),
                person,
                member.number(),
                member.relation(),
                Objects.requireNonNull(from),
                null,
                false);
    }
}
