package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class KeyRotationTests {

    private static final DivisionCode VILLAGE = new DivisionCode("620923101200");

    private final KeyRotation rotation;
    private final MasterKeys keys;
    private final Privacy privacy;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final NoteTable notes;

    @Autowired
    KeyRotationTests(
            KeyRotation rotation,
            MasterKeys keys,
            Privacy privacy,
            Actors actors,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Environment environment) {
        this.rotation = rotation;
        this.keys = keys;
        this.privacy = privacy;
        this.actors = actors;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.notes = new NoteTable(environment, jdbc);
    }

    private record Held(byte[] dataKey, int keyVersion, OffsetDateTime enteredAt, int version) {}

    @Test
    void everyRecordKeyIsWrappedByTheNewMasterKeyAndNothingElseOfTheRecordChanges() {
        var sealer = privacy.newSealer();
        var sealed = sealer.seal("13812341234");
        var id = inside(() -> sealedNote(sealer));
        var before = held(id);
        int entries = entriesOf(id);
        var steps = new ArrayList<KeyRotation.Step>();
        int version = rotation.rotate(steps::add);
        var after = held(id);
        assertThat(version).isGreaterThan(before.keyVersion());
        assertThat(after.keyVersion()).isEqualTo(version);
        assertThat(after.dataKey()).isNotEqualTo(before.dataKey());
        assertThat(privacy.sealer(after.dataKey(), version).open(sealed)).isEqualTo("13812341234");
        assertThat(after.enteredAt()).isEqualTo(before.enteredAt());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(entriesOf(id)).isEqualTo(entries);
        assertThat(steps).anyMatch(step -> step.county().equals("620923") && step.wrapped() > 0);
        assertThat(inside(() -> jdbc.sql(
                                "select count(*) from access.trail where county_code = '620923' and operation = 'K'")
                        .query(Integer.class)
                        .single()))
                .isPositive();
    }

    @Test
    void aRotationThatBrokeOffGoesOnWithTheKeyItHadMade() {
        inside(() -> sealedNote(privacy.newSealer()));
        int made = keys.makeNext();
        assertThat(rotation.rotate(step -> {})).isEqualTo(made);
        assertThat(rotation.rotate(step -> {})).isEqualTo(made + 1);
    }

    @Test
    void underTheCoverOfWrappingKeysNothingElseIsChanged() {
        var id = inside(() -> sealedNote(privacy.newSealer()));
        assertThatThrownBy(() -> inside(() -> {
                    jdbc.sql("select set_config('lingtouyan.wrapping', 'on', true)")
                            .query(String.class)
                            .single();
                    return jdbc.sql("update access.note_for_tests set text = 'other' where id = :id")
                            .param("id", id)
                            .update();
                }))
                .rootCause()
                .hasMessageContaining("nothing else of a record changes");
        assertThatThrownBy(() -> inside(() -> {
                    jdbc.sql("select set_config('lingtouyan.wrapping', 'on', true)")
                            .query(String.class)
                            .single();
                    return jdbc.sql("update access.note_for_tests set data_key = null where id = :id")
                            .param("id", id)
                            .update();
                }))
                .rootCause()
                .hasMessageContaining("nothing else of a record changes");
    }

    private UUID sealedNote(Sealer sealer) {
        var id = notes.add(VILLAGE, "sealed");
        jdbc.sql("update access.note_for_tests set data_key = :key, key_version = :version where id = :id")
                .param("key", sealer.dataKey())
                .param("version", sealer.keyVersion())
                .param("id", id)
                .update();
        return id;
    }

    private Held held(UUID id) {
        return inside(() -> jdbc.sql(
                        "select data_key, key_version, entered_at, version from access.note_for_tests where id = :id")
                .param("id", id)
                .query(Held.class)
                .single());
    }

    private int entriesOf(UUID id) {
        return inside(() -> jdbc.sql("select count(*) from access.trail where record_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single());
    }

    private <T> T inside(Supplier<T> work) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> work.get()));
    }
}
