package org.lingtouyan.access;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id. A check takes 19 MiB for a while, so only as many run at once as there are processors; the rest wait their
 * turn instead of filling the memory.
 */
@Component
class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int INVENTED = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without what is taken for each other when read out. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = hash("nobody's password");
    private final PasswordRules rules;

    Passwords(PasswordRules rules) {
        this.rules = rules;
    }

    String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a real check and is always no, so that time does not tell which accounts exist. */
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    /** @throws org.lingtouyan.shared.Refusal PASSWORD_TOO_WEAK or PASSWORD_TOO_COMMON */
    void requireStrong(String password, String name) {
        rules.require(password, name);
    }

    /** For somebody who gets a password from the administrator; good for one sign-in, then it is changed. */
    String invent() {
        var drawn = RANDOM.ints(INVENTED, 0, READABLE.length())
                .mapToObj(READABLE::charAt)
                .toList();
        var text = new StringBuilder();
        for (int i = 0; i < INVENTED; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(drawn.get(i));
        }
        return text.toString();
    }

    private <T> T inTurn(Supplier<T> work) {
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }
}
