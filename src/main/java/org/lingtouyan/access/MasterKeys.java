package org.lingtouyan.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * The keys that live outside the database: one master key a version, which only ever wraps record keys, and the key of
 * digests. A hardware module would take the place of this type and of {@link SearchKeys}, because no other one sees keys.
 */
final class MasterKeys {

    private final IntFunction<Optional<byte[]>> kept;
    private final IntFunction<byte[]> made;
    private final byte[] digestKey;
    private final Map<Integer, ThreadLocal<SealedBox>> boxes = new ConcurrentHashMap<>();
    private volatile int newest = 1;

    /**
     * @param kept the master key of a version, if there is one
     * @param made the same, made if there is none yet
     */
    MasterKeys(IntFunction<Optional<byte[]>> kept, IntFunction<byte[]> made, byte[] digestKey) {
        this.kept = kept;
        this.made = made;
        this.digestKey = digestKey.clone();
    }

    /** The version that wraps from now on; one that another process made is noticed at once. */
    int current() {
        int version = newest;
        while (kept.apply(version + 1).isPresent()) {
            version++;
        }
        newest = version;
        return version;
    }

    int makeNext() {
        Objects.requireNonNull(made.apply(current() + 1));
        return current();
    }

    byte[] wrap(byte[] recordKey, int version) {
        return box(version).seal(recordKey);
    }

    byte[] unwrap(byte[] wrapped, int version) throws InvalidCipherTextException {
        return box(version).open(wrapped);
    }

    KeyedHash digests() {
        return new KeyedHash(digestKey);
    }

    private SealedBox box(int version) {
        return boxes.computeIfAbsent(version, this::boxes).get();
    }

    /** A cipher belongs to one thread; its key is read once a version. */
    private ThreadLocal<SealedBox> boxes(int version) {
        var key = version == 1
                ? made.apply(1)
                : kept.apply(version)
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no master key of version " + version));
        return ThreadLocal.withInitial(() -> new SealedBox(key));
    }
}
