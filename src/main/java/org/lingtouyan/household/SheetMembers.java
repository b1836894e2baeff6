package org.lingtouyan.household;

import static org.lingtouyan.household.Registration.newId;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;

/** Who is in a household while rows are told of it. */
final class SheetMembers {

    private final Place place;
    private final UUID household;
    private final PersonWriting writing;
    private final RowChanges changes;
    private final Map<UUID, MembershipRow> memberships = new LinkedHashMap<>();
    private final Map<UUID, PersonRow> persons = new HashMap<>();
    private final Map<UUID, List<PersonYearRow>> years = new HashMap<>();

    SheetMembers(Place place, UUID household, @Nullable HeldHousehold held, PersonWriting writing, RowChanges changes) {
        this.place = place;
        this.household = household;
        this.writing = writing;
        this.changes = changes;
        if (held != null) {
            held.currentMemberships().forEach(membership -> memberships.put(membership.personId(), membership));
            persons.putAll(held.persons());
            held.personYears().forEach(year -> yearsOf(year.personId()).add(year));
        }
    }

    int count() {
        return memberships.size();
    }

    Optional<UUID> byNumber(String number) {
        return memberships.values().stream()
                .filter(membership -> number.equals(membership.number()))
                .map(MembershipRow::personId)
                .findFirst();
    }

    Optional<UUID> byFingerprint(String fingerprint) {
        return memberships.keySet().stream()
                .filter(person -> isFoundBy(fingerprint, person))
                .findFirst();
    }

    /** Whether somebody with this identity number is meant by a row whose number nobody has: one of the two may have changed, not number and name. */
    boolean mayBe(UUID holder, ToldPerson told) {
        var person = Objects.requireNonNull(persons.get(holder));
        return told.number() == null
                || membership(holder).number() == null
                || told.name().equals(person.name());
    }

    private MembershipRow membership(UUID person) {
        return Objects.requireNonNull(memberships.get(person));
    }

    /** Whether that is what the member is found by, under whichever key. */
    boolean isFoundBy(String fingerprint, UUID person) {
        var row = persons.get(person);
        return row != null
                && (is(fingerprint, row.identityFingerprint()) || is(fingerprint, row.identityFingerprintEven()));
    }

    private static boolean is(String fingerprint, byte @Nullable [] held) {
        return held != null && fingerprint.equals(HexFormat.of().formatHex(held));
    }

    /** Whether a row about an earlier day says otherwise of that member than is held. */
    boolean contradicts(UUID person, ToldRow row) {
        var held = persons.get(person);
        var membership = membership(person);
        var year = yearRow(person, row.day().getYear());
        return !writing.row(place, row.person().facts(person, held), held).equals(held)
                || !membership.relation().equals(row.person().relation())
                || (year != null && !row.person().year(year.facts()).equals(year.facts()));
    }

    /** A member as the row tells him or her; whether that was news. */
    boolean tell(UUID person, ToldRow row, boolean older) {
        var news = !older && (tellPerson(person, row) | tellMembership(membership(person), row));
        news |= tellYear(person, row);
        if (news) {
            changes.touches(household);
        }
        return news;
    }

    /** Somebody who was not in the household before; {@code known} if on the register already. */
    UUID join(ToldRow row, LocalDate since, @Nullable PersonRow known) {
        var person = writing.row(place, row.person().facts(known == null ? newId() : known.id(), known), known);
        if (known == null) {
            changes.add(person);
        } else if (!person.equals(known)) {
            changes.alter(person);
        }
        persons.put(person.id(), person);
        var membership = new MembershipRow(
                place.county(),
                newId(),
                place.division(),
                household,
                person.id(),
                row.person().number(),
                row.person().relation(),
                since,
                null,
                false);
        memberships.put(person.id(), membership);
        changes.add(membership);
        tellYear(person.id(), row);
        changes.touches(household);
        return person.id();
    }

    /** What the row says of an earlier day was always so. */
    void correct(UUID person, ToldRow row) {
        tellPerson(person, row);
        var membership = membership(person);
        if (!membership.relation().equals(row.person().relation())) {
            replace(membership.as(membership.number(), row.person().relation()));
        }
        tellYear(person, row);
        changes.touches(household);
    }

    /** A member who is one no more from that day on, or never was if later than that. */
    PersonRow leave(UUID person, LocalDate day) {
        var membership = Objects.requireNonNull(memberships.remove(person));
        changes.alter(day.isAfter(membership.validFrom()) ? membership.endingOn(day) : membership.neverTrue());
        changes.touches(household);
        return Objects.requireNonNull(persons.get(person));
    }

    private boolean tellPerson(UUID person, ToldRow row) {
        var held = persons.get(person);
        var next = writing.row(place, row.person().facts(person, held), held);
        if (next.equals(held)) {
            return false;
        }
        persons.put(person, next);
        changes.alter(next);
        return true;
    }

    private boolean tellMembership(MembershipRow held, ToldRow row) {
        var number =
                row.person().number() == null ? held.number() : row.person().number();
        var relation = row.person().relation();
        var sameRelation = held.relation().equals(relation);
        if (sameRelation && java.util.Objects.equals(number, held.number())) {
            return false;
        }
        if (sameRelation || !row.day().isAfter(held.validFrom())) {
            replace(held.as(number, relation));
            return true;
        }
        changes.alter(held.as(number, held.relation()).endingOn(row.day()));
        var next = new MembershipRow(
                place.county(),
                newId(),
                place.division(),
                household,
                held.personId(),
                number,
                relation,
                row.day(),
                null,
                false);
        changes.add(next);
        memberships.put(held.personId(), next);
        return true;
    }

    private void replace(MembershipRow next) {
        changes.alter(next);
        memberships.put(next.personId(), next);
    }

    private boolean tellYear(UUID person, ToldRow row) {
        int year = row.day().getYear();
        var known = yearUpTo(person, year);
        var facts = row.person().year(known);
        if (facts.equals(known)) {
            return false;
        }
        var held = yearRow(person, year);
        var next = writing.yearRow(place, household, person, year, facts, held == null ? newId() : held.id());
        if (held == null) {
            changes.add(next);
        } else {
            changes.alter(next);
            yearsOf(person).remove(held);
        }
        yearsOf(person).add(next);
        return true;
    }

    private PersonYear yearUpTo(UUID person, int year) {
        return yearsOf(person).stream()
                .filter(row -> row.year() <= year)
                .max(Comparator.comparing(PersonYearRow::year))
                .map(PersonYearRow::facts)
                .orElse(PersonYear.UNKNOWN);
    }

    private @Nullable PersonYearRow yearRow(UUID person, int year) {
        return yearsOf(person).stream()
                .filter(row -> row.year() == year)
                .findFirst()
                .orElse(null);
    }

    private List<PersonYearRow> yearsOf(UUID person) {
        return years.computeIfAbsent(person, nobody -> new java.util.ArrayList<>(1));
    }
}
