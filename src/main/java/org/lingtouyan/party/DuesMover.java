package org.lingtouyan.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a village goes on in another, what its branch decided on dues and who pays otherwise goes along, and what was paid for months that
 * begin from that day on, whenever it was paid: they are owed there. What was published before stays where it was.
 */
@Component
@Order(32)
class DuesMover implements Mover {

    private static final List<Span> SPANS = List.of(
            Span.of("party.dues_decision"),
            Span.of("party.dues_base"),
            Span.day("party.dues_payment", "paid_for"),
            Span.day("party.dues_publication", "published_on"));

    private final LastingRows lasting;
    private final LeftBehind leftBehind;

    DuesMover(LastingRows lasting, LeftBehind leftBehind) {
        this.lasting = lasting;
        this.leftBehind = leftBehind;
    }

    private record Packed(Map<Span, List<ObjectNode>> parts) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        var parts = new HashMap<Span, List<ObjectNode>>();
        if (move.whom().takesTheVillage()) {
            var going = GoneOn.ids(
                    lasting.read(OrganisationMover.ORGANISATION, "division_code", move, List.of(move.from())));
            SPANS.forEach(span -> parts.put(span, lasting.read(span, "organisation_id", move, going)));
        }
        return new Packed(parts);
    }

    @Override
    public void open(Move move, Luggage luggage) {
        ((Packed) luggage).parts().forEach((span, rows) -> {
            var going = rows.stream().map(row -> going(move, row)).toList();
            lasting.open(
                    span.table(),
                    span.table().equals("party.dues_base")
                            ? leftBehind.notThereAlready(move, "dues_base", going)
                            : going);
        });
    }

    @Override
    public void close(Move move, Luggage luggage) {
        ((Packed) luggage).parts().forEach((span, rows) -> lasting.close(span, move, rows));
    }

    private static ObjectNode going(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        var held = UUID.fromString(row.get("organisation_id").stringValue());
        moved.put("organisation_id", LastingRows.idAfter(move, held).toString());
        return moved;
    }
}
