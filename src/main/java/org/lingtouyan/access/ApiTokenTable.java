package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of tokens. */
@Component
class ApiTokenTable {

    private static final String NOT_REVOKED =
            """
            select id, account_id, post_id, name, rights, division_code, expires_on, made_at, last_used_at
              from access.api_token
             where revoked_at is null
            """;

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ApiToken> find(byte[] hash) {
        return jdbc.sql(NOT_REVOKED + " and hash = :hash")
                .param("hash", hash)
                .query((row, number) -> token(row))
                .optional();
    }

    /** The last day of a token, revoked or not. */
    Optional<LocalDate> everMade(byte[] hash) {
        return jdbc.sql("select expires_on from access.api_token where hash = :hash")
                .param("hash", hash)
                .query(LocalDate.class)
                .optional();
    }

    List<ApiToken> of(UUID account) {
        return jdbc.sql(NOT_REVOKED + " and account_id = :account order by id desc")
                .param("account", account)
                .query((row, number) -> token(row))
                .list();
    }

    void add(ApiToken token, byte[] hash) {
        jdbc.sql(
                        """
                        insert into access.api_token (id, account_id, post_id, name, hash, rights, division_code, expires_on)
                        values (:id, :account, :post, :name, :hash, :rights, :division, :expiresOn)
                        """)
                .param("id", token.id())
                .param("account", token.account())
                .param("post", token.post())
                .param("name", token.name())
                .param("hash", hash)
                .param("rights", token.rights().stream().map(Right::name).toArray(String[]::new))
                .param("division", token.division().value())
                .param("expiresOn", token.expiresOn())
                .update();
    }

    void used(UUID token) {
        jdbc.sql("update access.api_token set last_used_at = now() where id = :id")
                .param("id", token)
                .update();
    }

    boolean revoke(UUID token, UUID account) {
        return jdbc.sql(
                                """
                                update access.api_token
                                   set revoked_at = now()
                                 where id = :id and account_id = :account and revoked_at is null
                                """)
                        .param("id", token)
                        .param("account", account)
                        .update()
                == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getString("name"),
                rights((String[]) row.getArray("rights").getArray()),
                new DivisionCode(row.getString("division_code")),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class),
                row.getObject("last_used_at", OffsetDateTime.class));
    }

    private static Set<Right> rights(String[] names) {
        return Stream.of(names).map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
