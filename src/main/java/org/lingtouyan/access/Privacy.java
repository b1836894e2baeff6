package org.lingtouyan.access;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.InvalidCipherTextException;

/** The one door to cryptography: seals private fields (SM4-GCM) and makes them findable by keyed fingerprint (SM3). */
public final class Privacy {

    private final MasterKeys keys;
    private final KeyedHash fingerprints;

    Privacy(MasterKeys keys) {
        this.keys = keys;
        this.fingerprints = keys.fingerprints();
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

    /** What a private value is searched by: equal values give equal fingerprints, and nobody without the key makes one. */
    public byte[] fingerprint(String normalised) {
        return fingerprints.of(normalised.getBytes(StandardCharsets.UTF_8));
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
