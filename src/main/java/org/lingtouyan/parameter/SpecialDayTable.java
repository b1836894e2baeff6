package org.lingtouyan.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the workday calendar. */
@Component
class SpecialDayTable {

    private static final String SELECT =
            """
            select distinct on (day) id, division_code, day, kind, name, basis
              from parameter.special_day
             where not withdrawn and division_code in (:areas) and day between :from and :to
             order by day, rtrim(division_code, '0') desc
            """;

    private final JdbcClient jdbc;

    SpecialDayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds in the smallest of the areas, by day. */
    List<SpecialDay> days(List<String> areas, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT)
                .param("areas", areas)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> day(row))
                .list();
    }

    Map<LocalDate, SpecialDay.Kind> kinds(List<String> areas, LocalDate from, LocalDate to) {
        var kinds = new HashMap<LocalDate, SpecialDay.Kind>();
        days(areas, from, to).forEach(special -> kinds.put(special.day(), special.kind()));
        return kinds;
    }

    /** What the area itself says of the day. */
    Optional<SpecialDay> own(DivisionCode division, LocalDate day) {
        return jdbc.sql(
                        """
                        select id, division_code, day, kind, name, basis
                          from parameter.special_day
                         where not withdrawn and division_code = :division and day = :day
                        """)
                .param("division", division.value())
                .param("day", day)
                .query((row, number) -> day(row))
                .optional();
    }

    void add(SpecialDay special) {
        jdbc.sql(
                        """
                        insert into parameter.special_day (id, division_code, day, kind, name, basis)
                        values (:id, :division, :day, :kind, :name, :basis)
                        """)
                .param("id", special.id())
                .param("division", special.division().value())
                .param("day", special.day())
                .param("kind", special.kind().name())
                .param("name", special.name())
                .param("basis", special.basis())
                .update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update parameter.special_day set withdrawn = true where id = :id")
                .param("id", id)
                .update();
    }

    private static SpecialDay day(ResultSet row) throws SQLException {
        return new SpecialDay(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getObject("day", LocalDate.class),
                SpecialDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("basis"));
    }
}
