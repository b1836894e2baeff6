package org.lingtouyan.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;

/** What a block keeps of an entry, its leaf: which entry, of which record, and the beginning of its hash. */
record SealedEntry(long id, UUID record, long mark) {

    private static final int LEAF = 4 * Long.BYTES;

    static SealedEntry of(long id, UUID record, byte[] digest) {
        return new SealedEntry(id, record, ByteBuffer.wrap(digest).getLong());
    }

    /** The SM3 hash of an entry as it is written out: a changed letter anywhere changes it. */
    static byte[] digest(String canonical) {
        var text = canonical.getBytes(StandardCharsets.UTF_8);
        var sm3 = new SM3Digest();
        sm3.update(text, 0, text.length);
        var digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return digest;
    }

    static byte[] leaves(List<SealedEntry> entries) {
        var leaves = ByteBuffer.allocate(LEAF * entries.size());
        entries.forEach(entry -> leaves.putLong(entry.id)
                .putLong(entry.record.getMostSignificantBits())
                .putLong(entry.record.getLeastSignificantBits())
                .putLong(entry.mark));
        return leaves.array();
    }

    static List<SealedEntry> parse(byte[] leaves) {
        var bytes = ByteBuffer.wrap(Arrays.copyOf(leaves, leaves.length - leaves.length % LEAF));
        var entries = new ArrayList<SealedEntry>(leaves.length / LEAF);
        while (bytes.hasRemaining()) {
            entries.add(new SealedEntry(bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong()), bytes.getLong()));
        }
        return entries;
    }
}
