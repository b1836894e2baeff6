package org.lingtouyan.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/** How a finding stands in its table. */
final class FindingRow {

    static final String SELECT =
            """
            select id, division_code, rule, severity, household_id, record_type, record_id, label, facts,
                   case when ended = 'MENDED' then 'MENDED' else state end as state, found_on, reason, kept_by, valid_from,
                   valid_to, version
              from quality.finding
            """;

    private FindingRow() {}

    static Finding read(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getString("rule"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("household_id", UUID.class),
                row.getString("record_type"),
                row.getObject("record_id", UUID.class),
                row.getString("label"),
                row.getString("facts"),
                Finding.State.valueOf(row.getString("state")),
                row.getObject("found_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("kept_by", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }
}
