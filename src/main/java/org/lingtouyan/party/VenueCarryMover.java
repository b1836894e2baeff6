package org.lingtouyan.party;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a venue goes on, so do the needs that nobody has answered, with their clock and whom they were passed to; and notices read
 * out from that day on were read out there. What was answered before stays where it was.
 */
@Component
@Order(32)
class VenueCarryMover implements Mover {

    private static final Span NOTICE = Span.day("party." + VenueCarrying.NOTICE, "brought_on");
    private static final Span NEED = Span.of("party." + VenueCarrying.NEED);
    private static final Span STEP = Span.part("party." + VenueCarrying.STEP);

    private final LastingRows lasting;

    VenueCarryMover(LastingRows lasting) {
        this.lasting = lasting;
    }

    private record Packed(List<ObjectNode> notices, List<ObjectNode> needs, List<ObjectNode> steps)
            implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of(), List.of());
        }
        var venues = GoneOn.ids(lasting.read("party.venue", "division_code", move, List.of(move.from())));
        var needs = lasting.read(NEED, "venue_id", move, venues);
        return new Packed(
                lasting.read(NOTICE, "venue_id", move, venues),
                needs,
                lasting.read(STEP, "need_id", move, GoneOn.ids(needs)));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        open(move, NOTICE, packed.notices(), "venue_id");
        open(move, NEED, packed.needs(), "venue_id");
        open(move, STEP, packed.steps(), "need_id");
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(STEP, move, packed.steps());
        lasting.close(NEED, move, packed.needs());
        lasting.close(NOTICE, move, packed.notices());
    }

    private void open(Move move, Span span, List<ObjectNode> rows, String owner) {
        lasting.open(
                span.table(),
                rows.stream()
                        .map(row -> {
                            var moved = LastingRows.goingOn(move, row);
                            var held = UUID.fromString(row.get(owner).stringValue());
                            moved.put(owner, LastingRows.idAfter(move, held).toString());
                            return moved;
                        })
                        .toList());
    }
}
