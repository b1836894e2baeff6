package org.lingtouyan.household;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lingtouyan.household.HouseholdRows.Entered;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.IncomeRow;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.HouseholdRows.PersonRow;
import org.lingtouyan.household.HouseholdRows.StateRow;

/** A household with all that is held of it; of a voided one what held when it was voided. Persons are by their id. */
record HeldHousehold(
        HouseholdRow row,
        Entered entered,
        Links links,
        List<StateRow> states,
        List<MembershipRow> memberships,
        Map<UUID, PersonRow> persons,
        List<HouseholdYearRow> years,
        List<PersonYearRow> personYears,
        List<IncomeRow> incomes) {

    StateHistory history() {
        return StateHistory.of(states.stream().map(StateRow::spell).toList());
    }

    /** Those who are in the household now, or were when it moved away, the head first. */
    List<MembershipRow> currentMemberships() {
        return memberships.stream()
                .filter(membership -> Objects.equals(membership.validTo(), links.movedOn()))
                .sorted(Comparator.comparing(MembershipRow::relation)
                        .thenComparing(membership -> membership.number() == null ? "" : membership.number())
                        .thenComparing(MembershipRow::personId))
                .toList();
    }

    PersonRow person(UUID id) {
        return Optional.ofNullable(persons.get(id)).orElseThrow();
    }

    HouseholdYear year() {
        return yearUpTo(Integer.MAX_VALUE);
    }

    /** The last year of which something was told of the household. */
    OptionalInt lastYear() {
        return years.stream().mapToInt(HouseholdYearRow::year).max();
    }

    HouseholdYear yearUpTo(int year) {
        return years.stream()
                .filter(row -> row.year() <= year)
                .max(Comparator.comparing(HouseholdYearRow::year))
                .map(HouseholdYearRow::facts)
                .orElse(HouseholdYear.UNKNOWN);
    }

    Optional<HouseholdYearRow> yearRow(int year) {
        return years.stream().filter(row -> row.year() == year).findFirst();
    }

    PersonYear personYear(UUID person) {
        return personYearUpTo(person, Integer.MAX_VALUE);
    }

    OptionalInt lastPersonYear(UUID person) {
        return personYears(person, row -> true).mapToInt(PersonYearRow::year).max();
    }

    PersonYear personYearUpTo(UUID person, int year) {
        return personYears(person, row -> row.year() <= year)
                .max(Comparator.comparing(PersonYearRow::year))
                .map(PersonYearRow::facts)
                .orElse(PersonYear.UNKNOWN);
    }

    Optional<PersonYearRow> personYearRow(UUID person, int year) {
        return personYears(person, row -> row.year() == year).findFirst();
    }

    Optional<IncomeRow> incomeRow(int year) {
        return incomes.stream().filter(row -> row.year() == year).findFirst();
    }

    private Stream<PersonYearRow> personYears(UUID person, Predicate<PersonYearRow> which) {
        return personYears.stream().filter(row -> row.personId().equals(person)).filter(which);
    }
}
