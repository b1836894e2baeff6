package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.MovedVillage.aHouseholdWithAPast;
import static org.lingtouyan.household.MovedVillage.figures;
import static org.lingtouyan.household.MovedVillage.household;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Role;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Moves;
import org.lingtouyan.moving.Whom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** A move across counties that stopped after it had opened the record there, and is done again. In a city of its own. */
@ServerTest
class InterruptedMoveTests {

    private static final String CITY = "620300000000";
    private static final DivisionCode HERE = new DivisionCode("620302101200");
    private static final DivisionCode THERE = new DivisionCode("620321101200");

    private final Caller city;
    private final Moves moves;
    private final HouseholdMover mover;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    InterruptedMoveTests(
            Environment environment,
            Moves moves,
            HouseholdMover mover,
            Actors actors,
            TransactionTemplate transaction) {
        this.city = Caller.of(environment).as("city-6203");
        this.moves = moves;
        this.mover = mover;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Test
    void goesOnWhereItStoodAndDoesNothingTwice() {
        var held = aHouseholdWithAPast(city, HERE.value(), List.of("2018-03-10"));
        var before = figures(city, CITY, CITY);
        var id = UUID.fromString(held.path("id").asString());
        var move = new Move(
                UuidCreator.getTimeOrderedEpoch(), HERE, THERE, LocalDate.of(2019, 6, 15), new Whom.OneHousehold(id));
        var luggage = in(HERE, () -> mover.pack(move));
        in(THERE, () -> {
            mover.open(move, luggage);
            return true;
        });
        MovedVillage.put(
                city,
                "/api/households/" + id,
                held.path("version").asInt(),
                Map.of("mode", "CHANGE", "bankName", "农商行"));

        in(HERE, () -> {
            moves.ask(move, Optional.empty(), officer(HERE));
            return true;
        });
        moves.doOne(move.id());
        moves.doOne(move.id());

        var there = household(city, CarriedRows.movedId(move.id(), id).toString());
        assertThat(there.path("movedFrom").path("id").asString()).isEqualTo(id.toString());
        assertThat(there.path("bankName").asString()).isEqualTo("农商行");
        assertThat(figures(city, CITY, CITY)).isEqualTo(before);
        assertThat(Caller.json(city.get("/api/households?division=" + THERE)).path("items"))
                .hasSize(1);
        assertThat(Caller.json(city.get("/api/households?division=" + HERE)).path("items"))
                .isEmpty();
    }

    private <T> T in(DivisionCode village, Supplier<T> work) {
        return actors.as(officer(village), () -> transaction.execute(begun -> work.get()));
    }

    private static Actor officer(DivisionCode village) {
        return new Actor(UUID.randomUUID(), "tester", Role.COUNTY_OFFICER, Area.of(village));
    }
}
