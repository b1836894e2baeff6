package org.lingtouyan.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in cases, and what removals rested on. */
@Component
class EpisodeEvents {

    /** A case and what it was before its household moved. */
    private static final String LIFE =
            """
            with recursive life as (
                select county_code, id, moved_from from monitoring.episode where id = :episode
                 union
                select e.county_code, e.id, e.moved_from from life join monitoring.episode e on e.id = life.moved_from
            )
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;

    EpisodeEvents(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    record EventRow(
            UUID id,
            DivisionCode divisionCode,
            UUID episodeId,
            Step kind,
            LocalDate occurredOn,
            @Nullable String note,
            @Nullable LocalDate until,
            @Nullable Integer days,
            int version) {

        static EventRow of(Clue clue, Taken taken, @Nullable Integer days) {
            return new EventRow(
                    taken.id(),
                    clue.division(),
                    clue.id(),
                    taken.step(),
                    taken.on(),
                    taken.note(),
                    taken.until(),
                    days,
                    1);
        }
    }

    record GroundRow(
            UUID id,
            DivisionCode divisionCode,
            UUID episodeId,
            UUID eventId,
            Condition condition,
            boolean computed,
            @Nullable BigDecimal value,
            @Nullable BigDecimal line,
            @Nullable UUID cadreId,
            @Nullable String note,
            int version) {}

    /** An event as it is shown: with who noted it and when. */
    record Noted(
            UUID id,
            Step kind,
            LocalDate on,
            @Nullable String note,
            @Nullable LocalDate until,
            @Nullable Integer days,
            @Nullable UUID by,
            OffsetDateTime at) {}

    /** What a removal rested on; of what was stated, by whom. */
    record Rested(
            UUID eventId,
            Condition condition,
            boolean computed,
            @Nullable BigDecimal value,
            @Nullable BigDecimal line,
            @Nullable UUID cadreId,
            @Nullable String note) {}

    void note(List<EventRow> events) {
        rows.insert("monitoring.event", events);
    }

    void rest(List<GroundRow> grounds) {
        rows.insert("monitoring.ground", grounds);
    }

    boolean has(Clue clue, UUID event) {
        return jdbc.sql(
                        """
                        select 1 from monitoring.event
                         where county_code = :county and episode_id = :episode and id = :id
                        """)
                .param("county", clue.division().countyCode())
                .param("episode", clue.id())
                .param("id", event)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Noted> of(UUID episode) {
        return jdbc.sql(
                        LIFE
                                + """
                                select v.id, v.kind, v.occurred_on, v.note, v.until, v.days, v.entered_by, v.entered_at
                                  from life
                                  join monitoring.event v on v.county_code = life.county_code and v.episode_id = life.id
                                 order by v.occurred_on, v.entered_at, v.id
                                """)
                .param("episode", episode)
                .query((row, number) -> new Noted(
                        row.getObject("id", UUID.class),
                        Step.valueOf(row.getString("kind")),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getString("note"),
                        row.getObject("until", LocalDate.class),
                        row.getObject("days", Integer.class),
                        row.getObject("entered_by", UUID.class),
                        row.getObject("entered_at", OffsetDateTime.class)))
                .list();
    }

    List<Rested> grounds(UUID episode) {
        return jdbc.sql(
                        LIFE
                                + """
                                select g.event_id, g.condition, g.computed, g.value, g.line, g.cadre_id, g.note
                                  from life
                                  join monitoring.ground g on g.county_code = life.county_code and g.episode_id = life.id
                                 order by g.id
                                """)
                .param("episode", episode)
                .query((row, number) -> new Rested(
                        row.getObject("event_id", UUID.class),
                        Condition.valueOf(row.getString("condition")),
                        row.getBoolean("computed"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("line"),
                        row.getObject("cadre_id", UUID.class),
                        row.getString("note")))
                .list();
    }
}
