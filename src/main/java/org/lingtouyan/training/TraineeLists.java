package org.lingtouyan.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.training.Attendance.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of an area is on the list of which class, place by place: with what the class was, whoever held it. */
@Component
class TraineeLists {

    private static final String SOUGHT =
            """
              from training.attendance a
             where a.division_code >= :from::char(12) and a.division_code < :to::char(12) and not a.voided and a.kind = 'CLASS'
               and (:course::uuid is null or a.course_id = :course::uuid)
               and (:audience::text is null or a.audience = :audience)
               and (:year::integer is null
                    or a.attended_on >= make_date(:year, 1, 1) and a.attended_on < make_date(:year + 1, 1, 1))
            """;

    /** Of a class that somebody above held only its name, days and place are known here. */
    private static final String PAGE =
            """
            with page as (
                select a.id, a.division_code, a.cadre_id, a.state, a.days_there, a.because, a.result, a.audience, a.outside, a.course_id
                %s
                   and (a.division_code, a.id) > (:afterDivision::char(12), :afterId::uuid)
                 order by a.division_code, a.id
                 limit :limit
            )
            select page.*, named.name as course, named.begins_on, named.ends_on, named.held_at, c.organiser
              from page
              join training.course_names(array(select distinct course_id from page)) named on named.id = page.course_id
              left join training.course c on c.id = page.course_id
             order by page.division_code, page.id
            """
                    .formatted(SOUGHT);

    private final JdbcClient jdbc;
    private final CourseLists courses;

    TraineeLists(JdbcClient jdbc, CourseLists courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    /** What the roster is narrowed to. */
    record SoughtTrainees(
            DivisionCode division, @Nullable UUID course, @Nullable String audience, @Nullable Integer year) {}

    record FoundTrainee(
            UUID id,
            String divisionCode,
            UUID cadreId,
            State state,
            @Nullable BigDecimal daysThere,
            @Nullable String because,
            @Nullable String result,
            String audience,
            boolean outside,
            String course,
            LocalDate beginsOn,
            LocalDate endsOn,
            @Nullable String heldAt,
            @Nullable String organiser) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    Page<FoundTrainee> page(SoughtTrainees sought, @Nullable String cursor, int limit) {
        courses.requireWithin(sought.division());
        var after = Cursor.parse(cursor, "000000000000", new UUID(0, 0));
        var rows = asked(PAGE, sought)
                .param("afterDivision", after.at(0))
                .param("afterId", after.at(1))
                .param("limit", limit + 1)
                .query(FoundTrainee.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.divisionCode(), last.id()).text());
    }

    @Transactional(readOnly = true)
    long count(SoughtTrainees sought) {
        return asked("select count(*) " + SOUGHT, sought).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String query, SoughtTrainees sought) {
        return jdbc.sql(query)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("course", sought.course())
                .param("audience", sought.audience())
                .param("year", sought.year());
    }
}
