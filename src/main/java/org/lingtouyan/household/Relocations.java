package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Moves;
import org.lingtouyan.moving.Whom;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A household that moves to another village, and a person who joins a household there: closed here, opened there, linked. */
@Component
class Relocations {

    private final Households households;
    private final HouseholdLoading loading;
    private final Moves moves;
    private final Divisions divisions;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Relocations(
            Households households,
            HouseholdLoading loading,
            Moves moves,
            Divisions divisions,
            Actors actors,
            TransactionTemplate transaction) {
        this.households = households;
        this.loading = loading;
        this.moves = moves;
        this.divisions = divisions;
        this.actors = actors;
        this.transaction = transaction;
    }

    /**
     * The household goes on in that village from that day on.
     *
     * @param id of the move, made by the client: the same again is the same move
     * @return the household's id there
     */
    UUID household(UUID id, UUID household, String expectedVersion, DivisionCode to, LocalDate on) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var there = CarriedRows.movedId(id, household);
        var held = households.find(household);
        if (there.equals(held.links().movedTo())) {
            return there;
        }
        transaction.execute(begun -> households.requireToWrite(household, expectedVersion));
        var from = new DivisionCode(held.row().divisionCode());
        check(actor, from, to, on, held.history().start());
        return done(new Move(id, from, to, on, new Whom.OneHousehold(household)), there);
    }

    /** The person leaves the household here and is a member of that one there from that day on. */
    UUID person(UUID id, UUID person, DivisionCode from, UUID joins, String relation, LocalDate on) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var there = CarriedRows.movedId(id, person);
        var left = transaction.execute(begun -> loading.householdOf(from, person));
        if (left == null || left.isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var joined = households.find(joins);
        var isThere = joined.persons().containsKey(there);
        if (isThere) {
            return there;
        }
        if (joined.links().movedOn() != null || joined.row().voided()) {
            throw HouseholdRefused.HOUSEHOLD_MOVED.because(on, "");
        }
        var since = households.find(left.get()).currentMemberships().stream()
                .filter(membership -> membership.personId().equals(person))
                .findFirst()
                .orElseThrow(HouseholdRefused.PERSON_NOT_A_MEMBER::because)
                .validFrom();
        var to = new DivisionCode(joined.row().divisionCode());
        check(actor, from, to, on, later(since, joined.history().start()));
        return done(new Move(id, from, to, on, new Whom.OnePerson(person, joins, relation)), there);
    }

    private UUID done(Move move, UUID there) {
        transaction.executeWithoutResult(
                begun -> moves.ask(move, Optional.empty(), actors.require(Right.WRITE_RECORDS)));
        moves.doOne(move.id());
        return there;
    }

    private void check(Actor actor, DivisionCode from, DivisionCode to, LocalDate on, LocalDate since) {
        if (divisions.find(to).isEmpty() || to.level() != Level.VILLAGE) {
            throw Words.refusal(HouseholdRefused.NOT_A_VILLAGE, "division");
        }
        if (!actor.area().contains(from) || !actor.area().contains(to)) {
            throw HouseholdRefused.MOVES_OUT_OF_AREA
                    .because(divisions.pathText(to))
                    .with("field", "division");
        }
        if (!divisions.isLiving(to)) {
            throw Words.refusal(HouseholdRefused.DIVISION_ENDED, "division");
        }
        if (from.equals(to)) {
            throw Words.refusal(HouseholdRefused.MOVES_NOWHERE, "division");
        }
        if (on.isAfter(Divisions.today())) {
            throw Words.refusal(HouseholdRefused.IN_THE_FUTURE, "on");
        }
        if (!on.isAfter(since)) {
            throw HouseholdRefused.BEFORE_REGISTRATION.because(since).with("field", "on");
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
