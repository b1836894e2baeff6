package org.lingtouyan.household;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register: households are entered, changed, corrected and voided here, one transaction a write. */
@Component
public class Households {

    private final Actors actors;
    private final Divisions divisions;
    private final HouseholdLoading loading;
    private final HouseholdTables tables;
    private final Registration registration;
    private final Amending amending;
    private final KnownPersons knownPersons;
    private final Holders holders;
    private final List<HouseholdFollower> followers;

    Households(
            Actors actors,
            Divisions divisions,
            HouseholdLoading loading,
            HouseholdTables tables,
            Registration registration,
            Amending amending,
            KnownPersons knownPersons,
            Holders holders,
            List<HouseholdFollower> followers) {
        this.actors = actors;
        this.divisions = divisions;
        this.loading = loading;
        this.tables = tables;
        this.registration = registration;
        this.amending = amending;
        this.knownPersons = knownPersons;
        this.holders = holders;
        this.followers = followers;
    }

    /**
     * Registers households of one county with all their past, in few statements however many they are; for loading, where
     * the records are known to be new. What contradicts the register fails by its constraints.
     */
    @Transactional
    public void register(List<NewHousehold> households) {
        actors.require(Right.WRITE_RECORDS);
        if (households.isEmpty()) {
            return;
        }
        var changes = new RowChanges();
        households.forEach(household -> changes.addAll(registration.rows(household, Map.of())));
        tables.write(households.get(0).division().countyCode(), changes);
    }

    /** @return false if just this had been created before */
    @Transactional
    boolean create(NewHousehold household) {
        requireVillage(household.division());
        var county = household.division().countyCode();
        loading.oneAtATime(household.id());
        var held = loading.load(county, household.id());
        if (held.isPresent()) {
            checkSame(held.get(), household);
            return false;
        }
        checkNumber(household.facts().number(), household.division(), household.id());
        var known = knownPersons.among(household.facts().members(), household.division(), household.id(), Set.of());
        write(county, registration.rows(household, known));
        return true;
    }

    /** Writes what was told on a day and in a mode, on the version the writer had seen. */
    @Transactional
    void change(UUID id, String expectedVersion, Change change) {
        var held = requireToWrite(id, expectedVersion);
        var village = new DivisionCode(held.row().divisionCode());
        var told = change.of(held, amending.shown(held));
        if (!told.facts().number().equals(held.row().number())) {
            checkNumber(told.facts().number(), village, id);
        }
        var known = knownPersons.among(
                told.facts().members(), village, id, held.persons().keySet());
        var changes = amending.amend(held, told.facts(), told.write(), known);
        if (!changes.isEmpty()) {
            write(village.countyCode(), changes);
        }
    }

    /** The household never was. */
    @Transactional
    void voided(UUID id, String expectedVersion) {
        var held = requireToWrite(id, expectedVersion);
        var county = held.row().countyCode();
        write(
                county,
                amending.voided(
                        held, loading.alsoElsewhere(county, id, held.persons().keySet())));
        followers.forEach(follower -> follower.voided(id, county));
    }

    /** Writes the account of a year in place of what is held for it. */
    @Transactional
    void account(UUID id, String expectedVersion, Income income) {
        var held = requireToWrite(id, expectedVersion);
        var place = Place.of(held.row());
        var people = income.people() != null
                ? income.people()
                : Integer.valueOf(held.currentMemberships().size());
        var counted = income.people() != null ? income : income.of(people);
        var changes = new RowChanges();
        held.incomeRow(income.year())
                .ifPresentOrElse(
                        row -> changes.alter(Registration.incomeRow(place, id, row.id(), counted)),
                        () -> changes.add(Registration.incomeRow(place, id, Registration.newId(), counted)));
        changes.alter(held.row());
        write(place.county(), changes);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it is outside the actor's area */
    @Transactional(readOnly = true)
    HeldHousehold find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return loading.countyOf(id)
                .flatMap(county -> loading.load(county, id))
                .orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    HeldHousehold requireToWrite(UUID id, String expectedVersion) {
        actors.require(Right.WRITE_RECORDS);
        var held = loading.countyOf(id)
                .flatMap(county -> loading.loadToWrite(county, id))
                .orElseThrow(RequestRefused.NOT_FOUND::because);
        var version = String.valueOf(held.entered().version());
        if (!expectedVersion.equals(version)) {
            throw HouseholdRefused.STALE
                    .because(expectedVersion, version)
                    .with("yourVersion", expectedVersion)
                    .with("currentVersion", version);
        }
        refuseClosed(held, divisions);
        return held;
    }

    /** @throws org.lingtouyan.shared.Refusal saying where it goes on */
    static void refuseClosed(HeldHousehold held, Divisions divisions) {
        if (held.links().movedToDivision() != null) {
            throw HouseholdRefused.HOUSEHOLD_MOVED.because(
                    Objects.requireNonNull(held.links().movedOn()),
                    divisions.pathText(new DivisionCode(held.links().movedToDivision())));
        }
        if (held.links().mergedOn() != null) {
            throw HouseholdRefused.HOUSEHOLD_MERGED.because(held.links().mergedOn());
        }
        if (held.row().voided()) {
            throw HouseholdRefused.HOUSEHOLD_VOIDED.because();
        }
    }

    private void requireVillage(DivisionCode division) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        if (!divisions.isLiving(division)) {
            throw Words.refusal(HouseholdRefused.DIVISION_ENDED, "division");
        }
        if (division.level() != Level.VILLAGE) {
            throw Words.refusal(HouseholdRefused.NOT_A_VILLAGE, "division");
        }
    }

    private static void checkSame(HeldHousehold held, NewHousehold told) {
        if (!Objects.equals(held.row().bodyHash(), told.bodyHash())) {
            throw HouseholdRefused.ID_TAKEN.because().with("field", "id");
        }
    }

    private void checkNumber(String number, DivisionCode village, UUID id) {
        for (var holder : holders.ofNumbers(List.of(number)).getOrDefault(number, List.of())) {
            if (holder.countyCode().equals(village.countyCode()) && !holder.id().equals(id)) {
                throw (holder.division().equals(village)
                                ? HouseholdRefused.NUMBER_TAKEN.because(number)
                                : HouseholdRefused.NUMBER_TAKEN_ELSEWHERE.because(
                                        number, divisions.pathText(holder.division())))
                        .with("field", "number");
            }
        }
    }

    private void write(String county, RowChanges changes) {
        try {
            tables.write(county, changes);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenConstraint.refusal(broken);
        }
    }

    /** What a writer tells, once the household is read as it is now. */
    interface Change {
        Told of(HeldHousehold held, HouseholdFacts shown);
    }

    record Told(HouseholdFacts facts, Write write) {}
}
