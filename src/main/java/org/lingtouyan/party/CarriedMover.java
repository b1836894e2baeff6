package org.lingtouyan.party;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * A household that moves goes on being carried along, with what it earns in the year of the move; into another county only where
 * the organisation goes there too. What a year before brought stays where it was earned.
 */
@Component
@Order(33)
class CarriedMover implements Mover {

    private static final Span CARRIED = Span.of("party." + Carrying.CARRIED);
    private static final Span INCOME = Span.day("party." + Carrying.INCOME, "earned_on");
    private static final List<String> LEFT_BEHIND = List.of("merged_by", "merged_from", "merged_from_division");

    private final LastingRows lasting;
    private final GoneOn goneOn;
    private final KnownHouseholds households;

    CarriedMover(LastingRows lasting, GoneOn goneOn, KnownHouseholds households) {
        this.lasting = lasting;
        this.goneOn = goneOn;
        this.households = households;
    }

    /** Who goes along with what they earn, and who is carried along no more. */
    private record Packed(List<ObjectNode> going, List<ObjectNode> incomes, List<ObjectNode> staying)
            implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        var moving = households.moving(move);
        if (moving.isEmpty()) {
            return new Packed(List.of(), List.of(), List.of());
        }
        var carried = lasting.read(CARRIED, "household_id", move, moving);
        var organisations = organisations(move);
        var going = carried.stream()
                .filter(row -> GoneOn.withinACounty(move) || organisations.contains(uuid(row, "organisation_id")))
                .toList();
        var staying = carried.stream().filter(row -> !going.contains(row)).toList();
        return new Packed(going, lasting.read(INCOME, "carried_id", move, GoneOn.ids(going)), staying);
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        var organisations = goneOn.by(move, "organisation");
        lasting.open(
                CARRIED.table(),
                packed.going().stream()
                        .map(row -> {
                            var moved = ofHousehold(move, row);
                            GoneOn.point(move, moved, "organisation_id", organisations);
                            return moved;
                        })
                        .toList());
        lasting.open(
                INCOME.table(),
                packed.incomes().stream()
                        .map(row -> ofHousehold(move, row)
                                .put(
                                        "carried_id",
                                        LastingRows.idAfter(move, uuid(row, "carried_id"))
                                                .toString()))
                        .toList());
        goneOn.follow(
                move,
                Carrying.CARRIED,
                "organisation_id",
                "(held.valid_to is null or held.valid_to > :on)",
                organisations);
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(INCOME, move, packed.incomes());
        lasting.close(CARRIED, move, packed.going());
        lasting.close(CARRIED, move, packed.staying());
        if (!GoneOn.withinACounty(move) && move.whom().takesTheVillage()) {
            lasting.close(CARRIED, move, forsaken(move));
        }
    }

    private Set<UUID> organisations(Move move) {
        return move.whom().takesTheVillage()
                ? GoneOn.ids(lasting.read(OrganisationMover.ORGANISATION, "division_code", move, List.of(move.from())))
                : Set.of();
    }

    /** Households that stay are not carried along by an organisation that went into another county. */
    private List<ObjectNode> forsaken(Move move) {
        return lasting.select(
                """
                select to_json(c) from party.carried_household c
                  join party.organisation o on o.county_code = c.county_code and o.id = c.organisation_id
                 where c.county_code = :county and c.division_code <> :village and not c.voided
                   and (c.valid_to is null or c.valid_to > :on)
                   and o.division_code = :village and (o.voided or o.end_reason = 'MOVED' and o.valid_to = :on)
                """,
                move);
    }

    private static ObjectNode ofHousehold(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        moved.put(
                "household_id",
                KnownHouseholds.idAfter(move, uuid(row, "household_id")).toString());
        LEFT_BEHIND.forEach(moved::putNull);
        return moved;
    }

    private static UUID uuid(ObjectNode row, String column) {
        return UUID.fromString(row.get(column).stringValue());
    }
}
