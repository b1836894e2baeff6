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
        return new Sealer(recordKey, keys.wrap(recordKey), MasterKeys.CURRENT);
    }

    /** For a record that exists. @throws IllegalStateException when the master key does not open its key */
    public Sealer sealer(byte[] dataKey, int keyVersion) {
        try {
            return new Sealer(keys.unwrap(dataKey, keyVersion), dataKey, keyVersion);
        } catch (InvalidCipherTextException broken) {
            throw new IllegalStateException("a record key cannot be opened with master key " + keyVersion, broken);
        }
    }

    /** What a private value is searched by: equal values give equal fingerprints, and nobody without the key makes one. */
    public byte[] fingerprint(String normalised) {
        return fingerprints.of(normalised.getBytes(StandardCharsets.UTF_8));
    }
}
