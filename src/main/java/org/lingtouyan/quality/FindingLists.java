package org.lingtouyan.quality;

import java.util.List;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts of findings within the reader's area: by village, and in it in one order that pages can follow. */
@Component
class FindingLists {

    private static final String FILTERED =
            """
             where division_code >= :from::char(12) and division_code < :to::char(12)
               and case when :state = 'MENDED' then ended = 'MENDED' else valid_to is null and state = :state end
               and (:rule::text is null or rule = :rule)
               and (:severity::text is null or severity = :severity)
               and (:household::uuid is null or household_id = :household)
            """;

    private static final String PAGE = FindingRow.SELECT
            + FILTERED
            + """
               and (division_code, household_id, id) > (:afterDivision::char(12), :afterHousehold::uuid, :afterId::uuid)
             order by division_code, household_id, id
             limit :limit
            """;

    private static final String COUNTS =
            """
            select rule, severity, substr(division_code, 1, :digits) as place, count(*) as findings
              from quality.finding
            """
                    + FILTERED
                    + " group by 1, 2, 3 order by 1, 3";

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    FindingLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** How many findings of a rule there are in a division below. */
    record Count(String rule, Severity severity, DivisionCode division, long findings) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<Finding> page(Sought sought, FindingPosition after, int limit) {
        requireWithin(sought.division());
        return statement(PAGE, sought)
                .param("afterDivision", after.division())
                .param("afterHousehold", after.household())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(FindingRow::read)
                .list();
    }

    @Transactional(readOnly = true)
    long count(Sought sought) {
        requireWithin(sought.division());
        return statement("select count(*) from quality.finding" + FILTERED, sought)
                .query(Long.class)
                .single();
    }

    /** By rule and by the divisions one level below; of a village, by itself. */
    @Transactional(readOnly = true)
    List<Count> counts(Sought sought) {
        requireWithin(sought.division());
        int digits = digitsBelow(sought.division().level());
        return statement(COUNTS, sought)
                .param("digits", digits)
                .query((row, number) -> new Count(
                        row.getString("rule"),
                        Severity.valueOf(row.getString("severity")),
                        new DivisionCode(row.getString("place") + "0".repeat(12 - digits)),
                        row.getLong("findings")))
                .list();
    }

    private static int digitsBelow(Level level) {
        return switch (level) {
            case PROVINCE -> 4;
            case CITY -> 6;
            case COUNTY -> 9;
            default -> 12;
        };
    }

    /** How many households still wait to be checked. */
    @Transactional(readOnly = true)
    long pending(DivisionCode division) {
        return jdbc.sql(
                        """
                        select count(*) from quality.mark
                         where division_code >= :from::char(12) and division_code < :to::char(12)
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .query(Long.class)
                .single();
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private JdbcClient.StatementSpec statement(String query, Sought sought) {
        return jdbc.sql(query)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("state", sought.state().name())
                .param("rule", sought.rule())
                .param(
                        "severity",
                        sought.severity() == null ? null : sought.severity().name())
                .param("household", sought.household());
    }
}
