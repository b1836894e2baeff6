package org.lingtouyan.monitoring;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A case that is not ruled out goes on where its household moves to; what was done before stays where it was done. */
@Component
@Order(16)
class EpisodeMover implements Mover {

    private static final String TABLE = "monitoring.episode";

    private final LastingRows lasting;
    private final KnownHouseholds households;

    EpisodeMover(LastingRows lasting, KnownHouseholds households) {
        this.lasting = lasting;
        this.households = households;
    }

    @Override
    public Amount count(Move move) {
        return Amount.NOTHING;
    }

    @Override
    public Luggage pack(Move move) {
        var moving = households.moving(move);
        return new LastingRows.Rows(moving.isEmpty() ? List.of() : lasting.read(TABLE, "household_id", move, moving));
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

    private static ObjectNode opened(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        var household = UUID.fromString(row.get("household_id").stringValue());
        moved.put("household_id", KnownHouseholds.idAfter(move, household).toString());
        for (var linked : List.of("merged_by", "merged_from", "merged_from_division")) {
            moved.putNull(linked);
        }
        return moved;
    }
}
