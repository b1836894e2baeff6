package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class TrailProofTests {

    private static final String TABLE = "access.note_for_tests";

    private final Actors actors;
    private final TrailProof proof;
    private final TransactionTemplate transaction;
    private final NoteTable notes;

    @Autowired
    TrailProofTests(
            Actors actors,
            TrailProof proof,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Environment environment) {
        this.actors = actors;
        this.proof = proof;
        this.transaction = transaction;
        this.notes = new NoteTable(environment, jdbc);
    }

    @Test
    void everyTableWhoseChangesAreNotedIsLookedAt() {
        assertThat(proof.tables()).contains(TABLE, "household.household").doesNotContain("access.trail");
    }

    @Test
    void recordsWrittenTheOrdinaryWayAgreeWithTheTrail() {
        var village = new DivisionCode("620122101200");
        write(() -> notes.add(village, "stays"));
        var changed = write(() -> notes.add(village, "one"));
        write(() -> notes.change(changed, "two"));
        var deleted = write(() -> notes.add(village, "goes"));
        write(() -> notes.delete(deleted));
        assertThat(compare("620122")).isEqualTo(new TrailProof.Finding(3, null));
    }

    @Test
    void aRowChangedBehindTheTrailIsFound() {
        var id = write(() -> notes.add(new DivisionCode("620123101200"), "one"));
        notes.behindTheTrail(id, "update access.note_for_tests set text = 'other' where id = '%s'");
        assertThat(compare("620123").firstDifference()).isEqualTo(id);
    }

    @Test
    void aRowDeletedBehindTheTrailIsFound() {
        var id = write(() -> notes.add(new DivisionCode("620102101200"), "one"));
        notes.behindTheTrail(id, "delete from access.note_for_tests where id = '%s'");
        assertThat(compare("620102").firstDifference()).isEqualTo(id);
    }

    private TrailProof.Finding compare(String county) {
        return write(() -> proof.compare(TABLE, county));
    }

    private <T> T write(Supplier<T> work) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> work.get()));
    }
}
