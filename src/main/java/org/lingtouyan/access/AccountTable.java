package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of accounts. */
@Component
class AccountTable {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> openById(UUID id) {
        return jdbc.sql(
                        """
                        select id, name, display_name, password_hash, role, division_code, demo
                          from access.account
                         where id = :id and closed_at is null
                        """)
                .param("id", id)
                .query((row, number) -> account(row))
                .optional();
    }

    Optional<Account> openByName(String name) {
        return jdbc.sql(
                        """
                        select id, name, display_name, password_hash, role, division_code, demo
                          from access.account
                         where name = :name and closed_at is null
                        """)
                .param("name", name)
                .query((row, number) -> account(row))
                .optional();
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

    Set<String> demoNames() {
        return jdbc.sql("select name from access.account where demo")
                .query(String.class)
                .set();
    }

    boolean hasAnyAccountOfItsOwn() {
        return jdbc.sql("select exists (select from access.account where not demo)")
                .query(Boolean.class)
                .single();
    }

    void add(List<Account> accounts) {
        accounts.forEach(this::add);
    }

    void renewDemoPassword(String passwordHash) {
        jdbc.sql("update access.account set password_hash = :hash where demo")
                .param("hash", passwordHash)
                .update();
    }

    List<Accounts.Seat> seats(Collection<DivisionCode> divisions) {
        return jdbc.sql(
                        """
                        select name, display_name, division_code as division
                          from access.account
                         where division_code = any(:divisions::char(12)[]) and closed_at is null
                         order by division_code, name
                        """)
                .param("divisions", divisions.stream().map(DivisionCode::value).toArray(String[]::new))
                .query(Accounts.Seat.class)
                .list();
    }

    void follow(DivisionCode from, DivisionCode to) {
        jdbc.sql("update access.account set division_code = :to where division_code = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private void add(Account account) {
        jdbc.sql(
                        """
                        insert into access.account (id, name, display_name, password_hash, role, division_code, demo)
                        values (:id, :name, :displayName, :passwordHash, :role, :division, :demo)
                            on conflict (name) do nothing
                        """)
                .param("id", account.id())
                .param("name", account.name())
                .param("displayName", account.displayName())
                .param("passwordHash", account.passwordHash())
                .param("role", account.role().name())
                .param("division", account.division().value())
                .param("demo", account.demo())
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                new DivisionCode(row.getString("division_code")),
                row.getBoolean("demo"));
    }
}
