package org.lingtouyan.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/** Signs the heads of the trail by SM2 with a key that lies outside the database, and checks such signatures. */
final class HeadSignature {

    static final int KEY_LENGTH = 32;

    private static final ECDomainParameters CURVE = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    private final ECPrivateKeyParameters privateKey;
    private final ECPublicKeyParameters publicKey;

    /** @param seed random bytes; the private key follows from them */
    HeadSignature(byte[] seed) {
        var most = CURVE.getN().subtract(BigInteger.TWO);
        var secret = new BigInteger(1, seed).mod(most).add(BigInteger.ONE);
        this.privateKey = new ECPrivateKeyParameters(secret, CURVE);
        this.publicKey = new ECPublicKeyParameters(CURVE.getG().multiply(secret), CURVE);
    }

    byte[] sign(String text) {
        try {
            var signer = new SM2Signer();
            signer.init(true, new ParametersWithRandom(privateKey));
            put(text, signer);
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new IllegalStateException("signing cannot fail", impossible);
        }
    }

    boolean verifies(String text, byte[] signature) {
        var signer = new SM2Signer();
        signer.init(false, publicKey);
        put(text, signer);
        return signer.verifySignature(signature);
    }

    /** The public point, uncompressed, as other programs take it. */
    byte[] publicPoint() {
        return publicKey.getQ().getEncoded(false);
    }

    private static void put(String text, SM2Signer signer) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
    }
}
