package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the trail takes in, in which order it is sealed, and that nobody of ours takes it out again. */
@ServerTest
class SealingTests {

    private final Actors actors;
    private final Sealing sealing;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TrailVerification verification;
    private final Superuser tampering;
    private final SealedNotes sealed;

    @Autowired
    SealingTests(
            Actors actors,
            Sealing sealing,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TrailVerification verification,
            Environment environment) {
        this.actors = actors;
        this.sealing = sealing;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.verification = verification;
        this.sealed = new SealedNotes(actors, sealing, transaction, jdbc, environment);
        this.tampering = Superuser.of(environment);
    }

    @Test
    void whatIsCommittedIsSealedAndHolds() {
        sealed.threeNotes("620502101200");
        sealed.threeNotes("620502101200");
        var result = verification.verify("620502");
        assertThat(result.broken()).isNull();
        assertThat(result.entries()).isEqualTo(6);
        assertThat(result.blocks()).isGreaterThanOrEqualTo(2);
        assertThat(result.records()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void anEntryStillOpenIsSealedOnceItIsCommittedThoughLaterOnesWereSealedBefore() {
        var county = "620702";
        var village = new DivisionCode("620702101200");
        sealed.inside(() -> {
            sealed.notes.add(village, "written early, committed late");
            var thread = new Thread(() -> {
                sealed.inside(() -> sealed.notes.add(village, "committed first"));
                sealing.sealAll();
            });
            thread.start();
            join(thread);
            return null;
        });
        sealed.awaitSealed(county, 2);
        assertThat(verification.verify(county).broken()).isNull();
    }

    @Test
    void onAServerThatCountsTransactionsAnewSealingGoesOn() {
        sealed.threeNotes("620721101200");
        tampering.run("update access.trail_clock set ahead = ahead - 50000");
        sealing.catchUp();
        sealed.threeNotes("620721101200");
        assertThat(verification.verify("620721").broken()).isNull();
        assertThat(sealed.sealedIn("620721")).isEqualTo(6);
    }

    @Test
    void oneGreatTransactionIsSealedThoughTransactionsWithoutEntriesLieBeforeIt() {
        sealed.threeNotes("620723101200");
        tampering.run("select pg_current_xact_id()");
        tampering.run(
                """
                insert into access.trail (county_code, division_code, table_name, record_id, operation, new)
                select '620723', '620723101200', 'access.note_for_tests', gen_random_uuid(), 'I', '{}'
                  from generate_series(1, 20001)
                """);
        sealed.awaitSealed("620723", 3 + 20_001);
    }

    @Test
    void nothingIsNotedOfAPlaceOutsideTheAreaNorAsAChangeOfARow() {
        var county =
                new Actor(UUID.randomUUID(), "county", Role.COUNTY_OFFICER, Area.of(new DivisionCode("620722000000")));
        assertThatThrownBy(() -> note(county, "V", "620723101200"))
                .rootCause()
                .hasMessageContaining("outside the area");
        assertThatThrownBy(() -> note(county, "U", "620722101200"))
                .rootCause()
                .hasMessageContaining("noted where they happen");
        note(county, "V", "620722101200");
        sealed.awaitSealed("620722", 1);
    }

    @Test
    void noAccountOfOursChangesOrDeletesWhatTheTrailHolds() {
        assertThat(jdbc.sql(
                                """
                        select r.rolname || ' ' || c.relname
                          from pg_roles r, pg_class c
                         where r.rolname like 'lingtouyan%' and c.relnamespace = 'access'::regnamespace and c.relkind = 'r'
                           and c.relname like 'trail%' and c.relname <> 'trail_clock'
                           and has_table_privilege(r.rolname, c.oid, 'update, delete, truncate')
                        """)
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThatThrownBy(() ->
                        sealed.inside(() -> jdbc.sql("delete from access.trail").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void note(Actor actor, String kind, String place) {
        actors.as(
                actor,
                () -> transaction.execute(begun -> jdbc.sql("select access.note(:kind, :place, 'test', :record, '{}')")
                        .param("kind", kind)
                        .param("place", place)
                        .param("record", UUID.randomUUID())
                        .query((row, number) -> number)
                        .list()));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
