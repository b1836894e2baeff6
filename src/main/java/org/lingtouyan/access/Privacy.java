package org.lingtouyan.access;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.InvalidCipherTextException;

/** The one door to cryptography: seals private fields (SM4-GCM) and makes them findable by keyed fingerprint (SM3). */
public final class Privacy {

    private final MasterKeys keys;
    private final KeyedHash digests;
    private final SearchKeys searchKeys;

    Privacy(MasterKeys keys, SearchKeys searchKeys) {
        this.keys = keys;
        this.digests = keys.digests();
        this.searchKeys = searchKeys;
    }

    /** For a new record: a sealer under a fresh key of its own. */
    public Sealer newSealer() {
        var recordKey = SealedBox.newKey();
        int version = keys.current();
        return new Sealer(recordKey, keys.wrap(recordKey, version), version);
    }

    /** For a record that exists. @throws IllegalStateException when the master key does not open its key */
    public Sealer sealer(byte[] dataKey, int keyVersion) {
        return new Sealer(unwrapped(dataKey, keyVersion), dataKey, keyVersion);
    }

    /** What a private value is found by. */
    public Fingerprints fingerprints(String normalised) {
        return searchKeys.of(normalised.getBytes(StandardCharsets.UTF_8));
    }

    /** What tells two texts apart that may hold private values; nothing is found by it, so its key stays. */
    public byte[] digest(String text) {
        return digests.of(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] fingerprintUnder(int version, String normalised) {
        return searchKeys.under(version, normalised.getBytes(StandardCharsets.UTF_8));
    }

    /** The same record key under another master key: what it sealed stays as it is. */
    byte[] wrappedAnew(byte[] dataKey, int keyVersion, int newVersion) {
        return keys.wrap(unwrapped(dataKey, keyVersion), newVersion);
    }

    private byte[] unwrapped(byte[] dataKey, int keyVersion) {
        try {
            return keys.unwrap(dataKey, keyVersion);
        } catch (InvalidCipherTextException broken) {
            throw new IllegalStateException("a record key cannot be opened with master key " + keyVersion, broken);
        }
    }
}
