package org.lingtouyan.division;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Flags of divisions by year, each with its source: poor county, deep-poverty county, poor village. */
@Component
public class Flags {

    private static final String SELECT = "select division_code, flag, year_from, year_to, source from division.flag";

    private final JdbcClient jdbc;

    Flags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Flag> of(DivisionCode division) {
        return jdbc.sql(SELECT + " where division_code = :code order by flag, year_from")
                .param("code", division.value())
                .query((row, number) -> flag(row))
                .list();
    }

    /** Who within a division carries that flag at any time, by code. */
    public List<Flag> of(String flag, DivisionCode within) {
        return jdbc.sql(
                        SELECT
                                + " where flag = :flag and division_code >= :from and division_code < :to order by division_code")
                .param("flag", flag)
                .param("from", within.value())
                .param("to", within.rangeEnd())
                .query((row, number) -> flag(row))
                .list();
    }

    /** Notes flags; one that is already known stays as it is. */
    @Transactional
    public void note(Collection<Flag> flags) {
        jdbc.sql(
                        """
                        insert into division.flag (division_code, flag, year_from, year_to, source)
                        select * from unnest(:codes::char(12)[], :flags::text[], :from::int[], :to::int[], :sources::text[])
                            on conflict do nothing
                        """)
                .param(
                        "codes",
                        flags.stream().map(flag -> flag.divisionCode().value()).toArray(String[]::new))
                .param("flags", flags.stream().map(Flag::flag).toArray(String[]::new))
                .param("from", flags.stream().map(Flag::yearFrom).toArray(Integer[]::new))
                .param("to", flags.stream().map(Flag::yearTo).toArray(Integer[]::new))
                .param("sources", flags.stream().map(Flag::source).toArray(String[]::new))
                .update();
    }

    /** From the end of that year on the division is so no longer; nothing happens where it was not so, or ended before. */
    @Transactional
    public void end(DivisionCode division, String flag, int yearTo, String source) {
        var held = of(division).stream()
                .filter(known -> known.flag().equals(flag) && (known.yearTo() == null || known.yearTo() > yearTo))
                .toList();
        for (var known : held) {
            jdbc.sql(
                            """
                            delete from division.flag
                             where division_code = :code and flag = :flag and year_from is not distinct from :from::int
                            """)
                    .param("code", division.value())
                    .param("flag", flag)
                    .param("from", known.yearFrom())
                    .update();
        }
        if (!held.isEmpty()) {
            note(held.stream()
                    .map(known -> new Flag(division, flag, known.yearFrom(), yearTo, source))
                    .toList());
        }
    }

    private static Flag flag(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Flag(
                new DivisionCode(row.getString("division_code")),
                row.getString("flag"),
                row.getObject("year_from", Integer.class),
                row.getObject("year_to", Integer.class),
                row.getString("source"));
    }
}
