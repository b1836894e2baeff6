package org.lingtouyan.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of failed sign-ins. */
@Component
class FailedSignInTable {

    private final JdbcClient jdbc;

    FailedSignInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest end of any lock under these keys. */
    Optional<Instant> lockedUntil(Collection<byte[]> keys, Instant now) {
        return jdbc.sql(
                        """
                        select max(locked_until) as until
                          from access.failed_sign_in
                         where key = any(:keys) and locked_until > :now
                        """)
                .param("keys", keys.toArray(byte[][]::new))
                .param("now", at(now))
                .query((row, number) -> Optional.ofNullable(row.getObject("until", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Counts one more; what a window or, for locks, a quiet day has passed since begins anew. */
    Count count(byte[] key, @Nullable UUID account, @Nullable String address, Instant now, Duration window) {
        return jdbc.sql(
                        """
                        insert into access.failed_sign_in as f (key, account_id, address, failures, since)
                        values (:key, :account, :address, 1, :now)
                            on conflict (key) do update
                           set failures = case when f.since <= :windowStart then 1 else f.failures + 1 end,
                               since    = case when f.since <= :windowStart then :now else f.since end,
                               locks    = case when greatest(f.since, f.locked_until) <= :dayBefore then 0 else f.locks end
                        returning failures, locks
                        """)
                .param("key", key)
                .param("account", account)
                .param("address", address)
                .param("now", at(now))
                .param("windowStart", at(now.minus(window)))
                .param("dayBefore", at(now.minus(Duration.ofDays(1))))
                .query((row, number) -> new Count(row.getInt("failures"), row.getInt("locks")))
                .single();
    }

    void lock(byte[] key, Instant until) {
        jdbc.sql(
                        """
                        update access.failed_sign_in
                           set locked_until = :until, locks = locks + 1, failures = 0
                         where key = :key
                        """)
                .param("key", key)
                .param("until", at(until))
                .update();
    }

    void forget(byte[] key) {
        jdbc.sql("delete from access.failed_sign_in where key = :key")
                .param("key", key)
                .update();
    }

    int forgetAccount(UUID account) {
        return jdbc.sql("delete from access.failed_sign_in where account_id = :account")
                .param("account", account)
                .update();
    }

    List<Lock> locksOf(UUID account, Instant now) {
        return jdbc.sql(
                        """
                        select address, locked_until
                          from access.failed_sign_in
                         where account_id = :account and locked_until > :now
                         order by locked_until
                        """)
                .param("account", account)
                .param("now", at(now))
                .query((row, number) ->
                        new Lock(row.getString("address"), row.getObject("locked_until", OffsetDateTime.class)))
                .list();
    }

    void forgetBefore(Instant day) {
        jdbc.sql(
                        """
                        delete from access.failed_sign_in
                         where since < :day and (locked_until is null or locked_until < :day)
                        """)
                .param("day", at(day))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    record Count(int failures, int locks) {}

    /** @param address from where it may not sign in; null: from anywhere new */
    record Lock(@Nullable String address, OffsetDateTime until) {}
}
