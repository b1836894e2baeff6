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

/** Meetings held from the day on which a village went on in another were held there; those before stay where they were held. */
@Component
@Order(32)
class MeetingMover implements Mover {

    private static final Span MEETING = Span.day("party.meeting", "held_on");
    private static final Span POINT = Span.part("party.meeting_point");

    private final LastingRows lasting;
    private final GoneOn goneOn;

    MeetingMover(LastingRows lasting, GoneOn goneOn) {
        this.lasting = lasting;
        this.goneOn = goneOn;
    }

    private record Packed(List<ObjectNode> meetings, List<ObjectNode> points) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of());
        }
        var going = lasting.read(OrganisationMover.ORGANISATION, "division_code", move, List.of(move.from()));
        var meetings = lasting.read(MEETING, "organisation_id", move, GoneOn.ids(going));
        return new Packed(meetings, lasting.read(POINT, "meeting_id", move, GoneOn.ids(meetings)));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        var venues = goneOn.by(move, "venue");
        lasting.open(
                MEETING.table(),
                packed.meetings().stream()
                        .map(row -> {
                            var moved = going(move, row, "organisation_id");
                            GoneOn.point(move, moved, "venue_id", venues);
                            return moved;
                        })
                        .toList());
        lasting.open(
                POINT.table(),
                packed.points().stream()
                        .map(row -> going(move, row, "meeting_id"))
                        .toList());
        goneOn.follow(move, "meeting", "venue_id", "held.held_on >= :on", venues);
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(POINT, move, packed.points());
        lasting.close(MEETING, move, packed.meetings());
    }

    private static ObjectNode going(Move move, ObjectNode row, String owner) {
        var moved = LastingRows.goingOn(move, row);
        var held = UUID.fromString(row.get(owner).stringValue());
        moved.put(owner, LastingRows.idAfter(move, held).toString());
        return moved;
    }
}
