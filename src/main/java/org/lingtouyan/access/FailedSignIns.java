package org.lingtouyan.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.FailedSignInTable.Lock;
import org.lingtouyan.access.SignInEvent.Kind;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failed sign-ins and only those: of an account from an address, of an address whatever the account, and of an
 * account whatever the address. Whoever has too many waits, from the same address longer each time. The last count does
 * not hold for an address from which the account lately came in: a stranger cannot lock anybody out of his own office.
 */
class FailedSignIns {

    private static final Duration KEPT = Duration.ofDays(2);

    private final FailedSignInTable table;
    private final SignInEvents events;
    private final Privacy privacy;
    private final LockRules rules;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    FailedSignIns(
            FailedSignInTable table,
            SignInEvents events,
            Privacy privacy,
            LockRules rules,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.table = table;
        this.events = events;
        this.privacy = privacy;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws org.lingtouyan.shared.Refusal TOO_MANY_FAILED_SIGN_INS with the seconds to wait */
    void requireFew(String name, @Nullable UUID account, String address) {
        var own = Stream.of(pair(name, address), address(address));
        var known = account != null && events.cameInFrom(account, address);
        var keys = (known ? own : Stream.concat(own, Stream.of(account(name)))).toList();
        var now = clock.instant();
        table.lockedUntil(keys, now).ifPresent(until -> {
            throw AccessRefused.TOO_MANY_FAILED_SIGN_INS.because(
                    Duration.between(now, until).toSeconds() + 1);
        });
    }

    void failed(String name, @Nullable UUID account, Whence where) {
        var now = clock.instant();
        transaction.executeWithoutResult(begun -> {
            events.note(Kind.SIGN_IN_FAILED, account, where, null);
            countPair(name, account, where, now);
            countMany(address(where.address()), null, where.address(), now);
            countMany(account(name), account, null, now);
        });
    }

    /** Somebody who knows the password had only mistyped it. */
    void succeeded(String name, String address) {
        table.forget(pair(name, address));
    }

    List<Lock> locks(UUID account) {
        return table.locksOf(account, clock.instant());
    }

    void unlock(UUID account) {
        table.forgetAccount(account);
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT12H")
    void forgetOld() {
        table.forgetBefore(clock.instant().minus(KEPT));
    }

    private void countPair(String name, @Nullable UUID account, Whence where, Instant now) {
        var key = pair(name, where.address());
        var count = table.count(key, account, where.address(), now, rules.window());
        if (count.failures() >= rules.failures()) {
            var wait = rules.wait(count.locks());
            table.lock(key, now.plus(wait));
            events.note(Kind.LOCKED, account, where, wait.toMinutes() + " min");
        }
    }

    private void countMany(byte[] key, @Nullable UUID account, @Nullable String address, Instant now) {
        var count = table.count(key, account, address, now, rules.window());
        if (count.failures() >= rules.failuresOfMany()) {
            table.lock(key, now.plus(rules.first()));
        }
    }

    private byte[] pair(String name, String address) {
        return privacy.digest("sign-in of " + name + " from " + address);
    }

    private byte[] address(String address) {
        return privacy.digest("sign-in from " + address);
    }

    private byte[] account(String name) {
        return privacy.digest("sign-in of " + name);
    }
}
