package org.lingtouyan.access;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 under one key; for any number of threads. */
final class KeyedHash {

    private static final int LENGTH = 32;

    private final ThreadLocal<HMac> macs;

    KeyedHash(byte[] key) {
        var parameter = new KeyParameter(key);
        this.macs = ThreadLocal.withInitial(() -> {
            var mac = new HMac(new SM3Digest());
            mac.init(parameter);
            return mac;
        });
    }

    byte[] of(byte[] text) {
        var mac = macs.get();
        mac.update(text, 0, text.length);
        var hash = new byte[LENGTH];
        mac.doFinal(hash, 0);
        return hash;
    }
}
