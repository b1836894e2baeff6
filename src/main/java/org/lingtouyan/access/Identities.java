package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account somebody has who comes from an identity provider; who is linked to none has none. */
@Component
class Identities {

    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> accountOf(String issuer, String subject) {
        return jdbc.sql("select account_id from access.identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    void link(UUID account, Identity identity, UUID linkedBy) {
        unlink(account);
        jdbc.sql(
                        """
                        insert into access.identity (issuer, subject, account_id, linked_by)
                        values (:issuer, :subject, :account, :by)
                        """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("account", account)
                .param("by", linkedBy)
                .update();
    }

    void unlink(UUID account) {
        jdbc.sql("delete from access.identity where account_id = :account")
                .param("account", account)
                .update();
    }

    Optional<LinkedIdentity> of(UUID account) {
        return jdbc.sql("select issuer, linked_at, linked_by from access.identity where account_id = :account")
                .param("account", account)
                .query(LinkedIdentity.class)
                .optional();
    }

    record LinkedIdentity(String issuer, OffsetDateTime linkedAt, @Nullable UUID linkedBy) {}

    /** Who somebody is at a provider: the provider's address, and its own name for the person. */
    record Identity(String issuer, String subject) {}
}
