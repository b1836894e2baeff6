package org.lingtouyan.leadership;

import java.util.List;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Whom;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a township goes on in another, so does its leading group. Where the other has a head of its own, or the same person holds the
 * same post there, the post ends with the township and says so.
 */
@Component
@Order(28)
class TownshipPostMover implements Mover {

    private static final String POST = "leadership.township_post";

    private static final String HELD_THERE =
            """
            select exists (
                select from leadership.township_post there
                  join json_populate_record(null::leadership.township_post, :row::json) as coming on true
                 where there.county_code = coming.county_code and there.division_code = coming.division_code
                   and there.id <> coming.id and not there.voided and there.post = coming.post
                   and (coming.post = 'TOWNSHIP_HEAD' or there.cadre_id = coming.cadre_id)
                   and daterange(there.valid_from, there.valid_to) && daterange(coming.valid_from, coming.valid_to))
            """;

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    TownshipPostMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    @Override
    public Luggage pack(Move move) {
        return new LastingRows.Rows(
                move.whom() instanceof Whom.TheTownship
                        ? lasting.read(POST, "division_code", move, List.of(move.from()))
                        : List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        for (var row : ((LastingRows.Rows) luggage).rows()) {
            var moved = LastingRows.goingOn(move, row);
            if (isHeldThere(moved)) {
                sayTaken(move, row);
            } else {
                lasting.open(POST, List.of(moved));
            }
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        lasting.close(POST, move, ((LastingRows.Rows) luggage).rows());
    }

    private boolean isHeldThere(ObjectNode coming) {
        return jdbc.sql(HELD_THERE)
                .param("row", coming.toString())
                .query(Boolean.class)
                .single();
    }

    /** Within a county, where it is closed by now. A township of another county that takes one up begins without anybody, or its own stay. */
    private void sayTaken(Move move, ObjectNode row) {
        jdbc.sql(
                        """
                        update leadership.township_post set end_reason = 'SEAT_TAKEN', version = version + 1
                         where county_code = :county and id = :id and end_reason = 'MOVED'
                        """)
                .param("county", move.from().countyCode())
                .param("id", LastingRows.id(row))
                .update();
    }
}
