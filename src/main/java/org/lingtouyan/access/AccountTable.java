package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of accounts. */
@Component
class AccountTable {

    private static final String OPEN =
            """
            select id, name, display_name, password_hash, password_set_at, password_must_change, demo, shares_password,
                   exists (select from access.second_factor
                            where account_id = account.id and confirmed_at is not null) as second_factor
              from access.account
             where closed_at is null
            """;

    private final JdbcClient jdbc;
    private final PostTable posts;

    AccountTable(JdbcClient jdbc, PostTable posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    Optional<Account> openById(UUID id) {
        return one(jdbc.sql(OPEN + " and id = :id").param("id", id));
    }

    Optional<Account> openByName(String name) {
        return one(jdbc.sql(OPEN + " and name = :name").param("name", name));
    }

    /** One query after the other, because the first must have given its connection back. */
    private Optional<Account> one(JdbcClient.StatementSpec asked) {
        return asked.query((row, number) -> account(row))
                .optional()
                .map(account -> account.in(posts.notOver(account.id())));
    }

    /** Closed accounts included: what they entered still bears their name. */
    Map<UUID, String> displayNames(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, display_name from access.account where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                });
        return names;
    }

    Map<String, UUID> demoAccounts() {
        var ids = new HashMap<String, UUID>();
        jdbc.sql("select name, id from access.account where demo").query(row -> {
            ids.put(row.getString("name"), row.getObject("id", UUID.class));
        });
        return ids;
    }

    boolean hasAnyAccountOfItsOwn() {
        return jdbc.sql("select exists (select from access.account where not demo)")
                .query(Boolean.class)
                .single();
    }

    void add(List<Account> accounts) {
        accounts.forEach(this::add);
    }

    void changePassword(UUID account, String passwordHash, boolean mustChange) {
        jdbc.sql(
                        """
                        update access.account
                           set password_hash = :hash, password_set_at = now(), password_must_change = :mustChange
                         where id = :id
                        """)
                .param("id", account)
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .update();
    }

    void close(UUID account, UUID closedBy) {
        jdbc.sql("update access.account set closed_at = now(), closed_by = :by where id = :id and closed_at is null")
                .param("id", account)
                .param("by", closedBy)
                .update();
    }

    void renewDemoPassword(String passwordHash) {
        jdbc.sql("update access.account set password_hash = :hash where shares_password")
                .param("hash", passwordHash)
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    void addNew(Account account, UUID madeBy) {
        insert(account, "");
        account.posts().forEach(post -> posts.give(account.id(), post, madeBy));
    }

    private void add(Account account) {
        if (insert(account, "on conflict (name) do nothing") == 1) {
            account.posts().forEach(post -> posts.give(account.id(), post, null));
        }
    }

    private int insert(Account account, String conflict) {
        return jdbc.sql(
                        """
                        insert into access.account (id, name, display_name, password_hash, password_must_change, demo,
                                                    shares_password)
                        values (:id, :name, :displayName, :passwordHash, :mustChange, :demo, :sharesPassword)
                        """
                                + conflict)
                .param("id", account.id())
                .param("name", account.name())
                .param("displayName", account.displayName())
                .param("passwordHash", account.passwordHash())
                .param("mustChange", account.safeguards().mustChangePassword())
                .param("demo", account.demo())
                .param("sharesPassword", account.sharesPassword())
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("password_hash"),
                new Safeguards(
                        row.getObject("password_set_at", OffsetDateTime.class),
                        row.getBoolean("password_must_change"),
                        row.getBoolean("second_factor")),
                row.getBoolean("demo"),
                row.getBoolean("shares_password"),
                List.of());
    }
}
