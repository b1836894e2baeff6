package org.lingtouyan.household;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of another module that belong to a household go along when it moves: what lasts is closed at the old place and goes on at
 * the new one from the same day. What has ended stays where it was.
 */
public abstract class HouseholdRowsMover implements Mover {

    /** Who a row is about; both go on under new ids. */
    private static final List<String> ABOUT = List.of("household_id", "person_id");

    private final String table;
    private final List<String> leftBehind;
    private final LastingRows lasting;
    private final KnownHouseholds households;

    /** @param leftBehind columns that point at what stays at the old place */
    protected HouseholdRowsMover(
            String table, List<String> leftBehind, LastingRows lasting, KnownHouseholds households) {
        this.table = table;
        this.leftBehind = leftBehind;
        this.lasting = lasting;
        this.households = households;
    }

    @Override
    public final Luggage pack(Move move) {
        var moving = households.moving(move);
        return new LastingRows.Rows(moving.isEmpty() ? List.of() : lasting.read(table, "household_id", move, moving));
    }

    @Override
    public final void open(Move move, Luggage luggage) {
        lasting.open(
                table,
                ((LastingRows.Rows) luggage)
                        .rows().stream().map(row -> goingOn(move, row)).toList());
    }

    @Override
    public final void close(Move move, Luggage luggage) {
        lasting.close(table, move, ((LastingRows.Rows) luggage).rows());
    }

    private ObjectNode goingOn(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        for (var about : ABOUT) {
            if (row.hasNonNull(about)) {
                var before = UUID.fromString(row.get(about).stringValue());
                moved.put(about, KnownHouseholds.idAfter(move, before).toString());
            }
        }
        leftBehind.forEach(moved::putNull);
        return moved;
    }
}
