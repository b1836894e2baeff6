package org.lingtouyan.training;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a village held or attended from the day on which it went on in another was held and attended there. */
@Component
@Order(34)
class TrainingMover implements Mover {

    private static final Span COURSE = Span.day("training.course", "begins_on");
    private static final Span ATTENDANCE = Span.day("training.attendance", "attended_on");

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    TrainingMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    private record Packed(List<ObjectNode> courses, List<ObjectNode> attendances) implements Luggage {

        Set<String> courseIds() {
            return courses.stream().map(row -> row.get("id").stringValue()).collect(Collectors.toSet());
        }
    }

    @Override
    public Luggage pack(Move move) {
        return move.whom().takesTheVillage()
                ? new Packed(
                        lasting.read(COURSE, "division_code", move, List.of(move.from())),
                        lasting.read(ATTENDANCE, "division_code", move, List.of(move.from())))
                : new Packed(List.of(), List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        var courses = packed.courseIds();
        lasting.open(
                COURSE.table(),
                packed.courses().stream()
                        .map(row -> LastingRows.goingOn(move, row))
                        .toList());
        lasting.open(
                ATTENDANCE.table(),
                packed.attendances().stream()
                        .map(row -> attended(move, row, courses))
                        .toList());
        packed.courses().forEach(course -> follow(move, LastingRows.id(course)));
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(ATTENDANCE, move, packed.attendances());
        lasting.close(COURSE, move, packed.courses());
    }

    private static ObjectNode attended(Move move, ObjectNode row, Set<String> courses) {
        var moved = LastingRows.goingOn(move, row);
        var course = row.get("course_id").stringValue();
        if (courses.contains(course)) {
            moved.put(
                    "course_id",
                    LastingRows.idAfter(move, UUID.fromString(course)).toString());
        }
        return moved;
    }

    /** People of other places attended the course that goes on. */
    private void follow(Move move, UUID course) {
        jdbc.sql(
                        """
                        update training.attendance set course_id = :now, version = version + 1
                         where county_code = :county and course_id = :was and division_code <> :village and not voided
                        """)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("was", course)
                .param("now", LastingRows.idAfter(move, course))
                .update();
    }
}
