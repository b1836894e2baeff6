package org.lingtouyan.access;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.SignInEvent.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes what happens at the door. The database lets nobody who serves requests change or delete a note. */
@Component
class SignInEvents {

    private final JdbcClient jdbc;
    private final MeterRegistry meters;

    SignInEvents(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /** Something a person did to his own account, or tried to. */
    void note(Kind kind, @Nullable UUID account, Whence where, @Nullable String detail) {
        note(kind, account, null, where, detail);
    }

    /** @param detail for people to read, never anything private */
    void note(Kind kind, @Nullable UUID account, @Nullable UUID by, Whence where, @Nullable String detail) {
        meters.counter("lingtouyan.sign.in.events", "kind", kind.name()).increment();
        jdbc.sql(
                        """
                        insert into access.sign_in_event (kind, account_id, by_account, address, device, request_id, detail)
                        values (:kind, :account, :by, :address, :device, :request, :detail)
                        """)
                .param("kind", kind.name())
                .param("account", account)
                .param("by", by)
                .param("address", where.address())
                .param("device", where.device())
                .param("request", RequestId.current())
                .param("detail", detail)
                .update();
    }

    /** Newest first, older than the event {@code before} if given. */
    List<SignInEvent> list(@Nullable UUID account, @Nullable Kind kind, @Nullable Long before, int limit) {
        return jdbc.sql(
                        """
                        select id, at, kind, account_id, by_account, address, device, detail
                          from access.sign_in_event
                         where (:account::uuid is null or account_id = :account)
                           and (:kind::text is null or kind = :kind)
                           and (:before::bigint is null or id < :before)
                         order by id desc
                         limit :limit
                        """)
                .param("account", account)
                .param("kind", kind == null ? null : kind.name())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    /** Whether the account came in from that address within the last month. */
    boolean cameInFrom(UUID account, String address) {
        return jdbc.sql(
                        """
                        select exists (select from access.sign_in_event
                                        where account_id = :account and kind = 'SIGNED_IN' and address = :address
                                          and at > now() - interval '30 days')
                        """)
                .param("account", account)
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    private static SignInEvent event(ResultSet row) throws SQLException {
        return new SignInEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("account_id", UUID.class),
                row.getObject("by_account", UUID.class),
                row.getString("address"),
                row.getString("device"),
                row.getString("detail"));
    }
}
