package org.lingtouyan.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A posting as it is held: with its version, whether it never was, and who said so when. */
record HeldPosting(
        Posting posting, boolean voided, int version, @Nullable UUID enteredBy, @Nullable OffsetDateTime enteredAt) {

    static final String COLUMNS =
            """
            id, division_code, cadre_id, role, also_captain, in_team, sending_unit, unit_level,
            valid_from, valid_to, term_ends_on, end_reason, replaces_id, note, expertise, voided, version, entered_by, entered_at
            """;

    static HeldPosting read(ResultSet row, int number) throws SQLException {
        var posting = new Posting(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getObject("cadre_id", UUID.class),
                row.getString("role"),
                row.getBoolean("also_captain"),
                row.getBoolean("in_team"),
                row.getString("sending_unit"),
                row.getString("unit_level"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("term_ends_on", LocalDate.class),
                row.getString("end_reason"),
                row.getObject("replaces_id", UUID.class),
                row.getString("note"),
                row.getString("expertise"));
        return new HeldPosting(
                posting,
                row.getBoolean("voided"),
                row.getInt("version"),
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class));
    }

    /** @return this, if somebody who saw that version may change it */
    HeldPosting requireVersion(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw PostingRefused.POSTING_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
        if (voided) {
            throw PostingRefused.POSTING_VOIDED.because();
        }
        return this;
    }
}
