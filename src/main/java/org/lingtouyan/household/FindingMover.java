package org.lingtouyan.household;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.quality.FollowingFindings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Findings go along with the household they are about, with the reasons they are kept for; here the next check ends them. */
@Component
@Order(2)
class FindingMover implements Mover {

    private static final List<String> ABOUT = List.of("id", "household_id", "record_id");

    private final FollowingFindings findings;
    private final KnownHouseholds households;

    FindingMover(FollowingFindings findings, KnownHouseholds households) {
        this.findings = findings;
        this.households = households;
    }

    @Override
    public Luggage pack(Move move) {
        var moving = households.moving(move);
        return new LastingRows.Rows(
                moving.isEmpty() ? List.of() : findings.standing(move.from().countyCode(), moving));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        findings.goOn(((LastingRows.Rows) luggage)
                .rows().stream().map(row -> goingOn(move, row)).toList());
    }

    @Override
    public void close(Move move, Luggage luggage) {}

    private static ObjectNode goingOn(Move move, ObjectNode row) {
        var moved = row.deepCopy();
        moved.put("county_code", move.to().countyCode());
        moved.put("division_code", move.to().value());
        for (var about : ABOUT) {
            var before = UUID.fromString(row.get(about).stringValue());
            moved.put(about, KnownHouseholds.idAfter(move, before).toString());
        }
        return moved;
    }
}
