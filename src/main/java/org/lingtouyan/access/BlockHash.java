package org.lingtouyan.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash of one block while its entries pass by: SM3 over the block before it, its own place, and each entry's hash. */
final class BlockHash {

    /** What the first block of a chain follows. */
    static final byte[] BEGINNING = new byte[32];

    private final SM3Digest sm3 = new SM3Digest();

    BlockHash(byte[] before, String county, int number) {
        sm3.update(before, 0, before.length);
        var place = county.getBytes(StandardCharsets.US_ASCII);
        sm3.update(place, 0, place.length);
        sm3.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array(), 0, Integer.BYTES);
    }

    void add(byte[] digest) {
        sm3.update(digest, 0, digest.length);
    }

    byte[] finish() {
        var hash = new byte[sm3.getDigestSize()];
        sm3.doFinal(hash, 0);
        return hash;
    }
}
