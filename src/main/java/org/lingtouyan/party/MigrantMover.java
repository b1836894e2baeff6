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
 * Who is away from a branch whose village goes on in another is away from it there, with when they left and when the last contact was;
 * contacts before that day stay where they were held.
 */
@Component
@Order(32)
class MigrantMover implements Mover {

    private static final Span AWAY = Span.of("party.member_away");
    private static final Span CONTACT = Span.day("party.away_contact", "held_on");

    /** The last contact before the move with each, by whichever branch of the village. */
    private static final String LAST =
            """
            select json_build_object('of', c.organisation_id::text || c.cadre_id, 'held_on', max(c.held_on), 'due_on', max(c.due_on))
              from party.away_contact c
             where c.county_code = :county and c.division_code = :village and not c.voided and c.held_on < :on
             group by c.organisation_id, c.cadre_id
             order by c.organisation_id, c.cadre_id
            """;

    private final LastingRows lasting;
    private final LeftBehind leftBehind;

    MigrantMover(LastingRows lasting, LeftBehind leftBehind) {
        this.lasting = lasting;
        this.leftBehind = leftBehind;
    }

    private record Packed(List<ObjectNode> away, List<ObjectNode> contacts, List<ObjectNode> last) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of(), List.of());
        }
        var going =
                GoneOn.ids(lasting.read(OrganisationMover.ORGANISATION, "division_code", move, List.of(move.from())));
        return new Packed(
                lasting.read(AWAY, "organisation_id", move, going),
                lasting.read(CONTACT, "organisation_id", move, going),
                lasting.select(LAST, move));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        var last = new HashMap<String, ObjectNode>();
        packed.last().forEach(one -> last.put(one.get("of").stringValue(), one));
        lasting.open(
                AWAY.table(),
                leftBehind.notThereAlready(
                        move,
                        "member_away",
                        packed.away().stream().map(row -> away(move, row, last)).toList()));
        lasting.open(
                CONTACT.table(),
                packed.contacts().stream().map(row -> going(move, row)).toList());
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(AWAY, move, packed.away());
        lasting.close(CONTACT, move, packed.contacts());
    }

    private static ObjectNode away(Move move, ObjectNode row, Map<String, ObjectNode> last) {
        var moved = going(move, row);
        var held = last.get(
                row.get("organisation_id").stringValue() + row.get("cadre_id").stringValue());
        var left = row.get("left_on").stringValue();
        if (held != null && held.get("held_on").stringValue().compareTo(left) >= 0) {
            moved.set("touched_on", held.get("held_on"));
            moved.set("due_on", held.get("due_on"));
        }
        return moved;
    }

    private static ObjectNode going(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        var held = UUID.fromString(row.get("organisation_id").stringValue());
        moved.put("organisation_id", LastingRows.idAfter(move, held).toString());
        return moved;
    }
}
