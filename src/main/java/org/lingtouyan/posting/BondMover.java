package org.lingtouyan.posting;

import java.util.List;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a village goes on in another, the units that are bound to it go along with what they promised and gave. Where the same unit is
 * bound to the other in the same way already, that bond goes on alone and the money stays with the one that ended.
 */
@Component
@Order(16)
class BondMover implements Mover {

    private static final Span BOND = Span.of("posting.bond");
    private static final Span FUND = Span.part("posting.bond_fund");

    private static final String BOUND_THERE =
            """
            select exists (
                select from posting.bond there
                 where there.county_code = :county and there.division_code = :village and there.id <> :id
                   and there.kind = :kind and there.unit = :unit and not there.voided
                   and daterange(there.valid_from, there.valid_to) && daterange(:from::date, :to::date))
            """;

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    BondMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    private record Packed(List<ObjectNode> bonds, List<ObjectNode> funds) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of());
        }
        var bonds = lasting.read(BOND, "division_code", move, List.of(move.from()));
        return new Packed(
                bonds,
                lasting.read(
                        FUND,
                        "bond_id",
                        move,
                        bonds.stream().map(LastingRows::id).toList()));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        for (var bond : packed.bonds()) {
            var coming = LastingRows.goingOn(move, bond);
            if (!isBoundThere(coming)) {
                lasting.open(BOND.table(), List.of(coming));
                lasting.open(FUND.table(), of(move, bond, packed.funds()));
            }
        }
        lasting.closeGoneAlong(FUND, move, packed.funds());
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.closeGoneAlong(FUND, move, packed.funds());
        lasting.close(BOND, move, packed.bonds());
    }

    private static List<ObjectNode> of(Move move, ObjectNode bond, List<ObjectNode> funds) {
        return funds.stream()
                .filter(fund -> fund.get("bond_id").equals(bond.get("id")))
                .map(fund -> LastingRows.goingOn(move, fund)
                        .put(
                                "bond_id",
                                LastingRows.idAfter(move, LastingRows.id(bond)).toString()))
                .toList();
    }

    private boolean isBoundThere(ObjectNode coming) {
        return jdbc.sql(BOUND_THERE)
                .param("county", coming.get("county_code").stringValue())
                .param("village", coming.get("division_code").stringValue())
                .param("id", LastingRows.id(coming))
                .param("kind", coming.get("kind").stringValue())
                .param("unit", coming.get("unit").stringValue())
                .param("from", coming.get("valid_from").stringValue())
                .param(
                        "to",
                        coming.get("valid_to").isNull()
                                ? null
                                : coming.get("valid_to").stringValue())
                .query(Boolean.class)
                .single();
    }
}
