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

/** Whoever a village keeps in reserve is in reserve in the village it goes on in; somebody in reserve there already stays so once. */
@Component
@Order(21)
class ReserveMover implements Mover {

    private static final String RESERVE = "leadership.reserve";

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    ReserveMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    @Override
    public Luggage pack(Move move) {
        return new LastingRows.Rows(
                move.whom().takesTheVillage()
                        ? lasting.read(RESERVE, "division_code", move, List.of(move.from()))
                        : List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        for (var row : ((LastingRows.Rows) luggage).rows()) {
            var moved = LastingRows.goingOn(move, row);
            moved.putNull("body_hash");
            if (!isInReserveThere(moved)) {
                lasting.open(RESERVE, List.of(moved));
            }
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var ids = ((LastingRows.Rows) luggage)
                .rows().stream().map(LastingRows::id).toArray(UUID[]::new);
        for (var closing : List.of(END, NEVER_BEGAN)) {
            jdbc.sql(closing)
                    .param("county", move.from().countyCode())
                    .param("ids", ids)
                    .param("on", move.on())
                    .update();
        }
    }

    private boolean isInReserveThere(ObjectNode row) {
        return jdbc.sql(
                        """
                        select exists (
                            select from leadership.reserve there
                              join json_populate_record(null::leadership.reserve, :row::json) as coming on true
                             where there.county_code = coming.county_code and there.cadre_id = coming.cadre_id
                               and there.id <> coming.id and not there.voided
                               and daterange(there.valid_from, there.valid_to) && daterange(coming.valid_from, coming.valid_to))
                        """)
                .param("row", row.toString())
                .query(Boolean.class)
                .single();
    }

    private static final String END =
            """
            update leadership.reserve
               set valid_to = :on, leave_reason = 'VILLAGE_ENDED', used_as = null, version = version + 1
             where county_code = :county and id = any(:ids) and valid_from < :on
            """;

    private static final String NEVER_BEGAN =
            """
            update leadership.reserve set voided = true, version = version + 1
             where county_code = :county and id = any(:ids) and valid_from >= :on
            """;
}
