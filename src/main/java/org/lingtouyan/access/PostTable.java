package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of posts. */
@Component
class PostTable {

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those not yet over, one's own before those one stands in for. */
    List<Post> notOver(UUID account) {
        return jdbc.sql(
                        """
                        select id, role, division_code, valid_from, valid_to, stand_in_for, basis
                          from access.post
                         where account_id = :account
                           and (valid_to is null or valid_to > :today)
                         order by stand_in_for is not null, valid_from, given_at
                        """)
                .param("account", account)
                .param("today", Post.today())
                .query((row, number) -> post(row))
                .list();
    }

    void give(UUID account, Post post, @Nullable UUID givenBy) {
        jdbc.sql(
                        """
                        insert into access.post (id, account_id, role, division_code, valid_from, valid_to, stand_in_for,
                                                 basis, given_by)
                        values (:id, :account, :role, :division, :from, :to, :standInFor, :basis, :givenBy)
                        """)
                .param("id", post.id())
                .param("account", account)
                .param("role", post.role().name())
                .param("division", post.division().value())
                .param("from", post.validFrom())
                .param("to", post.validTo())
                .param("standInFor", post.standInFor())
                .param("basis", post.basis())
                .param("givenBy", givenBy)
                .update();
    }

    /** A post that had not begun never was. */
    int end(UUID post, LocalDate from, UUID endedBy) {
        return jdbc.sql(
                        """
                        update access.post
                           set valid_to = greatest(valid_from, :from), ended_by = :by, ended_at = now()
                         where id = :post
                           and (valid_to is null or valid_to > :from)
                        """)
                .param("post", post)
                .param("from", from)
                .param("by", endedBy)
                .update();
    }

    /** Who holds a post in just one of these divisions now or later. */
    List<Accounts.Seat> seats(Collection<DivisionCode> divisions) {
        return jdbc.sql(
                        """
                        select a.name, a.display_name, p.division_code as division
                          from access.post p
                          join access.account a on a.id = p.account_id
                         where p.division_code = any(:divisions::char(12)[]) and a.closed_at is null
                           and (p.valid_to is null or p.valid_to > :today)
                         order by p.division_code, a.name
                        """)
                .param("divisions", divisions.stream().map(DivisionCode::value).toArray(String[]::new))
                .param("today", Post.today())
                .query(Accounts.Seat.class)
                .list();
    }

    /**
     * Who already holds the same function in what the division became holds it once: his other post ends.
     *
     * @param only the account that follows; all of the division's if null
     */
    void follow(@Nullable UUID only, DivisionCode from, DivisionCode to) {
        var changes = List.of(
                """
                update access.post p
                   set division_code = :to, basis = basis || '（随区划变更，原 ' || division_code || '）'
                 where division_code = :from and account_id = coalesce(:only, account_id)
                   and (valid_to is null or valid_to > :today)
                   and not exists (select from access.post o
                                    where o.account_id = p.account_id and o.role = p.role and o.division_code = :to
                                      and daterange(o.valid_from, o.valid_to) && daterange(p.valid_from, p.valid_to))
                """,
                """
                update access.post
                   set valid_to = greatest(valid_from, :today), ended_at = now()
                 where division_code = :from and account_id = coalesce(:only, account_id)
                   and (valid_to is null or valid_to > :today)
                """,
                """
                update access.api_token
                   set division_code = :to
                 where division_code = :from and account_id = coalesce(:only, account_id)
                   and revoked_at is null and :today <= expires_on
                """);
        changes.forEach(change -> jdbc.sql(change)
                .param("only", only, Types.OTHER)
                .param("from", from.value())
                .param("to", to.value())
                .param("today", Post.today())
                .update());
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                new DivisionCode(row.getString("division_code")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("stand_in_for", UUID.class),
                row.getString("basis"));
    }
}
