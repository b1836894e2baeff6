package org.lingtouyan.pairing;

import java.util.List;
import java.util.Set;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Whom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Who looked after a part of a village goes on doing so where that part now belongs; the whole of a village becomes a part. */
@Component
@Order(12)
class PatchMover implements Mover {

    private static final String TABLE = "pairing.patch";

    private final LastingRows lasting;
    private final Divisions divisions;

    PatchMover(LastingRows lasting, Divisions divisions) {
        this.lasting = lasting;
        this.divisions = divisions;
    }

    @Override
    public Luggage pack(Move move) {
        var whom = move.whom();
        if (whom instanceof Whom.NaturalVillages some) {
            return new LastingRows.Rows(lasting.read(TABLE, "name", move, some.names()));
        }
        if (!whom.takesTheVillage()) {
            return new LastingRows.Rows(List.of());
        }
        var stay = whom instanceof Whom.AllBut others ? others.names() : Set.<String>of();
        return new LastingRows.Rows(lasting.read(TABLE, "division_code", move, List.of(move.from())).stream()
                .filter(row -> !stay.contains(row.get("name").stringValue()))
                .toList());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        lasting.open(
                TABLE,
                ((LastingRows.Rows) luggage)
                        .rows().stream().map(row -> opened(move, row)).toList());
    }

    @Override
    public void close(Move move, Luggage luggage) {
        lasting.close(TABLE, move, ((LastingRows.Rows) luggage).rows());
    }

    private ObjectNode opened(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        if (row.get("name").stringValue().isEmpty()) {
            moved.put("name", divisions.require(move.from()).shortName());
        }
        return moved;
    }
}
