package org.lingtouyan.branchstandard;

import java.util.List;
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
 * When a village goes on in another it takes its handbooks along, with the receipts. Where that one has the same, one is enough, and
 * it is confirmed if either was.
 */
@Component
@Order(34)
class HandbookMover implements Mover {

    private static final Span COPY = new Span("branchstandard.handbook_copy", "issued_on", "moved_on");

    private static final String OPEN =
            """
            insert into branchstandard.handbook_copy as held
                   (county_code, id, division_code, issue_id, issued_from, setting, title, edition, document, copies, issued_on,
                    received_on, received_by, counted_from, moved_from)
            select county_code, id, division_code, issue_id, issued_from, setting, title, edition, document, copies, issued_on,
                   received_on, received_by, counted_from, moved_from
              from json_populate_recordset(null::branchstandard.handbook_copy, :rows::json)
                on conflict (county_code, issue_id, division_code) where moved_on is null and not voided do update
               set received_on = excluded.received_on, received_by = excluded.received_by, version = held.version + 1
             where held.received_on is null and excluded.received_on is not null
            """;

    private final LastingRows lasting;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandbookMover(LastingRows lasting, JdbcClient jdbc, JsonMapper json) {
        this.lasting = lasting;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Luggage pack(Move move) {
        return new LastingRows.Rows(
                move.whom().takesTheVillage()
                        ? lasting.read(COPY, "division_code", move, List.of(move.from()))
                        : List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var rows = ((LastingRows.Rows) luggage)
                .rows().stream().map(row -> goingOn(move, row)).toList();
        if (!rows.isEmpty()) {
            jdbc.sql(OPEN).param("rows", json.writeValueAsString(rows)).update();
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        lasting.close(COPY, move, ((LastingRows.Rows) luggage).rows());
    }

    private static ObjectNode goingOn(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        var on = move.on().toString();
        return row.get("issued_on").stringValue().compareTo(on) < 0 ? moved.put("counted_from", on) : moved;
    }
}
