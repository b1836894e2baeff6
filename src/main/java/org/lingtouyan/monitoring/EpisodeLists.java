package org.lingtouyan.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.RowJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of an area in the order of the day they are due; those that wait for nobody come last. */
@Component
class EpisodeLists {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    EpisodeLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** What a list is narrowed to; {@code overdueOn}: only those that were due before that day. */
    record Sought(
            DivisionCode division,
            List<State> states,
            @Nullable Source source,
            @Nullable LocalDate overdueOn,
            @Nullable String text) {}

    /** After which case a list goes on. */
    record DuePosition(LocalDate due, UUID id) {

        static DuePosition parse(@Nullable String cursor) {
            return Cursor.read(
                    cursor,
                    parts -> new DuePosition(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                    LocalDate.of(1900, 1, 1),
                    new UUID(0, 0));
        }

        static String after(Episode last) {
            return Cursor.of(
                            last.dueOn() == null ? NEVER : last.dueOn(),
                            last.clue().id())
                    .text();
        }
    }

    /** A case and whose it is. */
    record Found(Episode episode, String number, @Nullable String headName) {}

    /** The division asked about, or the reader's own. */
    DivisionCode place(@Nullable DivisionCode asked) {
        var area = actors.require(Right.READ_RECORDS).area();
        var division = asked == null ? new DivisionCode(area.from()) : asked;
        if (!area.contains(division) || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return division;
    }

    @Transactional(readOnly = true)
    List<Found> page(Sought sought, DuePosition after, int limit) {
        return jdbc.sql(
                        """
                        select to_json(e) as episode, l.number, l.head_name
                          from monitoring.episode e
                          join household.published_listed l on l.county_code = e.county_code and l.household_id = e.household_id
                         where e.division_code >= :from::char(12) and e.division_code < :to::char(12) and not e.voided
                           and e.end_reason is distinct from 'MOVED'
                           and (:anyState or e.state = any(:states))
                           and (:source::text is null or e.source = :source)
                           and (:overdueOn::date is null or e.due_on < :overdueOn)
                           and (:sought::text is null or l.search like :sought)
                           and (coalesce(e.due_on, date '9999-12-31'), e.id) > (:afterDay, :afterId::uuid)
                         order by coalesce(e.due_on, date '9999-12-31'), e.id
                         limit :limit
                        """)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("anyState", sought.states().isEmpty())
                .param("states", sought.states().stream().map(State::name).toArray(String[]::new))
                .param(
                        "source",
                        sought.source() == null ? null : sought.source().name())
                .param("overdueOn", sought.overdueOn())
                .param("sought", pattern(sought.text()))
                .param("afterDay", after.due())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, number) -> new Found(
                        RowJson.read(row.getString("episode"), EpisodeRow.class).episode(),
                        row.getString("number"),
                        row.getString("head_name")))
                .list();
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
