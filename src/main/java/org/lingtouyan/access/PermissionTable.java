package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who may do what, row by row, however many they are. */
@Component
class PermissionTable {

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final Divisions divisions;

    PermissionTable(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** Posts in the area and those whose area reaches over it, from above; to be closed, within a transaction. */
    Stream<Permission> stream(PermissionQuestion question) {
        var above = divisions.path(question.division()).stream()
                .map(Division::code)
                .map(DivisionCode::value)
                .toArray(String[]::new);
        return jdbc
                .sql(
                        """
                        select a.id as account_id, a.name, a.display_name, p.id, p.role, p.division_code, p.valid_from,
                               p.valid_to, p.basis, p.given_at, s.display_name as stand_in_name,
                               g.display_name as giver_name, p.division_code = any(:above) as whole,
                               (select count(*) from access.api_token t
                                 where t.post_id = p.id and t.revoked_at is null and t.expires_on >= :on) as tokens
                          from access.post p
                          join access.account a on a.id = p.account_id
                          left join access.account s on s.id = p.stand_in_for
                          left join access.account g on g.id = p.given_by
                         where (a.closed_at is null or a.closed_at > :on)
                           and p.valid_from <= :on and (p.valid_to is null or p.valid_to > :on)
                           and (p.division_code >= :from and p.division_code < :to or p.division_code = any(:above))
                           and (:person::text is null or a.name = :person)
                           and p.role = any(:roles)
                         order by p.division_code, p.role, a.name
                        """)
                .param("above", above)
                .param("from", question.division().value())
                .param("to", question.division().rangeEnd())
                .param("on", question.on())
                .param("person", question.person())
                .param("roles", question.roles().toArray(String[]::new))
                .withFetchSize(FETCHED)
                .query((row, number) -> permission(row))
                .stream();
    }

    private Permission permission(ResultSet row) throws SQLException {
        var role = Role.valueOf(row.getString("role"));
        var division = new DivisionCode(row.getString("division_code"));
        var end = row.getObject("valid_to", LocalDate.class);
        return new Permission(
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                row.getObject("id", UUID.class),
                role,
                role.rights(),
                division,
                divisions.find(division).isPresent() ? divisions.pathText(division) : division.value(),
                row.getBoolean("whole"),
                row.getObject("valid_from", LocalDate.class),
                end == null ? null : end.minusDays(1),
                row.getString("stand_in_name"),
                row.getString("basis"),
                row.getString("giver_name"),
                row.getObject("given_at", OffsetDateTime.class),
                row.getInt("tokens"));
    }
}
