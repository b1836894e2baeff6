package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes notes the ordinary way and waits until the trail has sealed them. */
final class SealedNotes {

    final NoteTable notes;

    private final Actors actors;
    private final Sealing sealing;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    SealedNotes(
            Actors actors, Sealing sealing, TransactionTemplate transaction, JdbcClient jdbc, Environment environment) {
        this.notes = new NoteTable(environment, jdbc);
        this.actors = actors;
        this.sealing = sealing;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** In one transaction, so in one block. */
    List<UUID> threeNotes(String village) {
        var where = new DivisionCode(village);
        long before = sealedIn(where.countyCode());
        var ids = inside(() -> Stream.of("one", "two", "three")
                .map(text -> notes.add(where, text))
                .toList());
        awaitSealed(where.countyCode(), before + 3);
        return ids;
    }

    /** The server's own clock seals too, and a transaction that is still open anywhere holds sealing up. */
    void awaitSealed(String county, long entries) {
        for (int tries = 0; sealedIn(county) < entries && tries < 200; tries++) {
            sealing.sealAll();
            pause();
        }
        assertThat(sealedIn(county)).isEqualTo(entries);
    }

    long sealedIn(String county) {
        return inside(
                () -> jdbc.sql("select coalesce(sum(entries), 0) from access.trail_block where county_code = :county")
                        .param("county", county)
                        .query(Long.class)
                        .single());
    }

    <T> T inside(Supplier<T> work) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> work.get()));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
