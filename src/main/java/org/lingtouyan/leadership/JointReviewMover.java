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
 * What departments answered of a village's candidates goes along with it: into another county whole, for its organisation officers
 * alone as before. Where that county holds an answer of the same department, day and candidate already, that one is it.
 */
@Component
@Order(25)
class JointReviewMover implements Mover {

    private static final String SAID =
            "division_code, village_code, cadre_id, department, result, document, reviewed_on";

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    JointReviewMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new LastingRows.Rows(List.of());
        }
        return new LastingRows.Rows(lasting.select(
                """
                select to_json(r) from leadership.joint_review r
                 where r.county_code = :county and r.village_code = :village and r.went_on is null
                 order by r.id
                """,
                move));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        if (withinACounty(move)) {
            return;
        }
        jdbc.sql(ARRIVE).param("rows", there(move, luggage).toString()).update();
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var ids = ((LastingRows.Rows) luggage)
                .rows().stream().map(LastingRows::id).toArray(UUID[]::new);
        jdbc.sql(withinACounty(move) ? RENAME : WENT_ON)
                .param("county", move.from().countyCode())
                .param("ids", ids)
                .param(
                        "now",
                        withinACounty(move) ? move.to().value() : move.on().toString())
                .update();
    }

    private static boolean withinACounty(Move move) {
        return move.from().countyCode().equals(move.to().countyCode());
    }

    private static List<ObjectNode> there(Move move, Luggage luggage) {
        return ((LastingRows.Rows) luggage)
                .rows().stream()
                        .map(ObjectNode::deepCopy)
                        .map(row -> row.put("county_code", move.to().countyCode())
                                .put("division_code", move.to().countyCode() + "000000")
                                .put("village_code", move.to().value()))
                        .toList();
    }

    private static final String ARRIVE =
            """
            insert into leadership.joint_review as held (county_code, id, %1$s, version)
            select county_code, id, %1$s, 1 from json_populate_recordset(null::leadership.joint_review, :rows::json) coming
             where not exists (select from leadership.joint_review here
                                where here.county_code = coming.county_code and here.id <> coming.id and here.went_on is null
                                  and here.cadre_id = coming.cadre_id and here.department = coming.department
                                  and here.reviewed_on = coming.reviewed_on)
                on conflict (county_code, id) do update
               set (%1$s, went_on, version) = row (%2$s, null, held.version + (held.went_on is not null)::integer)
             where held.went_on is not null or held.version = 1
            """
                    .formatted(SAID, "excluded." + SAID.replace(", ", ", excluded."));

    private static final String RENAME =
            """
            update leadership.joint_review set village_code = :now, version = version + 1
             where county_code = :county and id = any(:ids)
            """;

    private static final String WENT_ON =
            """
            update leadership.joint_review set went_on = :now::date, version = version + 1
             where county_code = :county and id = any(:ids)
            """;
}
