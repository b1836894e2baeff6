package org.lingtouyan.leadership;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The open case of a village that goes on in another goes on there where it stands, with its problems and whoever answers for it;
 * what happened in it before is read from where it happened. Of two open cases the one of the village that goes on stays.
 */
@Component
@Order(23)
class CaseMover implements Mover {

    private static final String CASE = "leadership.rectification";
    private static final String PROBLEM = "leadership.rectification_problem";
    private static final String DUTY = "leadership.rectification_duty";

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    CaseMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    /** Open cases with what is planned in them and who answers. */
    private record Packed(List<ObjectNode> cases, List<ObjectNode> problems, List<ObjectNode> duties)
            implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of(), List.of());
        }
        return new Packed(
                read(move, CASE, "part.ended_on is null"),
                read(move, PROBLEM, OF_AN_OPEN_CASE),
                read(move, DUTY, "part.valid_to is null and " + OF_AN_OPEN_CASE));
    }

    private List<ObjectNode> read(Move move, String table, String which) {
        return lasting.select(
                """
                select to_json(part) from %s part
                 where part.county_code = :county and part.division_code = :village and %s
                 order by part.id
                """
                        .formatted(table, which),
                move);
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        for (var row : packed.cases()) {
            var moved = goingOn(move, row);
            if (!anotherIsOpen(moved)) {
                lasting.open(CASE, List.of(moved));
                lasting.open(PROBLEM, parts(move, row, packed.problems()));
                lasting.open(DUTY, parts(move, row, packed.duties()));
            }
        }
    }

    private ObjectNode goingOn(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        if (row.get("opened_on").stringValue().compareTo(move.on().toString()) < 0) {
            moved.put("opened_on", move.on().toString()).put("came_along", true);
        }
        var screening = row.get("screening_id");
        if (!screening.isNull()) {
            var there = LastingRows.idAfter(move, UUID.fromString(screening.stringValue()));
            if (isScreening(move, there)) {
                moved.put("screening_id", there.toString());
            } else if (!move.from().countyCode().equals(move.to().countyCode())) {
                moved.putNull("screening_id");
            }
        }
        return moved;
    }

    private boolean isScreening(Move move, UUID id) {
        return jdbc.sql("select exists (select from leadership.screening where county_code = :county and id = :id)")
                .param("county", move.to().countyCode())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private boolean anotherIsOpen(ObjectNode row) {
        return jdbc.sql(
                        """
                        select exists (
                            select from leadership.rectification there
                              join json_populate_record(null::leadership.rectification, :row::json) as coming on true
                             where there.county_code = coming.county_code and there.division_code = coming.division_code
                               and there.id <> coming.id
                               and daterange(there.opened_on, there.ended_on) && daterange(coming.opened_on, coming.ended_on))
                        """)
                .param("row", row.toString())
                .query(Boolean.class)
                .single();
    }

    private static List<ObjectNode> parts(Move move, ObjectNode of, List<ObjectNode> parts) {
        var there = LastingRows.idAfter(move, LastingRows.id(of)).toString();
        return parts.stream()
                .filter(part -> part.get("rectification_id").equals(of.get("id")))
                .map(part -> {
                    var moved = LastingRows.goingOn(move, part);
                    moved.remove("moved_from");
                    return moved.put("rectification_id", there);
                })
                .toList();
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        for (var closing : List.of(RELIEVE, CLOSE)) {
            jdbc.sql(closing)
                    .param("county", move.from().countyCode())
                    .param("ids", packed.cases().stream().map(LastingRows::id).toArray(UUID[]::new))
                    .param("on", move.on())
                    .update();
        }
    }

    private static final String OF_AN_OPEN_CASE =
            """
            exists (select from leadership.rectification c
                     where c.county_code = part.county_code and c.id = part.rectification_id and c.ended_on is null)
            """;

    private static final String RELIEVE =
            """
            update leadership.rectification_duty
               set valid_to = greatest(valid_from, :on), version = version + 1
             where county_code = :county and rectification_id = any(:ids) and valid_to is null
            """;

    private static final String CLOSE =
            """
            update leadership.rectification
               set state = 'MOVED', ended_on = greatest(:on, opened_on), version = version + 1
             where county_code = :county and id = any(:ids) and ended_on is null
            """;
}
