package org.lingtouyan.indicator;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.indicator.Indicator.Counted;
import org.lingtouyan.shared.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cells and how much is still to be counted, as the web role, within the reader's area. */
@Component
class Cells {

    private final JdbcClient jdbc;
    private final Definitions definitions;

    Cells(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** All changes up to {@code to}; those before {@code from} come as one. */
    Changes changes(List<Counted> figures, List<DivisionCode> divisions, Month from, Month to) {
        var kinds = figures.stream().collect(Collectors.toMap(Indicator::key, figure -> figure.about()
                .kind()));
        var changes = new Changes(definitions.ids(), kinds);
        jdbc.sql(CHANGES)
                .param("divisions", divisions.stream().map(DivisionCode::value).toArray(String[]::new))
                .param(
                        "indicators",
                        figures.stream()
                                .map(figure -> definitions.id(figure.key()))
                                .toArray(Integer[]::new))
                .param("from", from.number())
                .param("to", to.number())
                .query((ResultSet row) -> {
                    changes.add(
                            row.getInt(1),
                            row.getString(2),
                            Stream.of(array(row, 3, Integer[].class))
                                    .mapToInt(Integer::intValue)
                                    .toArray(),
                            array(row, 4, BigDecimal[].class));
                });
        return changes;
    }

    /** How many marks wait in the division, and, above the county, how many changes wait to be carried up. */
    long pending(DivisionCode division) {
        var alsoRises = division.level().ordinal() < Level.COUNTY.ordinal();
        return jdbc.sql(alsoRises ? PENDING_ABOVE_COUNTY : PENDING)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .query(Long.class)
                .single();
    }

    /** Whether nothing waits in the division: asked again and again this costs far less than how much waits. */
    boolean counted(DivisionCode division) {
        return jdbc.sql(COUNTED)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .query(Boolean.class)
                .single();
    }

    private static <T> T[] array(ResultSet row, int column, Class<T[]> type) throws SQLException {
        Array array = row.getArray(column);
        return type.cast(array.getArray());
    }

    // Offset 0 keeps it one look along the key for each division and figure; joined flat, the planner read all cells
    // for a few.
    private static final String CHANGES =
            """
            select indicator_id, division_code, array_agg(month order by month), array_agg(amount order by month)
              from (select cell.indicator_id, cell.division_code,
                           case when cell.month < :from then 0 else cell.month end as month, sum(cell.amount) as amount
                      from unnest(:divisions::char(12)[]) as asked (code)
                     cross join unnest(:indicators::integer[]) as figure (id)
                     cross join lateral (
                           select indicator_id, division_code, month, amount
                             from indicator.cell
                            where county_code = left(asked.code, 6)::char(6)
                              and indicator_id = figure.id
                              and division_code = asked.code
                              and month <= :to
                           offset 0) as cell
                     group by 1, 2, 3) as change
             group by 1, 2
            """;

    private static final String PENDING =
            """
            select count(*) from indicator.mark
             where division_code >= :from::char(12) and division_code < :to::char(12)
            """;

    private static final String COUNTED =
            """
            select not exists (select from indicator.mark
                                where county_code between left(:from, 6) and left(:to, 6)
                                  and division_code >= :from::char(12) and division_code < :to::char(12))
               and not exists (select from indicator.rise
                                where county_code between left(:from, 6) and left(:to, 6)
                                  and division_code >= :from::char(12) and division_code < :to::char(12))
            """;

    private static final String PENDING_ABOVE_COUNTY =
            """
            select (select count(*) from indicator.mark
                     where division_code >= :from::char(12) and division_code < :to::char(12))
                 + (select count(*) from indicator.rise
                     where division_code >= :from::char(12) and division_code < :to::char(12))
            """;
}
