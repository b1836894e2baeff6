package org.lingtouyan.householdplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A household that moves takes its plans along with all that belongs to them; what was done before counts where it was done. */
@Component
@Order(14)
class PlanMover implements Mover {

    /** A plan before what belongs to it. */
    private static final List<String> TABLES = List.of("plan", "measure", "signature", "progress", "edition");

    private final LastingRows lasting;
    private final KnownHouseholds households;

    PlanMover(LastingRows lasting, KnownHouseholds households) {
        this.lasting = lasting;
        this.households = households;
    }

    /** The rows that move, by table. */
    private record Papers(Map<String, List<ObjectNode>> rows) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        var moving = households.moving(move);
        var rows = new LinkedHashMap<String, List<ObjectNode>>();
        if (!moving.isEmpty()) {
            TABLES.forEach(
                    table -> rows.put(table, lasting.read("householdplan." + table, "household_id", move, moving)));
        }
        return new Papers(rows);
    }

    @Override
    public void open(Move move, Luggage luggage) {
        ((Papers) luggage)
                .rows()
                .forEach((table, rows) -> lasting.open(
                        "householdplan." + table,
                        rows.stream().map(row -> opened(move, row)).toList()));
    }

    @Override
    public void close(Move move, Luggage luggage) {
        ((Papers) luggage).rows().forEach((table, rows) -> lasting.close("householdplan." + table, move, rows));
    }

    private static ObjectNode opened(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        follow(move, moved, "household_id");
        follow(move, moved, "person_id");
        if (moved.has("plan_id")) {
            moved.put(
                    "plan_id",
                    LastingRows.idAfter(move, UUID.fromString(row.get("plan_id").stringValue()))
                            .toString());
        }
        for (var linked : List.of(
                "merged_by",
                "merged_from",
                "merged_from_division",
                "merged_from_plan",
                "merged_version",
                "body_hash")) {
            if (moved.has(linked)) {
                moved.putNull(linked);
            }
        }
        if (moved.has("came_done")) {
            var done = row.get("done_on");
            moved.put(
                    "came_done",
                    !done.isNull() && done.stringValue().compareTo(move.on().toString()) < 0);
        }
        return moved;
    }

    /** Households and their members go on under ids that follow from the move in the same way. */
    private static void follow(Move move, ObjectNode moved, String column) {
        var held = moved.get(column);
        if (held != null && !held.isNull()) {
            moved.put(
                    column,
                    KnownHouseholds.idAfter(move, UUID.fromString(held.stringValue()))
                            .toString());
        }
    }
}
