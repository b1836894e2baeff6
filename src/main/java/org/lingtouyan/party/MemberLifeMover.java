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

/** Reviews and talks from the day on which a village went on in another were held there; those before stay where they were held. */
@Component
@Order(32)
class MemberLifeMover implements Mover {

    private static final Span REVIEW = Span.day("party.member_review", "reviewed_on");
    private static final Span TALK = Span.day("party.talk", "held_on");

    private final LastingRows lasting;

    MemberLifeMover(LastingRows lasting) {
        this.lasting = lasting;
    }

    private record Packed(List<ObjectNode> reviews, List<ObjectNode> talks) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of());
        }
        var going =
                GoneOn.ids(lasting.read(OrganisationMover.ORGANISATION, "division_code", move, List.of(move.from())));
        return new Packed(
                lasting.read(REVIEW, "organisation_id", move, going),
                lasting.read(TALK, "organisation_id", move, going));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.open(
                REVIEW.table(),
                packed.reviews().stream().map(row -> going(move, row)).toList());
        lasting.open(
                TALK.table(),
                packed.talks().stream().map(row -> going(move, row)).toList());
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(REVIEW, move, packed.reviews());
        lasting.close(TALK, move, packed.talks());
    }

    private static ObjectNode going(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        var held = UUID.fromString(row.get("organisation_id").stringValue());
        moved.put("organisation_id", LastingRows.idAfter(move, held).toString());
        return moved;
    }
}
