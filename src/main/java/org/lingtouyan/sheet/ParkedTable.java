package org.lingtouyan.sheet;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.sheet.ImportTable.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the rows that wait for a decision. */
@Component
class ParkedTable {

    private static final String SELECT =
            """
            select r.row_number, r.sealed, r.place, p.reason, p.arguments
              from sheet.import_row r
              join sheet.import_problem p
                on p.county_code = r.county_code and p.import_id = r.import_id and p.row_number = r.row_number and p.position = 0
             where r.county_code = :county and r.import_id = :id and r.kind = 'PARKED' and r.decision is null
            """;

    private final JdbcClient jdbc;

    ParkedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that waits, as it was sent, sealed, and why. */
    record ParkedRow(int position, byte[] sealed, @Nullable String place, String reason, String[] arguments) {}

    /** Those that wait after that position, for that reason if one is given. */
    List<ParkedRow> page(Import whole, @Nullable String reason, int after, int limit) {
        return jdbc.sql(SELECT + " and r.row_number > :after and (:reason::text is null or p.reason = :reason)"
                        + " order by r.row_number limit :limit")
                .param("county", whole.countyCode())
                .param("id", whole.id())
                .param("after", after)
                .param("reason", reason)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** One that still waits, kept from others who decide at the same time. */
    Optional<ParkedRow> toDecide(Import whole, int position) {
        return jdbc.sql(SELECT + " and r.row_number = :position for update of r")
                .param("county", whole.countyCode())
                .param("id", whole.id())
                .param("position", position)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Notes what was decided, and counts the row where it belongs now. */
    void decide(Import whole, ParkedRow row, Decision decision, boolean changed, DivisionCode place) {
        jdbc.sql(
                        """
                        update sheet.import_row set decision = :decision
                         where county_code = :county and import_id = :id and row_number = :position
                        """)
                .param("county", whole.countyCode())
                .param("id", whole.id())
                .param("position", row.position())
                .param("decision", decision.name())
                .update();
        jdbc.sql(
                        """
                        update sheet.import
                           set parked = parked - 1, accepted = accepted + :accepted, unchanged = unchanged + 1 - :accepted
                         where county_code = :county and id = :id
                        """)
                .param("county", whole.countyCode())
                .param("id", whole.id())
                .param("accepted", changed ? 1 : 0)
                .update();
        jdbc.sql(
                        """
                        insert into sheet.decision (county_code, id, division_code, import_id, row_number, decision)
                        values (:county, :id, :division, :import, :position, :decision)
                        """)
                .param("county", place.countyCode())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("division", place.value())
                .param("import", whole.id())
                .param("position", row.position())
                .param("decision", decision.name())
                .update();
    }

    private static ParkedRow read(ResultSet row) throws SQLException {
        return new ParkedRow(
                row.getInt("row_number"),
                row.getBytes("sealed"),
                row.getString("place"),
                row.getString("reason"),
                (String[]) row.getArray("arguments").getArray());
    }
}
