package org.lingtouyan.access;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private static final int SHORTEST = 10;
    private static final int KINDS = 3;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = hash("nobody's password");

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

    /** @throws org.lingtouyan.shared.Refusal PASSWORD_TOO_WEAK unless long, of three kinds of characters, and not the name */
    void requireStrong(String password, String name) {
        var kinds = Stream.of("\\p{Lower}", "\\p{Upper}", "\\d", "[^\\p{Alnum}]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
        if (password.length() < SHORTEST
                || kinds < KINDS
                || password.toLowerCase().contains(name)) {
            throw AccessRefused.PASSWORD_TOO_WEAK.because(SHORTEST);
        }
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
