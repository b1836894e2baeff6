package org.lingtouyan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailBlockTable.Chain;
import org.lingtouyan.access.TrailBlockTable.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what has been committed since it was last called: one block for every county that has new entries. Several
 * servers may call it; one of them seals at a time, and what one leaves off the next takes up.
 */
@Component
class Sealing {

    private static final int ENTRIES_AT_ONCE = 20_000;
    private static final int PASSES = 10;

    private final TrailBlockTable table;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Sealing(TrailBlockTable table, Actors actors, TransactionTemplate transaction) {
        this.table = table;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** Seals what is settled, but never for so long that nobody else gets his turn. @return how many entries */
    long sealAll() {
        long sealed = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            int some = sealSome();
            if (some == 0) {
                break;
            }
            sealed += some;
        }
        return sealed;
    }

    /** Numbers of transactions go on from where the trail stands, also when the database was copied to another server. */
    void catchUp() {
        actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> table.catchUp()));
    }

    private int sealSome() {
        var sealed = actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> table.lock() ? seal() : 0));
        return sealed == null ? 0 : sealed;
    }

    private int seal() {
        long from = table.sealedBefore();
        long until = table.until(from, ENTRIES_AT_ONCE);
        if (until <= from) {
            return 0;
        }
        var blocks = new Blocks(from, until);
        table.eachUnsealed(from, until, blocks::add);
        blocks.close();
        // without entries nothing is written: the mere note would be a transaction to look at again
        if (blocks.entries > 0) {
            table.sealed(until);
        }
        return blocks.entries;
    }

    /** Closes a block whenever the county changes. */
    private final class Blocks {

        private final long from;
        private final long until;
        private final Map<String, Chain> ends = table.ends();
        private final List<SealedEntry> leaves = new ArrayList<>();
        private @Nullable Chain open;
        private @Nullable BlockHash hash;
        private int entries;

        Blocks(long from, long until) {
            this.from = from;
            this.until = until;
        }

        void add(Entry entry) {
            if (open == null || hash == null || !open.county().equals(entry.county())) {
                close();
                var end = ends.get(entry.county());
                open = end == null
                        ? new Chain(entry.county(), 1, BlockHash.BEGINNING)
                        : new Chain(entry.county(), end.number() + 1, end.hash());
                hash = new BlockHash(open.hash(), open.county(), open.number());
            }
            var digest = SealedEntry.digest(entry.canonical());
            hash.add(digest);
            leaves.add(SealedEntry.of(entry.id(), entry.record(), digest));
            entries++;
        }

        void close() {
            if (open != null && hash != null) {
                table.add(new TrailBlock(open.county(), open.number(), from, until, leaves, hash.finish()));
            }
            leaves.clear();
            open = null;
        }
    }
}
