package org.lingtouyan.access;

import static org.lingtouyan.access.BrokenLink.What.BLOCK_CHANGED;
import static org.lingtouyan.access.BrokenLink.What.BLOCK_MISSING;
import static org.lingtouyan.access.BrokenLink.What.ENTRY_CHANGED;
import static org.lingtouyan.access.BrokenLink.What.ENTRY_INSERTED;
import static org.lingtouyan.access.BrokenLink.What.ENTRY_MISSING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailBlockTable.Entry;

/**
 * Walks the chain of one county: hashes every entry anew, block after block, and stops at the first that is not what was
 * sealed. What the leaves of a block say only names the entry; that something is wrong is said by the hashes.
 */
final class ChainProof {

    private final TrailBlockTable table;
    private final String county;
    private final long sealedBefore;
    private final List<Integer> numbers;
    private final List<Hashed> hashed = new ArrayList<>();
    private byte[] before = BlockHash.BEGINNING;
    private int walked;
    private boolean missing;
    private long entries;
    private @Nullable TrailBlock current;
    private @Nullable BrokenLink broken;

    private ChainProof(TrailBlockTable table, String county) {
        this.table = table;
        this.county = county;
        this.sealedBefore = table.sealedBefore();
        this.numbers = table.numbers(county);
    }

    /** How many blocks and entries were walked, and where it broke. */
    record Walked(int blocks, long entries, @Nullable BrokenLink broken) {}

    private record Hashed(Entry entry, byte[] digest, SealedEntry leaf) {}

    /** To be called in a transaction that sees one moment. */
    static Walked walk(TrailBlockTable table, String county) {
        return new ChainProof(table, county).walk();
    }

    private Walked walk() {
        next();
        table.eachOf(county, this::take);
        while (broken == null && current != null) {
            close();
        }
        if (broken == null && missing) {
            broken = BrokenLink.ofBlock(county, BLOCK_MISSING, walked + 1);
        }
        return new Walked(walked, entries, broken);
    }

    private void take(Entry entry) {
        while (broken == null && current != null && entry.transaction() >= current.beforeTransaction()) {
            close();
        }
        if (broken != null) {
            return;
        }
        entries++;
        if (current != null && current.holds(entry.transaction())) {
            var digest = SealedEntry.digest(entry.canonical());
            hashed.add(new Hashed(entry, digest, SealedEntry.of(entry.id(), entry.record(), digest)));
        } else if (entry.transaction() < sealedBefore) {
            int block = current == null ? walked + 1 : current.number();
            var what = current == null ? BLOCK_MISSING : ENTRY_INSERTED;
            broken = new BrokenLink(county, what, block, entry.id(), entry.table(), entry.record());
        }
    }

    private void next() {
        current = null;
        hashed.clear();
        if (walked < numbers.size()) {
            int number = numbers.get(walked);
            missing = number != walked + 1;
            current = missing ? null : table.block(county, number);
        }
    }

    private void close() {
        var block = Objects.requireNonNull(current);
        var hash = new BlockHash(before, county, block.number());
        hashed.forEach(each -> hash.add(each.digest()));
        var leaves = hashed.stream().map(Hashed::leaf).toList();
        if (!Arrays.equals(hash.finish(), block.hash()) || !leaves.equals(block.leaves())) {
            broken = difference(block);
            return;
        }
        before = block.hash();
        walked++;
        next();
    }

    /** Entries of a block stand in the order in which they were sealed, so the first that differs tells what happened. */
    private BrokenLink difference(TrailBlock block) {
        var known = block.leaves().stream().map(SealedEntry::id).toList();
        int at = 0;
        while (at < hashed.size()
                && at < block.leaves().size()
                && hashed.get(at).leaf().equals(block.leaves().get(at))) {
            at++;
        }
        if (at < hashed.size() && !known.contains(hashed.get(at).entry().id())) {
            var extra = hashed.get(at).entry();
            return new BrokenLink(county, ENTRY_INSERTED, block.number(), extra.id(), extra.table(), extra.record());
        }
        if (at < block.leaves().size()) {
            var leaf = block.leaves().get(at);
            var what = table.exists(county, leaf.id()) ? ENTRY_CHANGED : ENTRY_MISSING;
            var entry = hashed.stream()
                    .map(Hashed::entry)
                    .filter(each -> each.id() == leaf.id())
                    .findFirst();
            var name = entry.map(Entry::table).orElse(null);
            return new BrokenLink(county, what, block.number(), leaf.id(), name, leaf.record());
        }
        return BrokenLink.ofBlock(county, BLOCK_CHANGED, block.number());
    }
}
