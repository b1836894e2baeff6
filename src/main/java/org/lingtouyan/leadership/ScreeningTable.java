package org.lingtouyan.leadership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes rounds and what they found of villages. */
@Component
class ScreeningTable {

    static final String COLUMNS =
            "s.id, s.division_code, s.round_id, s.year, s.opened_on, s.due_on, s.screened_on, s.category, s.criteria, s.note,"
                    + " s.version, s.entered_by";

    private final JdbcClient jdbc;
    private final TableRows rows;

    ScreeningTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    record RoundRow(
            String countyCode,
            UUID id,
            String divisionCode,
            int year,
            LocalDate openedOn,
            LocalDate dueOn,
            String basis,
            int version) {}

    record ScreeningRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID roundId,
            int year,
            LocalDate openedOn,
            LocalDate dueOn,
            @Nullable LocalDate screenedOn,
            @Nullable String category,
            List<String> criteria,
            @Nullable String note,
            int version) {

        static ScreeningRow of(Screening screening) {
            var found = screening.found();
            return new ScreeningRow(
                    screening.division().countyCode(),
                    screening.id(),
                    screening.division().value(),
                    screening.round(),
                    screening.year(),
                    screening.openedOn(),
                    screening.dueOn(),
                    found == null ? null : found.on(),
                    found == null ? null : found.category().name(),
                    found == null ? List.of() : found.criteria(),
                    found == null ? null : found.note(),
                    1);
        }
    }

    /** @return false if there is one of that id */
    boolean open(Round round) {
        return rows.insert(
                        "leadership.screening_round",
                        List.of(new RoundRow(
                                round.division().countyCode(),
                                round.id(),
                                round.division().value(),
                                round.year(),
                                round.openedOn(),
                                round.dueOn(),
                                round.basis(),
                                1)))
                == 1;
    }

    Optional<Round> round(UUID id) {
        return jdbc.sql(
                        """
                        select id, division_code, year, opened_on, due_on, basis from leadership.screening_round where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Round(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getInt("year"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("basis")))
                .optional();
    }

    void addAll(List<Screening> screenings) {
        rows.insert(
                "leadership.screening",
                screenings.stream().map(ScreeningRow::of).toList());
    }

    Optional<Kept<Screening>> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from leadership.screening s where s.id = :id")
                .param("id", id)
                .query(ScreeningTable::read)
                .optional();
    }

    void found(Screening screening, Screening.Found what) {
        jdbc.sql(
                        """
                        update leadership.screening
                           set screened_on = :on, category = :category, criteria = :criteria, note = :note, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", screening.division().countyCode())
                .param("id", screening.id())
                .param("on", what.on())
                .param("category", what.category().name())
                .param("criteria", what.criteria().toArray(String[]::new))
                .param("note", what.note())
                .update();
    }

    static Kept<Screening> read(ResultSet row, int number) throws SQLException {
        return new Kept<>(
                new Screening(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getObject("round_id", UUID.class),
                        row.getInt("year"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        found(row)),
                row.getInt("version"),
                row.getObject("entered_by", UUID.class));
    }

    private static Screening.@Nullable Found found(ResultSet row) throws SQLException {
        var on = row.getObject("screened_on", LocalDate.class);
        return on == null
                ? null
                : new Screening.Found(
                        on,
                        Weakness.valueOf(row.getString("category")),
                        Arrays.asList((String[]) row.getArray("criteria").getArray()),
                        row.getString("note"));
    }
}
