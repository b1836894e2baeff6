package org.lingtouyan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.indicator.Indicator.Counted;
import org.lingtouyan.shared.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records behind a figure: the same view, condition and amount that the cells were counted with, not summed. */
@Component
class Trace {

    private static final int HELD_AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Divisions divisions;

    Trace(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    record Totals(long total, BigDecimal sum) {}

    record TracedRecord(
            String recordType,
            UUID recordId,
            String divisionCode,
            LocalDate since,
            String label,
            BigDecimal amount,
            @Nullable UUID enteredBy,
            @Nullable OffsetDateTime enteredAt) {}

    Totals totals(Counted figure, DivisionCode division, Month month) {
        return parameters(
                        jdbc.sql("select count(*) as total, coalesce(sum(amount), 0) as sum from (%s) as traced"
                                .formatted(records(figure))),
                        division,
                        month)
                .query(Totals.class)
                .single();
    }

    /** At most {@code limit} records after {@code position}, in the order of divisions. */
    List<TracedRecord> page(Counted figure, DivisionCode division, Month month, TracePosition position, int limit) {
        var begin = Stream.of(position.division(), division.value())
                .max(Comparator.naturalOrder())
                .get();
        var found = new ArrayList<TracedRecord>();
        for (var end : TraceWindows.ends(division, begin, divisions.descendants(division, Level.TOWNSHIP))) {
            found.addAll(jdbc.sql(PAGE.formatted(records(figure)))
                    .param("from", begin)
                    .param("to", end)
                    .param("firstDay", month.firstDay())
                    .param("lastDay", month.lastDay())
                    .param("afterDivision", position.division())
                    .param("afterRecord", position.record())
                    .param("afterSince", position.since())
                    .param("limit", limit - found.size())
                    .query(TracedRecord.class)
                    .list());
            if (found.size() == limit) {
                return found;
            }
            begin = end;
        }
        return found;
    }

    /** All records, in the order of divisions, a few held at a time. Inside a transaction. */
    void each(Counted figure, DivisionCode division, Month month, Consumer<TracedRecord> work) {
        var statement = jdbc.sql(
                "select * from (%s) as traced order by division_code, record_id, since".formatted(records(figure)));
        try (var records =
                parameters(statement.withFetchSize(HELD_AT_A_TIME), division, month)
                        .query(TracedRecord.class)
                        .stream()) {
            records.forEach(work);
        }
    }

    private static JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec statement, DivisionCode division, Month month) {
        return statement
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("firstDay", month.firstDay())
                .param("lastDay", month.lastDay());
    }

    /** Of a stock the records true at the end of the month's last day, of a flow those in the month. */
    private static String records(Counted figure) {
        var flow = figure.about().kind() == Kind.FLOW;
        return RECORDS.formatted(
                flow ? "occurred_on" : "valid_from",
                figure.amount(),
                figure.view(),
                flow
                        ? "occurred_on between :firstDay and :lastDay"
                        : "valid_from <= :lastDay and (valid_to is null or valid_to > :lastDay)",
                figure.where());
    }

    private static final String RECORDS =
            """
            select record_type, record_id, division_code, %s as since, label,
                   coalesce(%s, 0) as amount, entered_by, entered_at
              from %s as record
             where division_code >= :from::char(12) and division_code < :to::char(12)
               and %s
               and (%s)
            """;

    private static final String PAGE =
            """
            select * from (%s) as traced
             where (division_code, record_id, since) > (:afterDivision::char(12), :afterRecord::uuid, :afterSince::date)
             order by division_code, record_id, since
             limit :limit
            """;
}
