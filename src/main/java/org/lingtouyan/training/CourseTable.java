package org.lingtouyan.training;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.lingtouyan.training.Attendance.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes courses and who attended them. */
@Component
class CourseTable {

    private static final String COLUMNS =
            "county_code, id, division_code, kind, name, audience, organiser, begins_on, ends_on, held_at, outside";
    private static final String ATTENDANCE =
            "county_code, id, division_code, course_id, cadre_id, audience, kind, outside, attended_on, state, days_there, because, result";

    private final JdbcClient jdbc;
    private final TableRows table;

    CourseTable(JdbcClient jdbc, TableRows table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A course as it is held, with the version of its row. */
    record HeldCourse(Course course, int version) {}

    private record CourseRow(
            String countyCode,
            UUID id,
            String divisionCode,
            String kind,
            String name,
            String audience,
            @Nullable String organiser,
            LocalDate beginsOn,
            LocalDate endsOn,
            @Nullable String heldAt,
            boolean outside) {

        static CourseRow of(Course course) {
            return new CourseRow(
                    course.division().countyCode(),
                    course.id(),
                    course.division().value(),
                    course.kind().name(),
                    course.name(),
                    course.audience(),
                    course.organiser(),
                    course.begins(),
                    course.ends(),
                    course.heldAt(),
                    course.outside());
        }
    }

    private record AttendanceRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID courseId,
            UUID cadreId,
            String audience,
            String kind,
            boolean outside,
            LocalDate attendedOn,
            String state,
            @Nullable BigDecimal daysThere,
            @Nullable String because,
            @Nullable String result) {

        static AttendanceRow of(Course course, Attendance attendance) {
            return new AttendanceRow(
                    attendance.division().countyCode(),
                    attendance.id(),
                    attendance.division().value(),
                    course.id(),
                    attendance.cadre(),
                    course.audience(),
                    course.kind().name(),
                    course.outside(),
                    course.ends(),
                    Objects.requireNonNull(attendance.state()).name(),
                    attendance.days(),
                    attendance.because(),
                    attendance.result());
        }
    }

    void add(Collection<Course> courses) {
        table.add("training.course", courses.stream().map(CourseRow::of).toList());
    }

    /** What is held of those who are on the list already. */
    Map<UUID, Held> held(UUID course, Collection<UUID> people) {
        return jdbc
                .sql(
                        """
                        select cadre_id, state, days_there, because, result from training.attendance
                         where course_id = :course and cadre_id = any(:people) and not voided
                        """)
                .param("course", course)
                .param("people", people.toArray(UUID[]::new))
                .query(Held.class)
                .stream()
                .collect(Collectors.toMap(Held::cadreId, Function.identity(), (one, other) -> one));
    }

    /** Somebody who is on the list already stays on it, as is told now. @return how many are new or changed */
    int attend(Course course, Collection<Attendance> attendances) {
        return jdbc.sql(
                        """
                        insert into training.attendance as held (%1$s)
                        select %1$s from json_populate_recordset(null::training.attendance, :rows::json)
                            on conflict (county_code, course_id, cadre_id) where not voided
                            do update set state = excluded.state, days_there = excluded.days_there, because = excluded.because,
                                          result = excluded.result, version = held.version + 1
                         where (held.state, held.days_there, held.because, held.result)
                               is distinct from (excluded.state, excluded.days_there, excluded.because, excluded.result)
                        """
                                .formatted(ATTENDANCE))
                .param(
                        "rows",
                        RowJson.write(attendances.stream()
                                .map(one -> AttendanceRow.of(course, one))
                                .toList()))
                .update();
    }

    /** Of whom nothing was told came. @return how many they are */
    int allCame(UUID course, @Nullable String result) {
        return jdbc.sql(
                        """
                        update training.attendance set state = 'CAME', result = :result, version = version + 1
                         where course_id = :course and state = 'ENROLLED' and not voided
                        """)
                .param("course", course)
                .param("result", result)
                .update();
    }

    /** Whether it was told of somebody whether they came. */
    boolean anyTold(UUID course) {
        return jdbc.sql(
                        """
                        select exists (select from training.attendance
                                        where course_id = :course and state in ('CAME', 'CAME_IN_PART', 'ABSENT') and not voided)
                        """)
                .param("course", course)
                .query(Boolean.class)
                .single();
    }

    Optional<HeldCourse> find(UUID id) {
        return jdbc.sql("select %s, version from training.course where id = :id and not voided".formatted(COLUMNS))
                .param("id", id)
                .query((row, number) -> new HeldCourse(read(row), row.getInt("version")))
                .optional();
    }

    /** That of the same name and day in the same place. */
    Optional<Course> findSame(Course told) {
        return jdbc.sql(
                        """
                        select %s from training.course
                         where county_code = :county and division_code = :division and name = :name and begins_on = :begins
                           and not voided
                         order by id limit 1
                        """
                                .formatted(COLUMNS))
                .param("county", told.division().countyCode())
                .param("division", told.division().value())
                .param("name", told.name())
                .param("begins", told.begins())
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return false when the row is no longer of that version */
    boolean correct(Course now, int version) {
        return jdbc.sql(
                                """
                        update training.course
                           set name = :name, audience = :audience, organiser = :organiser, begins_on = :begins, ends_on = :ends,
                               held_at = :heldAt, outside = :outside, kind = :kind, version = version + 1
                         where county_code = :county and id = :id and version = :version and not voided
                        """)
                        .param("name", now.name())
                        .param("audience", now.audience())
                        .param("organiser", now.organiser())
                        .param("begins", now.begins())
                        .param("ends", now.ends())
                        .param("heldAt", now.heldAt())
                        .param("outside", now.outside())
                        .param("kind", now.kind().name())
                        .param("county", now.division().countyCode())
                        .param("id", now.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What was said of the course is said of everybody who attended it. */
    void restate(Course now) {
        jdbc.sql(
                        """
                        update training.attendance
                           set audience = :audience, kind = :kind, outside = :outside, attended_on = :day, version = version + 1
                         where course_id = :id and not voided
                           and (audience, kind, outside, attended_on) is distinct from (:audience, :kind, :outside, :day)
                        """)
                .param("audience", now.audience())
                .param("kind", now.kind().name())
                .param("outside", now.outside())
                .param("day", now.ends())
                .param("id", now.id())
                .update();
    }

    /** The course and every attendance of it. */
    void withdraw(Course course) {
        jdbc.sql("update training.course set voided = true, version = version + 1 where id = :id and not voided")
                .param("id", course.id())
                .update();
        jdbc.sql(
                        "update training.attendance set voided = true, version = version + 1 where course_id = :id and not voided")
                .param("id", course.id())
                .update();
    }

    static Course read(ResultSet row) throws SQLException {
        return new Course(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                Course.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("audience"),
                row.getString("organiser"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("held_at"),
                row.getBoolean("outside"));
    }
}
