package org.lingtouyan.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.optimisation.DraftedCounty.wish;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.pairing.PairedCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class PairDraftTests {

    private static final String COUNTY = "620522";

    private final Caller nobody;
    private final DraftedCounty here;
    private final PairedCounty paired;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;

    @Autowired
    PairDraftTests(Environment environment, JdbcClient jdbc, Actors actors, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
        this.nobody = Caller.of(environment);
        this.here = new DraftedCounty(nobody.as("county-" + COUNTY), COUNTY);
        this.paired = new PairedCounty(here.officer(), COUNTY);
    }

    @Test
    void proposalsAnswerTheCauseAndTheOfficerAcceptsOneOrAll() {
        var village = here.villages().get(0);
        var township = village.substring(0, 9) + "000";
        var ill = paired.household(village, Map.of("mainCause", "01"));
        var schooling = paired.household(village, Map.of("mainCause", "03"));
        var doctor = here.cadre("大夫", "县医院", List.of("08"), false);
        var teacher = here.cadre("老师", "县一中", List.of("09"), false);
        assertThat(nobody.as("county-620523")
                        .post("/api/drafts", wish(township, "PAIRING"))
                        .statusCode())
                .isEqualTo(404);
        var alone = here.drafted(wish(township, "PAIRING"));
        assertThat(alone.path("state").asString()).isEqualTo("REFUSED");
        assertThat(alone.path("reason").asString()).startsWith("没有可以选的人");

        var wish = wish(township, "PAIRING");
        wish.put("choices", Map.of("helpers", List.of(doctor, teacher)));
        var draft = here.drafted(wish);
        assertThat(draft.path("state").asString()).as(draft.toString()).isEqualTo("DONE");
        var moves = here.moves(draft);
        assertThat(moves).hasSize(2);
        for (var move : moves) {
            var wanted = move.path("householdId").asString().equals(ill) ? doctor : teacher;
            assertThat(move.path("after").path("id").asString()).isEqualTo(wanted);
            assertThat(move.path("reasons").findValuesAsString("point")).contains("CAUSE", "LOAD");
        }

        var address = "/api/drafts/" + draft.path("id").asString() + "/acceptance";
        assertThat(nobody.as("county-620523")
                        .post(address, Map.of("from", "2018-11-01"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(reason(here.officer()
                        .post(address, Map.of("from", "2018-11-01", "moves", List.of(UUID.randomUUID())))))
                .isEqualTo("MOVE_UNKNOWN");
        var one = Map.of(
                "from", "2018-11-01", "moves", List.of(moves.get(0).path("id").asString()));
        assertThat(Caller.json(here.officer().post(address, one)).path("begun").asInt())
                .isEqualTo(1);
        assertThat(Caller.json(here.officer().post(address, one)).path("begun").asInt())
                .isZero();
        var other = moves.get(1).path("householdId").asString();
        paired.begun(paired.pair(other, paired.helper("已有人", "县水务局"), "2018-10-15"));
        assertThat(reason(here.officer().post(address, Map.of("from", "2018-11-01"))))
                .isEqualTo("HOUSEHOLD_HAS_A_HELPER");
        assertThat(List.of(ill, schooling)).contains(other);
        assertThat(here.moves(draft).get(0).path("doneOn").asString()).isEqualTo("2018-11-01");
        assertThat(reason(here.apply(draft, "2018-11-01"))).isEqualTo("DRAFT_OF_ANOTHER_KIND");
    }

    /** As a server leaves it that was stopped in the middle of a search. */
    @Test
    void aSearchThatWasCutOffBeginsAgainFromTheQuestion() {
        var township = here.villages().get(7).substring(0, 9) + "000";
        var asked = here.drafted(wish(township, "PAIRING"));
        assertThat(asked.path("state").asString()).isEqualTo("REFUSED");
        var left = UUID.fromString(DraftedCounty.newId());
        actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                """
                        insert into optimisation.draft
                               (county_code, id, division_code, kind, title, day, seed, seconds, choices, body_hash, state, attempts,
                                asked_by, asker_name, asker_role, asker_from, asker_to)
                        select county_code, :left, division_code, kind, title, day, seed, seconds, choices, '', 'RUNNING', 1,
                               asked_by, asker_name, asker_role, asker_from, asker_to
                          from optimisation.draft where id = :asked
                        """)
                        .param("left", left)
                        .param("asked", UUID.fromString(asked.path("id").asString()))
                        .update()));
        assertThat(here.awaited(left).path("state").asString()).isEqualTo("REFUSED");
    }
}
