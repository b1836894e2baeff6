package org.lingtouyan.access;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The keys of fingerprints, one a version, and which of them are in use at this moment. */
final class SearchKeys {

    private final IntFunction<byte[]> keys;
    private final Supplier<SearchKeyUse> use;
    private final Map<Integer, KeyedHash> hashes = new ConcurrentHashMap<>();

    /** @param keys the key of a version, which exists if it is in use */
    SearchKeys(IntFunction<byte[]> keys, Supplier<SearchKeyUse> use) {
        this.keys = keys;
        this.use = use;
    }

    Fingerprints of(byte[] text) {
        var now = use.get();
        var searched = under(now.searched(), text);
        var beside = now.beside() == null ? null : under(now.beside(), text);
        return now.searched() % 2 == 1
                ? new Fingerprints(searched, beside, true)
                : new Fingerprints(beside, searched, false);
    }

    /** The hash under that key; behind the number of its version, unless it is the first. */
    byte[] under(int version, byte[] text) {
        var hash = hashes.computeIfAbsent(version, each -> new KeyedHash(keys.apply(each)))
                .of(text);
        return version == 1
                ? hash
                : ByteBuffer.allocate(Short.BYTES + hash.length)
                        .putShort((short) version)
                        .put(hash)
                        .array();
    }
}
