package org.lingtouyan.access;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * SM4-GCM under one key. What it seals is: format (1 byte), nonce (12), ciphertext, tag (16). The texts are shorter than
 * a few blocks, so the multiplier without tables, which costs nothing to set up, is the fast one. For one thread.
 */
final class SealedBox {

    static final int KEY_LENGTH = 16;

    private static final byte FORMAT = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int HEADER = 1 + NONCE_LENGTH;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine(), new BasicGCMMultiplier());
    private final KeyParameter key;
    private boolean keyed;

    SealedBox(byte[] key) {
        this.key = new KeyParameter(key);
    }

    static byte[] newKey() {
        var key = new byte[KEY_LENGTH];
        RANDOM.nextBytes(key);
        return key;
    }

    byte[] seal(byte[] plain) {
        var nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        start(true, nonce);
        var sealed = new byte[HEADER + cipher.getOutputSize(plain.length)];
        sealed[0] = FORMAT;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_LENGTH);
        try {
            finish(plain, 0, plain.length, sealed, HEADER);
            return sealed;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("sealing cannot fail", impossible);
        }
    }

    /** @throws InvalidCipherTextException unless these bytes were sealed under this key and are whole */
    byte[] open(byte[] sealed) throws InvalidCipherTextException {
        if (sealed.length < HEADER + TAG_BITS / 8 || sealed[0] != FORMAT) {
            throw new InvalidCipherTextException("not sealed by this product");
        }
        start(false, Arrays.copyOfRange(sealed, 1, HEADER));
        var plain = new byte[cipher.getOutputSize(sealed.length - HEADER)];
        finish(sealed, HEADER, sealed.length - HEADER, plain, 0);
        return plain;
    }

    /** Hands the key over only once: the cipher keeps its key schedule from one text to the next. */
    private void start(boolean sealing, byte[] nonce) {
        cipher.init(sealing, keyed ? new ParametersWithIV(null, nonce) : new AEADParameters(key, TAG_BITS, nonce));
        keyed = true;
    }

    private void finish(byte[] from, int start, int length, byte[] to, int at) throws InvalidCipherTextException {
        int written = cipher.processBytes(from, start, length, to, at);
        cipher.doFinal(to, at + written);
    }
}
