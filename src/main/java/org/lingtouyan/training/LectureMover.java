package org.lingtouyan.training;

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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A village that goes on in another takes its programmes along and the lectures from that day on. What was given before stays
 * where it was given; but that a lecture has reached the village in the year goes on being true of the one it has become.
 */
@Component
@Order(35)
class LectureMover implements Mover {

    private static final Span LECTURE = Span.day(LectureTable.LECTURE, "held_on");
    private static final Span LISTENER = Span.part(LectureTable.LISTENER);

    private final LastingRows lasting;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LectureMover(LastingRows lasting, JdbcClient jdbc, JsonMapper json) {
        this.lasting = lasting;
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Packed(
            List<ObjectNode> programmes,
            List<ObjectNode> lectures,
            List<ObjectNode> listeners,
            List<ObjectNode> reached)
            implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of(), List.of(), List.of());
        }
        var lectures = lasting.read(LECTURE, "division_code", move, List.of(move.from()));
        return new Packed(
                lasting.read(LectureTable.PROGRAMME, "division_code", move, List.of(move.from())),
                lectures,
                lasting.read(LISTENER, "lecture_id", move, ids(lectures)),
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
                Stream.concat(
                                packed.lectures().stream().map(row -> given(move, row, programmes, venues)),
                                packed.reached().stream().map(row -> counted(move, row)))
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
        lasting.close(LectureTable.PROGRAMME, move, packed.programmes());
        jdbc.sql(
                        """
                        update training.lecture set counted_to = :on, version = version + 1
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
        return jdbc
                .sql(
                        """
                        select to_json(l) from training.lecture l
                         where l.county_code = :county and l.division_code = :village and l.held_on < :on and l.counted_to is null
                           and extract(year from l.held_on) = extract(year from :on::date) and not l.voided
                         order by l.held_on desc, l.id desc
                         limit 1
                        """)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("on", move.on())
                .query(String.class)
                .list()
                .stream()
                .map(row -> (ObjectNode) json.readTree(row))
                .toList();
    }

    private static ObjectNode counted(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        moved.put("counted_from", move.on().toString());
        moved.putNull("venue_id");
        return moved;
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
