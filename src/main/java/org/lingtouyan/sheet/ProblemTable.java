package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the rows that were not taken and of what is wrong with them. */
@Component
class ProblemTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProblemTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row that was not taken, as it was sent, sealed. */
    record BadRow(
            String county_code, UUID import_id, int row_number, String kind, String sealed, @Nullable String place) {

        static BadRow of(Job job, RowAt at, Outcome outcome, byte[] sealed) {
            return new BadRow(
                    job.countyCode(),
                    job.id(),
                    at.position(),
                    outcome.kind().name(),
                    "\\x" + HexFormat.of().formatHex(sealed),
                    outcome.place() == null ? null : outcome.place().value());
        }
    }

    /** One thing wrong with a row. */
    record Problem(
            String county_code,
            UUID import_id,
            int row_number,
            int position,
            String kind,
            @Nullable String heading,
            @Nullable String value,
            String reason,
            List<String> arguments) {}

    void add(List<BadRow> rows, List<Problem> problems) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(
                        "insert into sheet.import_row select * from json_populate_recordset(null::sheet.import_row, :rows::json)")
                .param("rows", json.writeValueAsString(rows))
                .update();
        jdbc.sql(
                        """
                        insert into sheet.import_problem
                        select * from json_populate_recordset(null::sheet.import_problem, :problems::json)
                        """)
                .param("problems", json.writeValueAsString(problems))
                .update();
    }

    record Found(
            int rowNumber,
            int position,
            String kind,
            @Nullable String heading,
            @Nullable String value,
            String reason,
            String[] arguments) {}

    /** Problems after that row and position, in the order of the sheet. */
    List<Found> page(String county, UUID id, int afterRow, int afterPosition, int limit) {
        return jdbc.sql(
                        """
                        select row_number, position, kind, heading, value, reason, arguments
                          from sheet.import_problem
                         where county_code = :county and import_id = :id
                           and (row_number, position) > (:afterRow, :afterPosition)
                           and not exists (select 1 from sheet.import_row decided
                                            where decided.county_code = :county and decided.import_id = :id
                                              and decided.row_number = import_problem.row_number
                                              and decided.decision is not null)
                         order by row_number, position
                         limit :limit
                        """)
                .param("county", county)
                .param("id", id)
                .param("afterRow", afterRow)
                .param("afterPosition", afterPosition)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        row.getInt("row_number"),
                        row.getInt("position"),
                        row.getString("kind"),
                        row.getString("heading"),
                        row.getString("value"),
                        row.getString("reason"),
                        (String[]) row.getArray("arguments").getArray()))
                .list();
    }

    record SealedRow(int rowNumber, byte[] sealed) {}

    /** Rows of that kind after a row number, as they were sent. */
    List<SealedRow> rows(String county, UUID id, Outcome.Kind kind, int afterRow, int beforeRow, int limit) {
        return jdbc.sql(
                        """
                        select row_number, sealed
                          from sheet.import_row
                         where county_code = :county and import_id = :id and kind = :kind and decision is null and row_number > :afterRow
                           and row_number < :beforeRow
                         order by row_number
                         limit :limit
                        """)
                .param("county", county)
                .param("id", id)
                .param("kind", kind.name())
                .param("afterRow", afterRow)
                .param("beforeRow", beforeRow)
                .param("limit", limit)
                .query(SealedRow.class)
                .list();
    }

    List<Found> of(String county, UUID id, List<SealedRow> rows) {
        var numbers = new ArrayList<Integer>();
        rows.forEach(row -> numbers.add(row.rowNumber()));
        return numbers.isEmpty() ? List.of() : between(county, id, numbers.get(0), numbers.get(numbers.size() - 1));
    }

    private List<Found> between(String county, UUID id, int first, int last) {
        return page(county, id, first - 1, Short.MAX_VALUE, Integer.MAX_VALUE).stream()
                .filter(found -> found.rowNumber() <= last)
                .toList();
    }

    static Map<Integer, List<Found>> byRow(List<Found> problems) {
        return problems.stream().collect(java.util.stream.Collectors.groupingBy(Found::rowNumber));
    }
}
