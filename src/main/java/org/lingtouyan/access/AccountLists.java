package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Identities.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the administrator's pages show of accounts: closed ones and posts that are over included. */
@Component
class AccountLists {

    /** Who has a post in the area, or never had one. */
    private static final String WITHIN =
            """
            select a.id, a.name, a.display_name, a.demo, a.shares_password, a.created_at, a.closed_at,
                   exists (select from access.second_factor f
                            where f.account_id = a.id and f.confirmed_at is not null) as second_factor,
                   (select max(f.locked_until) from access.failed_sign_in f
                     where f.account_id = a.id and f.locked_until > now()) as locked_until,
                   (select e.at from access.sign_in_event e
                     where e.account_id = a.id and e.kind = 'SIGNED_IN' order by e.id desc limit 1) as last_signed_in_at,
                   i.issuer, i.subject
              from access.account a
              left join access.identity i on i.account_id = a.id
             where (exists (select from access.post p
                             where p.account_id = a.id and p.division_code >= :from and p.division_code < :to)
                    or not exists (select from access.post p where p.account_id = a.id))
            """;

    private final JdbcClient jdbc;

    AccountLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, those after {@code after}. */
    List<Line> lines(Area area, @Nullable String sought, @Nullable String after, int limit) {
        return jdbc.sql(
                        WITHIN
                                + """
                                   and (:sought::text is null or strpos(a.name, :sought) > 0
                                        or strpos(a.display_name, :sought) > 0)
                                   and (:after::text is null or a.name > :after)
                                 order by a.name
                                 limit :limit
                                """)
                .param("from", area.from())
                .param("to", area.to())
                .param("sought", sought)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    Optional<Line> line(Area area, UUID account) {
        return jdbc.sql(WITHIN + " and a.id = :id")
                .param("from", area.from())
                .param("to", area.to())
                .param("id", account)
                .query((row, number) -> line(row))
                .optional();
    }

    /** Newest first, ended ones included. */
    Map<UUID, List<PostLine>> posts(Collection<UUID> accounts) {
        return jdbc
                .sql(
                        """
                        select account_id, id, role, division_code, valid_from, valid_to, stand_in_for, basis,
                               given_by, given_at
                          from access.post
                         where account_id = any(:accounts)
                         order by valid_from desc, id desc
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> new PostLine(
                        row.getObject("account_id", UUID.class),
                        PostTable.post(row),
                        row.getObject("given_by", UUID.class),
                        row.getObject("given_at", OffsetDateTime.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PostLine::account));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                row.getBoolean("demo"),
                row.getBoolean("shares_password"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getBoolean("second_factor"),
                row.getObject("locked_until", OffsetDateTime.class),
                row.getObject("last_signed_in_at", OffsetDateTime.class),
                row.getString("issuer") == null
                        ? null
                        : new Identity(row.getString("issuer"), row.getString("subject")));
    }

    record Line(
            UUID id,
            String name,
            String displayName,
            boolean demo,
            boolean sharesPassword,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime closedAt,
            boolean secondFactor,
            @Nullable OffsetDateTime lockedUntil,
            @Nullable OffsetDateTime lastSignedInAt,
            @Nullable Identity identity) {}

    record PostLine(UUID account, Post post, @Nullable UUID givenBy, OffsetDateTime givenAt) {

        boolean isOver() {
            LocalDate end = post.validTo();
            return end != null && !end.isAfter(Post.today());
        }
    }
}
