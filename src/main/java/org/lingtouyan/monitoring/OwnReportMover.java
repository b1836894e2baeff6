package org.lingtouyan.monitoring;

import java.util.List;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A report that nobody has answered yet is answered where its village goes on. */
@Component
@Order(17)
class OwnReportMover implements Mover {

    private static final String TABLE = "monitoring.own_report";

    private final LastingRows lasting;

    OwnReportMover(LastingRows lasting) {
        this.lasting = lasting;
    }

    private record Packed(List<ObjectNode> reports) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        return new Packed(
                move.whom().takesTheVillage()
                        ? lasting.read(TABLE, "division_code", move, List.of(move.from())).stream()
                                .filter(row -> row.get("valid_to").isNull())
                                .toList()
                        : List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        lasting.open(
                TABLE,
                ((Packed) luggage)
                        .reports().stream()
                                .map(row -> LastingRows.goingOn(move, row))
                                .toList());
    }

    @Override
    public void close(Move move, Luggage luggage) {
        lasting.close(TABLE, move, ((Packed) luggage).reports());
    }
}
