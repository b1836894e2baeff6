package org.lingtouyan.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.monitoring.EpisodeLists.DuePosition;
import org.lingtouyan.monitoring.OwnReport.Outcome;
import org.lingtouyan.monitoring.OwnReport.Phone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of what households report by themselves. */
@Component
class OwnReportTable {

    private static final String SELECT =
            """
            select id, division_code, said_name, text, phone_sealed, data_key, key_version, said_on, due_on, end_reason, episode_id,
                   word, version
              from monitoring.own_report
             where not voided and end_reason is distinct from 'MOVED'
            """;

    private final JdbcClient jdbc;

    OwnReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the narrow door for whoever has not signed in says: NEW, AGAIN, ANOTHER or ENOUGH. */
    String report(OwnReport report, int most) {
        var phone = report.phone();
        return Objects.requireNonNull(jdbc.sql(
                        """
                        select monitoring.report_self(:id, :village, :name, :text, :phone, :key, :under, :day, :due, :most)
                        """)
                .param("id", report.id())
                .param("village", report.division().value())
                .param("name", report.name())
                .param("text", report.text())
                .param("phone", phone.sealed(), Types.BINARY)
                .param("key", phone.dataKey(), Types.BINARY)
                .param("under", phone.keyVersion(), Types.INTEGER)
                .param("day", report.on())
                .param("due", report.dueOn())
                .param("most", most)
                .query(String.class)
                .single());
    }

    Optional<OwnReport> find(UUID id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<OwnReport> findToWrite(UUID id) {
        return jdbc.sql(SELECT + " and id = :id for update")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** In the order of the day they are due. */
    List<OwnReport> page(DivisionCode division, boolean open, DuePosition after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                   and division_code >= :from::char(12) and division_code < :to::char(12)
                                   and (end_reason is null) = :open and (due_on, id) > (:afterDay::date, :afterId::uuid)
                                 order by due_on, id
                                 limit :limit
                                """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("open", open)
                .param("afterDay", after.due())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    void end(OwnReport report, LocalDate on, Outcome outcome, @Nullable UUID episode, @Nullable String word) {
        jdbc.sql(
                        """
                        update monitoring.own_report
                           set valid_to = greatest(valid_from, :on), end_reason = :outcome, episode_id = :episode, word = :word,
                               version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("on", on)
                .param("outcome", outcome.name())
                .param("episode", episode)
                .param("word", word)
                .param("county", report.division().countyCode())
                .param("id", report.id())
                .update();
    }

    private static OwnReport read(ResultSet row) throws SQLException {
        var ended = row.getString("end_reason");
        return new OwnReport(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getString("said_name"),
                row.getString("text"),
                new Phone(
                        row.getBytes("phone_sealed"),
                        row.getBytes("data_key"),
                        row.getObject("key_version", Integer.class)),
                row.getObject("said_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                ended == null ? null : Outcome.valueOf(ended),
                row.getObject("episode_id", UUID.class),
                row.getString("word"),
                row.getInt("version"));
    }
}
