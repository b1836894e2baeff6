package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.BrokenLink.What;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to the trail behind the product's back, the check names the record; every test in a county of its own. */
@ServerTest
class SealedTrailTests {

    private static final String TABLE = "access.note_for_tests";

    private final Actors actors;
    private final Sealing sealing;
    private final TrailVerification verification;
    private final TrailHeads heads;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final NoteTable notes;
    private final Superuser tampering;

    @Autowired
    SealedTrailTests(
            Actors actors,
            Sealing sealing,
            TrailVerification verification,
            TrailHeads heads,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Environment environment) {
        this.actors = actors;
        this.sealing = sealing;
        this.verification = verification;
        this.heads = heads;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.notes = new NoteTable(environment, jdbc);
        this.tampering = Superuser.of(environment);
    }

    @Test
    void whatIsCommittedIsSealedAndHolds() {
        threeNotes("620502101200");
        threeNotes("620502101200");
        var result = verification.verify("620502");
        assertThat(result.broken()).isNull();
        assertThat(result.entries()).isEqualTo(6);
        assertThat(result.blocks()).isGreaterThanOrEqualTo(2);
        assertThat(result.records()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aChangedEntryIsFound() {
        var ids = threeNotes("620503101200");
        tampering.run("update access.trail set new = new || '{\"text\":\"other\"}' where record_id = '%s'", ids.get(1));
        assertBroken("620503", What.ENTRY_CHANGED, ids.get(1));
    }

    @Test
    void anEntryThatNamesAnotherAccountIsFound() {
        var ids = threeNotes("620521101200");
        tampering.run("update access.trail set account_id = gen_random_uuid() where record_id = '%s'", ids.get(0));
        assertBroken("620521", What.ENTRY_CHANGED, ids.get(0));
    }

    @Test
    void aDeletedEntryIsFoundAlsoWhenItsRecordIsDeletedWithIt() {
        var ids = threeNotes("620522101200");
        tampering.run("delete from access.trail where record_id = '%s'", ids.get(2));
        assertBroken("620522", What.ENTRY_MISSING, ids.get(2));
        notes.behindTheTrail(ids.get(2), "delete from access.note_for_tests where id = '%s'");
        assertThat(Objects.requireNonNull(verification.verify("620522").broken())
                        .record())
                .isEqualTo(ids.get(2));
    }

    @Test
    void anInsertedEntryIsFound() {
        var ids = threeNotes("620523101200");
        var invented = UUID.randomUUID();
        tampering.run(
                """
                insert into access.trail (county_code, division_code, table_name, record_id, operation, new, transaction_number)
                select county_code, division_code, table_name, '%s', 'I', new, transaction_number
                  from access.trail where record_id = '%s'
                """,
                invented, ids.get(1));
        assertBroken("620523", What.ENTRY_INSERTED, invented);
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        var ids = threeNotes("620524101200");
        tampering.run(
                """
                update access.trail t set new = o.new from access.trail o
                 where t.record_id in ('%1$s', '%2$s') and o.record_id in ('%1$s', '%2$s') and o.record_id <> t.record_id
                """,
                ids.get(0), ids.get(1));
        assertBroken("620524", What.ENTRY_CHANGED, ids.get(0));
    }

    @Test
    void anEntryMovedToAnotherTimeIsFound() {
        var ids = threeNotes("620525101200");
        threeNotes("620525101200");
        tampering.run(
                "update access.trail set transaction_number = transaction_number + 1000000 where record_id = '%s'",
                ids.get(0));
        assertBroken("620525", What.ENTRY_CHANGED, ids.get(0));
    }

    @Test
    void aDeletedBlockIsFoundWhetherOthersFollowItOrNot() {
        var ids = threeNotes("620602101200");
        var later = threeNotes("620602101200");
        tampering.run("delete from access.trail_block where county_code = '620602' and number = 2");
        assertBroken("620602", What.BLOCK_MISSING, later.get(0));
        tampering.run("delete from access.trail_block where county_code = '620602' and number = 1");
        assertBroken("620602", What.BLOCK_MISSING, ids.get(0));
    }

    @Test
    void aClockThatWasMovedBackSignsNoHeadBeforeTheLast() {
        threeNotes("620524101200");
        sealing.sealAll();
        heads.signToday();
        var threeDaysAgo = LocalDate.now().minusDays(3);
        heads.signOn(threeDaysAgo);
        assertThat(heads.of(threeDaysAgo)).isEmpty();
    }

    @Test
    void aChainCountedAnewFromAChangedEntryOnIsNotTheOneThatWasSigned() {
        threeNotes("620621101200");
        heads.signToday();
        var signed = heads.all();
        var end = signed.get(signed.size() - 1).ends().get(0);
        tampering.run(
                "update access.trail_block set hash = sha256(hash) where county_code = '%s' and number = %s",
                end.county(), end.number());
        var broken = inside(() -> verification.headLink(signed));
        tampering.run(
                "update access.trail_block set hash = decode('%s', 'hex') where county_code = '%s' and number = %s",
                java.util.HexFormat.of().formatHex(end.hash()), end.county(), end.number());
        assertThat(broken.what()).isEqualTo(What.NOT_AS_SIGNED);
        assertThat(broken.county()).isEqualTo(end.county());
        assertThat(inside(() -> verification.headLink(signed))).isNull();
    }

    @Test
    void aSignedHeadThatWasRewrittenIsFound() {
        threeNotes("620622101200");
        heads.signToday();
        var head = heads.all().get(0);
        var rewritten = new TrailHead(
                head.day(), head.text().replaceFirst(" [0-9]+ ", " 99 "), head.signature(), head.signedAt());
        assertThat(verification.headLink(List.of(rewritten)).what()).isEqualTo(What.SIGNATURE_WRONG);
        assertThat(heads.toKeep(head)).startsWith(head.text()).contains("signature sm2 ", "public key 04");
    }

    @Test
    void aRecordChangedBehindTheTrailIsNamed() {
        var ids = threeNotes("620623101200");
        notes.behindTheTrail(ids.get(1), "update access.note_for_tests set text = 'other' where id = '%s'");
        assertBroken("620623", What.RECORD_CHANGED, ids.get(1));
    }

    @Test
    void anEntryStillOpenIsSealedOnceItIsCommittedThoughLaterOnesWereSealedBefore() {
        var county = "620702";
        var village = new DivisionCode("620702101200");
        inside(() -> {
            notes.add(village, "written early, committed late");
            var thread = new Thread(() -> {
                inside(() -> notes.add(village, "committed first"));
                sealing.sealAll();
            });
            thread.start();
            join(thread);
            return null;
        });
        awaitSealed(county, 2);
        assertThat(verification.verify(county).broken()).isNull();
    }

    @Test
    void onAServerThatCountsTransactionsAnewSealingGoesOn() {
        threeNotes("620721101200");
        tampering.run("update access.trail_clock set ahead = ahead - 50000");
        sealing.catchUp();
        threeNotes("620721101200");
        assertThat(verification.verify("620721").broken()).isNull();
        assertThat(sealedIn("620721")).isEqualTo(6);
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
        awaitSealed("620722", 1);
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
        assertThatThrownBy(
                        () -> inside(() -> jdbc.sql("delete from access.trail").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** In one transaction, so in one block. */
    private List<UUID> threeNotes(String village) {
        var where = new DivisionCode(village);
        long before = sealedIn(where.countyCode());
        var ids = inside(() -> Stream.of("one", "two", "three")
                .map(text -> notes.add(where, text))
                .toList());
        awaitSealed(where.countyCode(), before + 3);
        return ids;
    }

    /** The server's own clock seals too, and a transaction that is still open anywhere holds sealing up. */
    private void awaitSealed(String county, long entries) {
        for (int tries = 0; sealedIn(county) < entries && tries < 200; tries++) {
            sealing.sealAll();
            pause();
        }
        assertThat(sealedIn(county)).isEqualTo(entries);
    }

    private long sealedIn(String county) {
        return inside(
                () -> jdbc.sql("select coalesce(sum(entries), 0) from access.trail_block where county_code = :county")
                        .param("county", county)
                        .query(Long.class)
                        .single());
    }

    private void assertBroken(String county, What what, UUID record) {
        var broken = verification.verify(county).broken();
        assertThat(broken).isNotNull();
        assertThat(broken.what()).isEqualTo(what);
        assertThat(broken.record()).isEqualTo(record);
        assertThat(broken.county()).isEqualTo(county);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T inside(Supplier<T> work) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> work.get()));
    }
}
