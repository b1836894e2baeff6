package org.lingtouyan.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * The keys that live outside the database: one master key a version, which only ever wraps record keys, and the key of
 * the fingerprints. A hardware module would take this type's place, because no other one sees them.
 */
final class MasterKeys {

    static final int CURRENT = 1;

    private final IntFunction<byte[]> masterKey;
    private final byte[] fingerprintKey;
    private final Map<Integer, ThreadLocal<SealedBox>> boxes = new ConcurrentHashMap<>();

    MasterKeys(IntFunction<byte[]> masterKey, byte[] fingerprintKey) {
        this.masterKey = masterKey;
        this.fingerprintKey = fingerprintKey.clone();
    }

    byte[] wrap(byte[] recordKey) {
        return box(CURRENT).seal(recordKey);
    }

    byte[] unwrap(byte[] wrapped, int version) throws InvalidCipherTextException {
        return box(version).open(wrapped);
    }

    KeyedHash fingerprints() {
        return new KeyedHash(fingerprintKey);
    }

    private SealedBox box(int version) {
        if (version < 1 || version > CURRENT) {
            throw new IllegalArgumentException("there is no master key of version " + version);
        }
        return boxes.computeIfAbsent(version, this::boxes).get();
    }

    /** A cipher belongs to one thread; its key is read once a version. */
    private ThreadLocal<SealedBox> boxes(int version) {
        var key = masterKey.apply(version);
        return ThreadLocal.withInitial(() -> new SealedBox(key));
    }
}
