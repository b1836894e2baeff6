package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.BrokenLink.What;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to the trail behind the product's back, the check names the record; every test in a county of its own. */
@ServerTest
class SealedTrailTests {

    private final TrailVerification verification;
    private final Superuser tampering;
    private final SealedNotes sealed;

    @Autowired
    SealedTrailTests(
            Actors actors,
            Sealing sealing,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TrailVerification verification,
            Environment environment) {
        this.verification = verification;
        this.sealed = new SealedNotes(actors, sealing, transaction, jdbc, environment);
        this.tampering = Superuser.of(environment);
    }

    @Test
    void aChangedEntryIsFound() {
        var ids = sealed.threeNotes("620503101200");
        tampering.run("update access.trail set new = new || '{\"text\":\"other\"}' where record_id = '%s'", ids.get(1));
        assertBroken("620503", What.ENTRY_CHANGED, ids.get(1));
    }

    @Test
    void anEntryThatNamesAnotherAccountIsFound() {
        var ids = sealed.threeNotes("620521101200");
        tampering.run("update access.trail set account_id = gen_random_uuid() where record_id = '%s'", ids.get(0));
        assertBroken("620521", What.ENTRY_CHANGED, ids.get(0));
    }

    @Test
    void aDeletedEntryIsFoundAlsoWhenItsRecordIsDeletedWithIt() {
        var ids = sealed.threeNotes("620522101200");
        tampering.run("delete from access.trail where record_id = '%s'", ids.get(2));
        assertBroken("620522", What.ENTRY_MISSING, ids.get(2));
        sealed.notes.behindTheTrail(ids.get(2), "delete from access.note_for_tests where id = '%s'");
        assertThat(Objects.requireNonNull(verification.verify("620522").broken())
                        .record())
                .isEqualTo(ids.get(2));
    }

    @Test
    void anInsertedEntryIsFound() {
        var ids = sealed.threeNotes("620523101200");
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
        var ids = sealed.threeNotes("620524101200");
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
        var ids = sealed.threeNotes("620525101200");
        sealed.threeNotes("620525101200");
        tampering.run(
                "update access.trail set transaction_number = transaction_number + 1000000 where record_id = '%s'",
                ids.get(0));
        assertBroken("620525", What.ENTRY_CHANGED, ids.get(0));
    }

    @Test
    void aDeletedBlockIsFoundWhetherOthersFollowItOrNot() {
        var ids = sealed.threeNotes("620602101200");
        var later = sealed.threeNotes("620602101200");
        tampering.run("delete from access.trail_block where county_code = '620602' and number = 2");
        assertBroken("620602", What.BLOCK_MISSING, later.get(0));
        tampering.run("delete from access.trail_block where county_code = '620602' and number = 1");
        assertBroken("620602", What.BLOCK_MISSING, ids.get(0));
    }

    @Test
    void aRecordChangedBehindTheTrailIsNamed() {
        var ids = sealed.threeNotes("620623101200");
        sealed.notes.behindTheTrail(ids.get(1), "update access.note_for_tests set text = 'other' where id = '%s'");
        assertBroken("620623", What.RECORD_CHANGED, ids.get(1));
    }

    private void assertBroken(String county, What what, UUID record) {
        var broken = verification.verify(county).broken();
        assertThat(broken).isNotNull();
        assertThat(broken.what()).isEqualTo(what);
        assertThat(broken.record()).isEqualTo(record);
        assertThat(broken.county()).isEqualTo(county);
    }
}
