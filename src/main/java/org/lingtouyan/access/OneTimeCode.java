package org.lingtouyan.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits of the moment (RFC 6238 with SHA-1 and 30 seconds, which is what every authenticator app makes). */
final class OneTimeCode {

    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    /** The time step whose code this is: the one at that moment, or a neighbour, because clocks differ. */
    static OptionalLong step(byte[] secret, String code, Instant moment) {
        long now = moment.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> at(secret, step).equals(code))
                .max();
    }

    static String at(byte[] secret, Instant moment) {
        return at(secret, moment.getEpochSecond() / SECONDS);
    }

    private static String at(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return ("%0" + DIGITS + "d").formatted(number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA1", impossible);
        }
    }

    /** As authenticator apps want it typed (RFC 4648). For lengths divisible by five, which need no padding. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        for (int at = 0; at < secret.length; at += 5) {
            long five = 0;
            for (int i = 0; i < 5; i++) {
                five = five << 8 | secret[at + i] & 0xff;
            }
            for (int shift = 35; shift >= 0; shift -= 5) {
                text.append(BASE32.charAt((int) (five >> shift) & 31));
            }
        }
        return text.toString();
    }
}
