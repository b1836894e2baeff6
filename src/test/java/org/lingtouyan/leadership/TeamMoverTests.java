package org.lingtouyan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Whom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** A village that is merged has no team any more, and its reserve goes on. */
@ServerTest
class TeamMoverTests {

    private static final String FROM = "620725102206";
    private static final String TO = "620725102207";

    private final Shandan shandan;
    private final TeamMover mover;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    TeamMoverTests(Environment environment, TeamMover mover, Actors actors, TransactionTemplate transaction) {
        this.shandan = Shandan.of(environment);
        this.mover = mover;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Test
    void postsEndOnThatDayAndTheReserveGoesOnInTheOtherVillage() {
        shandan.begun(shandan.tenure(FROM, "PARTY_SECRETARY", "2017-01-01"));
        shandan.begun(shandan.tenure(TO, "PARTY_SECRETARY", "2017-01-01"));
        shandan.county()
                .post(
                        "/api/reserves",
                        Map.of(
                                "id",
                                Shandan.id(),
                                "division",
                                FROM,
                                "cadre",
                                shandan.cadre("后备"),
                                "source",
                                "01",
                                "from",
                                "2018-01-01"));
        var move = new Move(
                UUID.randomUUID(),
                new DivisionCode(FROM),
                new DivisionCode(TO),
                LocalDate.of(2018, 6, 1),
                new Whom.Everyone());

        doIt(move);
        doIt(move);

        var old = json(shandan.county().get("/api/leadership/villages/" + FROM + "?on=2018-07-01"));
        assertThat(old.path("inOffice")).isEmpty();
        assertThat(old.at("/ever/0/to").asString()).isEqualTo("2018-06-01");
        var reserve = json(shandan.county().get("/api/reserves?division=" + TO + "&on=2018-07-01"));
        assertThat(reserve.path("items")).hasSize(1);
        assertThat(reserve.at("/items/0/from").asString()).isEqualTo("2018-06-01");
        assertThat(json(shandan.county().get("/api/reserves?division=" + FROM + "&on=2018-07-01"))
                        .path("items"))
                .isEmpty();
    }

    private void doIt(Move move) {
        actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(begun -> {
                    var luggage = mover.pack(move);
                    mover.close(move, luggage);
                    mover.open(move, luggage);
                }));
    }
}
