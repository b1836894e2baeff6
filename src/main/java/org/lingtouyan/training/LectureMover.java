package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * A village that goes on in another takes its programmes along, the lectures from that day on and what has reached it from that day
 * on. What was before stays where it was; but that a lecture has reached the village in the year goes on being true of the one it
 * has become.
 */
@Component
@Order(35)
class LectureMover implements Mover {

    private static final Span LECTURE = Span.day(LectureTable.LECTURE, "held_on");
    private static final Span LISTENER = Span.part(LectureTable.LISTENER);
    private static final Span REACH = Span.day(LectureTable.REACH, "held_on");

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    LectureMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    private record Packed(
            List<ObjectNode> programmes,
            List<ObjectNode> lectures,
            List<ObjectNode> listeners,
            List<ObjectNode> reach,
            List<ObjectNode> reached)
            implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of(), List.of(), List.of(), List.of());
        }
        var lectures = lasting.read(LECTURE, "division_code", move, List.of(move.from()));
        return new Packed(
                lasting.read(LectureTable.PROGRAMME, "division_code", move, List.of(move.from())),
                lectures,
                lasting.read(LISTENER, "lecture_id", move, ids(lectures)),
                lasting.read(REACH, "division_code", move, List.of(move.from())),
                reached(move));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        var programmes = ids(packed.programmes());
        lasting.open(
                LectureTable.PROGRAMME,
                packed.programmes().stream()
                        .map(row -> LastingRows.goingOn(move, row))
                        .toList());
        var venues = venues(move, packed.lectures());
        lasting.open(
                LectureTable.LECTURE,
                packed.lectures().stream()
                        .map(row -> given(move, row, programmes, venues))
                        .toList());
        var lectures = ids(packed.lectures());
        lasting.open(
                LectureTable.REACH,
                notThereYet(
                                move,
                                Stream.concat(packed.reach().stream(), packed.reached().stream())
                                        .toList())
                        .stream()
                        .map(row -> began(move, row) ? counted(move, row) : reaching(move, row, lectures))
                        .toList());
        lasting.open(
                LectureTable.LISTENER,
                packed.listeners().stream()
                        .map(row -> {
                            var moved = LastingRows.goingOn(move, row);
                            after(move, moved, "lecture_id");
                            return moved;
                        })
                        .toList());
        programmes.forEach(programme -> follow(move, programme));
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(LISTENER, move, packed.listeners());
        lasting.close(LECTURE, move, packed.lectures());
        lasting.close(REACH, move, packed.reach());
        lasting.close(LectureTable.PROGRAMME, move, packed.programmes());
        reachFollows(move, ids(packed.lectures()));
        jdbc.sql(
                        """
                        update training.lecture_reach set counted_to = :on, version = version + 1
                         where county_code = :county and division_code = :village and held_on < :on and counted_to is null
                           and extract(year from held_on) = extract(year from :on::date) and not voided and :goes
                        """)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("on", move.on())
                .param("goes", move.whom().takesTheVillage())
                .update();
    }

    /** The last lecture that reached the village in the year before it went on. */
    private List<ObjectNode> reached(Move move) {
        return lasting.select(
                """
                select to_json(r) from training.lecture_reach r
                 where r.county_code = :county and r.division_code = :village and r.held_on < :on and r.counted_to is null
                   and extract(year from r.held_on) = extract(year from :on::date) and not r.voided
                 order by r.held_on desc, r.id desc
                 limit 1
                """,
                move);
    }

    private static boolean began(Move move, ObjectNode reach) {
        return LocalDate.parse(reach.get("held_on").stringValue()).isBefore(move.on());
    }

    private static ObjectNode counted(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        moved.put("counted_from", move.on().toString());
        return moved;
    }

    /** What reached the village by a lecture that goes along goes on as reached by that. */
    private static ObjectNode reaching(Move move, ObjectNode row, Set<UUID> lectures) {
        var moved = LastingRows.goingOn(move, row);
        if (lectures.contains(UUID.fromString(row.get("lecture_id").stringValue()))) {
            after(move, moved, "lecture_id");
        }
        return moved;
    }

    /** A lecture at a venue may have reached both villages, or several that go on in this one; it may have gone along already. */
    private List<ObjectNode> notThereYet(Move move, List<ObjectNode> coming) {
        var there = jdbc.sql(
                        """
                        select lecture_id from training.lecture_reach
                         where county_code = :county and division_code = :village and not voided and id <> all(:own)
                        """)
                .param("county", move.to().countyCode())
                .param("village", move.to().value())
                .param(
                        "own",
                        coming.stream()
                                .map(row -> LastingRows.idAfter(move, LastingRows.id(row)))
                                .toArray(UUID[]::new))
                .query(UUID.class)
                .set();
        return coming.stream()
                .filter(row -> {
                    var lecture = UUID.fromString(row.get("lecture_id").stringValue());
                    return !there.contains(lecture) && !there.contains(LastingRows.idAfter(move, lecture));
                })
                .toList();
    }

    /** Other villages that a lecture reached which goes along were reached by it wherever it is now. */
    private void reachFollows(Move move, Set<UUID> lectures) {
        jdbc.sql(
                        """
                        update training.lecture_reach r set lecture_id = going.now, version = r.version + 1
                          from unnest(:was::uuid[], :now::uuid[]) as going (was, now)
                         where r.county_code = :county and r.division_code <> :village and r.lecture_id = going.was and not r.voided
                        """)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("was", lectures.toArray(UUID[]::new))
                .param(
                        "now",
                        lectures.stream()
                                .map(was -> LastingRows.idAfter(move, was))
                                .toArray(UUID[]::new))
                .update();
    }

    private static ObjectNode given(Move move, ObjectNode row, Set<UUID> programmes, Set<UUID> venues) {
        var moved = LastingRows.goingOn(move, row);
        if (programmes.contains(UUID.fromString(row.get("programme_id").stringValue()))) {
            after(move, moved, "programme_id");
        }
        if (!row.get("venue_id").isNull()) {
            var venue = UUID.fromString(row.get("venue_id").stringValue());
            if (venues.contains(LastingRows.idAfter(move, venue))) {
                after(move, moved, "venue_id");
            } else {
                moved.putNull("venue_id");
            }
        }
        return moved;
    }

    private static void after(Move move, ObjectNode moved, String column) {
        var held = UUID.fromString(moved.get(column).stringValue());
        moved.put(column, LastingRows.idAfter(move, held).toString());
    }

    /** What of the venues of these lectures has gone along: it is there under the id that follows from the move. */
    private Set<UUID> venues(Move move, List<ObjectNode> lectures) {
        var gone = new HashSet<UUID>();
        for (var lecture : lectures) {
            if (!lecture.get("venue_id").isNull()) {
                gone.add(LastingRows.idAfter(
                        move, UUID.fromString(lecture.get("venue_id").stringValue())));
            }
        }
        return jdbc.sql(
                        """
                        select record_id from party.published_venue
                         where county_code = :county and division_code = :village and record_id = any(:ids)
                        """)
                .param("county", move.to().countyCode())
                .param("village", move.to().value())
                .param("ids", gone.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Lectures of other places are of the programme that goes on, as long as it does so in the county. */
    private void follow(Move move, UUID was) {
        if (!move.from().countyCode().equals(move.to().countyCode())) {
            return;
        }
        jdbc.sql(
                        """
                        update training.lecture set programme_id = :now, version = version + 1
                         where county_code = :county and programme_id = :was and division_code <> :village and not voided
                           and held_on >= :on
                        """)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("was", was)
                .param("now", LastingRows.idAfter(move, was))
                .param("on", move.on())
                .update();
    }

    private static Set<UUID> ids(List<ObjectNode> rows) {
        return rows.stream().map(LastingRows::id).collect(Collectors.toSet());
    }
}
