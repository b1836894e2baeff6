package org.lingtouyan.monitoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.monitoring.Living.Finding;
import org.lingtouyan.parameter.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the register what a removal is judged by. */
@Component
class Livings {

    private static final String LINE = "poverty.monitoring-line";

    private final JdbcClient jdbc;
    private final Parameters parameters;

    Livings(JdbcClient jdbc, Parameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    List<Finding> findings(Clue clue, LocalDate day) {
        return of(clue, day).findings(day.getYear());
    }

    /** @throws org.lingtouyan.shared.Refusal unless the risk may be said to be gone */
    List<Finding> requireGone(Clue clue, LocalDate day, Set<Condition> stated) {
        return of(clue, day).requireGone(day.getYear(), stated);
    }

    Living of(Clue clue, LocalDate day) {
        var line = parameters.number(LINE, clue.division(), day).orElse(null);
        return jdbc.sql(
                        """
                        select l.income_year, l.per_capita, l.schooling_assured, l.medical_assured, l.housing_assured, l.safe_water,
                               l.members, l.without_labour,
                               exists (select from monitoring.episode e
                                        where e.county_code = l.county_code and e.household_id = l.household_id and e.id <> :id
                                          and e.decided_on is null and e.valid_to is null and not e.voided) as other_open
                          from household.published_living l
                         where l.county_code = :county and l.division_code = :village and l.household_id = :household
                        """)
                .param("id", clue.id())
                .param("county", clue.division().countyCode())
                .param("village", clue.division().value())
                .param("household", clue.household())
                .query((row, number) -> read(row, line))
                .single();
    }

    private static Living read(ResultSet row, @Nullable BigDecimal line) throws SQLException {
        return new Living(
                row.getObject("income_year", Integer.class),
                row.getBigDecimal("per_capita"),
                line,
                yes(row, "schooling_assured"),
                yes(row, "medical_assured"),
                yes(row, "housing_assured"),
                yes(row, "safe_water"),
                row.getInt("members"),
                row.getInt("without_labour"),
                row.getBoolean("other_open"));
    }

    private static @Nullable Boolean yes(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Boolean.class)).orElse(null);
    }
}
