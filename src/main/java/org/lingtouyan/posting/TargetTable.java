package org.lingtouyan.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the list of villages that must have a first secretary, as offices keep it. */
@Component
class TargetTable {

    private static final String SELECT =
            """
            select id, division_code, reason, hardship, basis, valid_from, valid_to, version from posting.target
            """;

    private final JdbcClient jdbc;

    TargetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A village on the list with its version. */
    record Held(Target target, int version) {}

    Optional<Held> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id and not voided")
                .param("id", id)
                .query(TargetTable::read)
                .optional();
    }

    List<Held> page(DivisionCode division, @Nullable LocalDate day, @Nullable String reason, String after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                         where division_code >= :from::char(12) and division_code < :to::char(12)
                           and (division_code, id) > (:afterDivision::char(12), :afterId::uuid)
                           and not voided
                           and (:reason::text is null or reason = :reason)
                           and (:day::date is null or valid_from <= :day and (valid_to is null or valid_to > :day))
                         order by division_code, id limit :limit
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("afterDivision", after.isEmpty() ? "000000000000" : after.substring(0, 12))
                .param("afterId", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after.substring(13)))
                .param("reason", reason)
                .param("day", day)
                .param("limit", limit)
                .query(TargetTable::read)
                .list();
    }

    /** Ends a village's place on the list. */
    void end(Target target, LocalDate on) {
        jdbc.sql(
                        """
                        update posting.target set valid_to = :on, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("on", on)
                .param("county", target.division().countyCode())
                .param("id", target.id())
                .update();
    }

    /** Which of these villages of a county are on the list on that day or later. */
    List<DivisionCode> listed(String county, Collection<DivisionCode> villages, LocalDate from) {
        return jdbc.sql(
                        """
                        select distinct division_code from posting.target
                         where county_code = :county and division_code = any(:villages::char(12)[]) and not voided
                           and (valid_to is null or valid_to > :from)
                        """)
                .param("county", county)
                .param("villages", villages.stream().map(DivisionCode::value).toArray(String[]::new))
                .param("from", from)
                .query((row, number) -> new DivisionCode(row.getString(1)))
                .list();
    }

    private static Held read(ResultSet row, int number) throws SQLException {
        var target = new Target(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getString("reason"),
                row.getBoolean("hardship"),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new Held(target, row.getInt("version"));
    }
}
