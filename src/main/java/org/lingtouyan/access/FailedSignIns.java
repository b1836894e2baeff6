package org.lingtouyan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Counts failed sign-ins and only those: of an account from an address, of an address whatever the account, and of an
 * account whatever the address. Whoever has too many waits until the window in which they fell has passed.
 */
class FailedSignIns {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int OF_ACCOUNT_FROM_ADDRESS = 10;
    private static final int OF_ADDRESS = 100;
    private static final int OF_ACCOUNT = 100;
    private static final int REMEMBERED = 100_000;

    private final InstantSource clock;
    private final Cache<String, Count> counts = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(REMEMBERED)
            .build();

    FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws org.lingtouyan.shared.Refusal TOO_MANY_FAILED_SIGN_INS with the seconds to wait */
    void requireFew(String account, String address) {
        limits(account, address).forEach((key, limit) -> {
            var count = counts.getIfPresent(key);
            if (count != null && count.failures() >= limit && count.fallsInto(clock.instant())) {
                throw AccessRefused.TOO_MANY_FAILED_SIGN_INS.because(count.secondsLeft(clock.instant()));
            }
        });
    }

    void failed(String account, String address) {
        var now = clock.instant();
        limits(account, address).keySet().forEach(key -> counts.asMap()
                .merge(key, new Count(1, now), (count, one) -> count.fallsInto(now) ? count.andOne() : one));
    }

    /** Somebody who knows the password had only mistyped it. */
    void succeeded(String account, String address) {
        counts.invalidate(pair(account, address));
    }

    private static Map<String, Integer> limits(String account, String address) {
        return Map.of(
                pair(account, address),
                OF_ACCOUNT_FROM_ADDRESS,
                "from " + address,
                OF_ADDRESS,
                "of " + account,
                OF_ACCOUNT);
    }

    private static String pair(String account, String address) {
        return account + " from " + address;
    }

    private record Count(int failures, Instant since) {

        boolean fallsInto(Instant now) {
            return now.isBefore(since.plus(WINDOW));
        }

        Count andOne() {
            return new Count(failures + 1, since);
        }

        long secondsLeft(Instant now) {
            return Duration.between(now, since.plus(WINDOW)).toSeconds() + 1;
        }
    }
}
