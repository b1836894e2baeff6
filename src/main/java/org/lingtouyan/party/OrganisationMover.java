package org.lingtouyan.party;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a village goes on in another, so do its organisations, with their terms, posts, members, groups, brands, the people they trained and those who want to become members. What
 * stands below them elsewhere in the county stays below them; in another county they stand at the top.
 */
@Component
@Order(30)
class OrganisationMover implements Mover {

    static final String ORGANISATION = "party.organisation";
    private static final Span TERM = new Span("party.term", "valid_from", "ended_on");
    private static final Span OFFICER = Span.of("party.officer");
    private static final Span MEMBER = Span.of("party.member");
    private static final Span ABLE_HAND = Span.of("party.able_hand");
    private static final Span BRAND = Span.of("party.brand");
    private static final Span DEVELOPMENT = Span.of("party.development");
    private static final Span IN_GROUP = Span.of("party.group_member");

    private final LastingRows lasting;
    private final GoneOn goneOn;
    private final LeftBehind leftBehind;
    private final Divisions divisions;

    OrganisationMover(LastingRows lasting, GoneOn goneOn, LeftBehind leftBehind, Divisions divisions) {
        this.lasting = lasting;
        this.goneOn = goneOn;
        this.leftBehind = leftBehind;
        this.divisions = divisions;
    }

    /** The organisations of a village and what belongs to them. */
    private record Packed(List<ObjectNode> organisations, Map<Span, List<ObjectNode>> parts) implements Luggage {

        List<ObjectNode> of(Span span) {
            return parts.getOrDefault(span, List.of());
        }
    }

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), Map.of());
        }
        var organisations = lasting.read(ORGANISATION, "division_code", move, List.of(move.from()));
        var parts = new HashMap<Span, List<ObjectNode>>();
        for (var span : List.of(TERM, OFFICER, MEMBER, ABLE_HAND, BRAND, IN_GROUP, DEVELOPMENT)) {
            parts.put(span, lasting.read(span, "organisation_id", move, GoneOn.ids(organisations)));
        }
        return new Packed(organisations, parts);
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        if (packed.organisations().isEmpty()) {
            return;
        }
        openOrganisations(move, packed.organisations());
        lasting.open(
                TERM.table(),
                packed.of(TERM).stream().map(row -> counted(move, row)).toList());
        lasting.open(
                OFFICER.table(),
                packed.of(OFFICER).stream().map(row -> part(move, row)).toList());
        lasting.open(
                BRAND.table(),
                packed.of(BRAND).stream().map(row -> part(move, row)).toList());
        lasting.open(
                IN_GROUP.table(),
                packed.of(IN_GROUP).stream().map(row -> part(move, row)).toList());
        lasting.open(
                MEMBER.table(),
                leftBehind.notThereAlready(
                        move,
                        "member",
                        packed.of(MEMBER).stream().map(row -> member(move, row)).toList()));
        lasting.open(
                ABLE_HAND.table(),
                leftBehind.notThereAlready(
                        move,
                        "able_hand",
                        packed.of(ABLE_HAND).stream()
                                .map(row -> counted(move, row))
                                .toList()));
        lasting.open(
                DEVELOPMENT.table(),
                leftBehind.notThereAlready(
                        move,
                        "development",
                        packed.of(DEVELOPMENT).stream()
                                .map(row -> counted(move, row))
                                .toList()));
        goneOn.follow(
                move,
                "organisation",
                "parent_id",
                "(held.valid_to is null or held.valid_to > :on)",
                goneOn.by(move, "organisation"));
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        if (!GoneOn.withinACounty(move)) {
            leftBehind.lift(move, GoneOn.ids(packed.organisations()));
        }
        packed.parts().forEach((span, rows) -> lasting.close(span, move, rows));
        lasting.close(ORGANISATION, move, packed.organisations());
    }

    /** Parents first: each takes the depth that its parent has there. */
    private void openOrganisations(Move move, List<ObjectNode> organisations) {
        var ids = GoneOn.ids(organisations);
        var depths = new HashMap<String, Integer>();
        var from = divisions.require(move.from()).shortName();
        organisations.stream()
                .sorted(Comparator.comparing(row -> row.get("depth").intValue()))
                .forEach(row -> {
                    var moved = LastingRows.goingOn(move, row);
                    ((ArrayNode) moved.get("was")).add(row.get("id").stringValue());
                    var parent = row.get("parent_id").isNull()
                            ? null
                            : UUID.fromString(row.get("parent_id").stringValue());
                    if (parent != null && ids.contains(parent)) {
                        var above = LastingRows.idAfter(move, parent).toString();
                        int depth = depths.getOrDefault(above, 0);
                        moved.put("parent_id", above).put("parent_depth", depth).put("depth", depth + 1);
                    } else if (!GoneOn.withinACounty(move)) {
                        moved.putNull("parent_id").putNull("parent_depth").put("depth", 0);
                    }
                    depths.put(moved.get("id").stringValue(), moved.get("depth").intValue());
                    moved.put("name", goneOn.freeName(move, "organisation", moved, from));
                    lasting.open(ORGANISATION, List.of(moved));
                });
    }

    private static ObjectNode part(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        var held = UUID.fromString(row.get("organisation_id").stringValue());
        moved.put("organisation_id", LastingRows.idAfter(move, held).toString());
        return moved;
    }

    /** What happened before the move was counted where it happened. */
    private static ObjectNode counted(Move move, ObjectNode row) {
        var moved = part(move, row);
        if (LastingRows.beganBefore(move, row)) {
            moved.put("counted_from", move.on().toString());
        }
        return moved;
    }

    private static ObjectNode member(Move move, ObjectNode row) {
        var moved = part(move, row);
        if (LastingRows.beganBefore(move, row) && row.get("admitted_on").equals(row.get("valid_from"))) {
            moved.put("came_admitted", true);
        }
        return moved;
    }
}
