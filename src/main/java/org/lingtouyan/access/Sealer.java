package org.lingtouyan.access;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * Seals and opens the private fields of one record under the record's own key, so that destroying that key erases them
 * everywhere, the trail included. For one thread at a time.
 */
public final class Sealer {

    private final SealedBox box;
    private final byte[] dataKey;
    private final int keyVersion;

    Sealer(byte[] recordKey, byte[] dataKey, int keyVersion) {
        this.box = new SealedBox(recordKey);
        this.dataKey = dataKey.clone();
        this.keyVersion = keyVersion;
    }

    /** The record's key, wrapped by the master key: to be stored with the record in its column {@code data_key}. */
    public byte[] dataKey() {
        return dataKey.clone();
    }

    /** Which master key wrapped {@link #dataKey()}. */
    public int keyVersion() {
        return keyVersion;
    }

    public byte[] seal(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(byte[] bytes) {
        return box.seal(bytes);
    }

    /** @throws IllegalStateException unless these bytes were sealed under this record's key and are whole */
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException unless these bytes were sealed under this record's key and are whole */
    public byte[] openBytes(byte[] sealed) {
        try {
            return box.open(sealed);
        } catch (InvalidCipherTextException broken) {
            throw new IllegalStateException("a private field cannot be opened: it was changed, or its key was", broken);
        }
    }
}
