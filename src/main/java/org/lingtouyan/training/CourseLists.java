package org.lingtouyan.training;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.training.Attendance.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of training: courses of an area, newest first; who attended one; what somebody attended. */
@Component
class CourseLists {

    /** How many are on the list of a course, came, and are not told of though it is over. */
    private static final String TOLD =
            """
            select count(*) filter (where a.state <> 'WITHDRAWN') as enrolled,
                   count(*) filter (where a.state in ('CAME', 'CAME_IN_PART')) as people,
                   count(*) filter (where a.state = 'ENROLLED' and c.ends_on <= :today) as untold
              from training.attendance a
             where a.course_id = c.id and not a.voided
            """;

    private static final String COURSES =
            """
            select c.id, c.division_code, c.kind, c.name, c.audience, c.organiser, c.begins_on, c.ends_on, c.held_at, c.outside,
                   told.*
              from training.course c
             cross join lateral (%s) told
             where c.division_code >= :from::char(12) and c.division_code < :to::char(12) and not c.voided
               and (:audience::text is null or c.audience = :audience)
               and (not :untold or told.untold > 0)
               and (:year::integer is null or extract(year from c.begins_on) = :year)
               and (:after::uuid is null
                    or (c.begins_on, c.id) < (select last.begins_on, last.id from training.course last where last.id = :after))
             order by c.begins_on desc, c.id desc
             limit :limit
            """
                    .formatted(TOLD);

    private static final String ATTENDED =
            """
            select a.id, a.division_code, a.cadre_id, a.state, a.days_there, a.because, a.result
              from training.attendance a
             where a.course_id = :course and not a.voided and (:state::text is null or a.state = :state)
               and (:after::uuid is null
                    or (a.division_code, a.id) > (select last.division_code, last.id from training.attendance last where last.id = :after))
             order by a.division_code, a.id
             limit :limit
            """;

    private static final String OF_A_PERSON =
            """
            select a.id, named.name, named.begins_on, named.ends_on, named.held_at, a.audience, a.state, a.result
              from training.attendance a
              join training.course_names(array(
                       select course_id from training.attendance where cadre_id = :cadre and not voided)) named
                on named.id = a.course_id
             where a.cadre_id = :cadre and not a.voided
             order by named.begins_on desc, a.id
             limit 200
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    CourseLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** How many are on the list, how many of them came, and of how many nobody has told though the course is over. */
    record Told(int enrolled, int people, int untold) {}

    record ListedCourse(Course course, Told told) {}

    record Attended(
            UUID id,
            String divisionCode,
            UUID cadreId,
            State state,
            @Nullable BigDecimal daysThere,
            @Nullable String because,
            @Nullable String result) {}

    /** A course as it stands in the life of somebody who attended it. */
    record CourseOfAPerson(
            UUID id,
            String name,
            LocalDate beginsOn,
            LocalDate endsOn,
            @Nullable String heldAt,
            String audience,
            State state,
            @Nullable String result) {}

    /** @param untold only those that are over without it being told of everybody whether they came
     * @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<ListedCourse> courses(
            DivisionCode division,
            @Nullable String audience,
            @Nullable Integer year,
            boolean untold,
            @Nullable UUID after,
            int limit) {
        requireWithin(division);
        return jdbc.sql(COURSES)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("audience", audience)
                .param("year", year)
                .param("untold", untold)
                .param("today", Here.today())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new ListedCourse(CourseTable.read(row), told(row)))
                .list();
    }

    @Transactional(readOnly = true)
    Told told(UUID course) {
        return jdbc.sql("select told.* from training.course c cross join lateral (%s) told where c.id = :course"
                        .formatted(TOLD))
                .param("course", course)
                .param("today", Here.today())
                .query((row, number) -> told(row))
                .single();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getInt("enrolled"), row.getInt("people"), row.getInt("untold"));
    }

    @Transactional(readOnly = true)
    List<Attended> attended(UUID course, @Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql(ATTENDED)
                .param("course", course)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(Attended.class)
                .list();
    }

    /** What a course is called, whoever held it. */
    record NamedCourse(String name, @Nullable String heldAt) {}

    @Transactional(readOnly = true)
    Map<UUID, NamedCourse> named(Stream<@Nullable UUID> ids) {
        var named = new HashMap<UUID, NamedCourse>();
        jdbc.sql("select id, name, held_at from training.course_names(:ids)")
                .param("ids", ids.filter(Objects::nonNull).distinct().toArray(UUID[]::new))
                .query(row -> {
                    named.put(
                            row.getObject("id", UUID.class),
                            new NamedCourse(row.getString("name"), row.getString("held_at")));
                });
        return named;
    }

    @Transactional(readOnly = true)
    List<CourseOfAPerson> ofPerson(UUID cadre) {
        actors.require(Right.READ_RECORDS);
        return jdbc.sql(OF_A_PERSON)
                .param("cadre", cadre)
                .query(CourseOfAPerson.class)
                .list();
    }

    void requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }
}
