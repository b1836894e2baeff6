package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.exit.ExitCase.Block;
import org.lingtouyan.exit.ExitCase.End;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of an area: where each stands, whose turn it is, and what keeps it; those that have waited longest first. */
@Component
class ExitLists {

    private static final String LIST =
            """
            select * from (
                select c.id, c.division_code, c.subject, c.household_id, c.exit_year, c.step, c.step_on, c.notice_until,
                       c.approved_on, c.valid_to, c.end_reason, c.version, l.number, l.head_name, l.people,
                       exists (select from exit.objection o where o.county_code = c.county_code and o.case_id = c.id
                                  and o.valid_to is null and not o.voided) as objected
                  from exit.exit_case c
                  left join household.published_listed l on l.county_code = c.county_code and l.household_id = c.household_id
                 where c.division_code >= :from and c.division_code < :to and not c.voided
                   and c.end_reason is distinct from 'MOVED' and c.end_reason is distinct from 'MERGED'
                   and (:subject::text is null or c.subject = :subject)
                   and (:year::int is null or c.exit_year = :year)
                   and (:step::text is null or c.step = :step)
                   and (:ended = (c.valid_to is not null))
                   and (:turn::text[] is null or c.step = any(:turn::text[]))
                   and (:sought::text is null or l.search like :sought)
                   and (c.step_on, c.id) > (:afterDay, :afterId)
                 order by c.step_on, c.id) found
             where (:block::text is null or case when objected then 'OBJECTION' when notice_until >= :today then 'NOTICE_RUNS' end = :block)
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    ExitLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** What a list is narrowed to. {@code turn}: of which level the next step is. */
    record Sought(
            @Nullable DivisionCode division,
            @Nullable Subject subject,
            @Nullable Integer year,
            @Nullable Step step,
            @Nullable Level turn,
            @Nullable Block block,
            boolean ended,
            @Nullable String text) {}

    record Row(
            UUID id,
            String divisionCode,
            Subject subject,
            @Nullable UUID householdId,
            int exitYear,
            Step step,
            LocalDate stepOn,
            @Nullable LocalDate noticeUntil,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate validTo,
            @Nullable End endReason,
            int version,
            @Nullable String number,
            @Nullable String headName,
            @Nullable Integer people,
            boolean objected) {

        @Nullable
        Block block(LocalDate today) {
            if (validTo != null) {
                return null;
            }
            if (objected) {
                return Block.OBJECTION;
            }
            return noticeUntil != null && !today.isAfter(noticeUntil) ? Block.NOTICE_RUNS : null;
        }

        String cursor() {
            return Cursor.of(stepOn, id).text();
        }
    }

    private record Position(LocalDate day, UUID id) {

        static Position parse(@Nullable String cursor) {
            return Cursor.read(
                    cursor,
                    parts -> new Position(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                    LocalDate.of(1900, 1, 1),
                    new UUID(0, 0));
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<Row> page(Sought sought, @Nullable String cursor, int limit) {
        var place = place(sought.division());
        var after = Position.parse(cursor);
        return jdbc.sql(LIST)
                .param("from", place.value())
                .param("to", place.rangeEnd())
                .param("subject", name(sought.subject()))
                .param("year", sought.year())
                .param("step", name(sought.step()))
                .param("turn", turn(sought.turn()))
                .param("block", name(sought.block()))
                .param("ended", sought.ended())
                .param("sought", pattern(sought.text()))
                .param("today", Here.today())
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** The asked division, or the actor's own area. */
    DivisionCode place(@Nullable DivisionCode asked) {
        var area = actors.require(Right.READ_RECORDS).area();
        var place = asked == null ? new DivisionCode(area.from()) : asked;
        if (!area.contains(place) || divisions.find(place).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return place;
    }

    private static String @Nullable [] turn(@Nullable Level level) {
        return level == null
                ? null
                : Step.waitingFor(level).stream().map(Step::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
