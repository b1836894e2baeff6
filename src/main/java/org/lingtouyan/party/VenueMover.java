package org.lingtouyan.party;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Span;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** When a village goes on in another, so do its venues with what they serve; what served it serves the one that goes on. */
@Component
@Order(31)
class VenueMover implements Mover {

    private static final String VENUE = "party.venue";
    private static final Span SERVED = Span.of("party.venue_area");

    private final LastingRows lasting;
    private final GoneOn goneOn;
    private final Divisions divisions;
    private final JdbcClient jdbc;

    VenueMover(LastingRows lasting, GoneOn goneOn, Divisions divisions, JdbcClient jdbc) {
        this.lasting = lasting;
        this.goneOn = goneOn;
        this.divisions = divisions;
        this.jdbc = jdbc;
    }

    /** The venues of a village, and what says that one of them serves a place or that one serves the village. */
    private record Packed(List<ObjectNode> venues, List<ObjectNode> served) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of());
        }
        var venues = lasting.read(VENUE, "division_code", move, List.of(move.from()));
        return new Packed(venues, served(move, venues));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        var organisations = goneOn.by(move, "organisation");
        var from = divisions.require(move.from()).shortName();
        for (var row : packed.venues()) {
            var moved = LastingRows.goingOn(move, row);
            GoneOn.point(move, moved, "organisation_id", organisations);
            moved.put("name", goneOn.freeName(move, "venue", moved, from));
            lasting.open(VENUE, List.of(moved));
        }
        var venues = goneOn.by(move, "venue");
        for (var row : packed.served()) {
            var moved = LastingRows.goingOn(move, row);
            GoneOn.point(move, moved, "venue_id", venues);
            var place = row.get("division_code").stringValue();
            boolean stays = !place.equals(move.from().value());
            if (moved.get("venue_id").isNull() || stays && !GoneOn.withinACounty(move)) {
                continue;
            }
            if (stays) {
                moved.put("division_code", place);
            }
            if (!serves(moved)) {
                lasting.open(SERVED.table(), List.of(moved));
            }
        }
        goneOn.follow(
                move, "venue", "organisation_id", "(held.valid_to is null or held.valid_to > :on)", organisations);
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        lasting.close(SERVED, move, packed.served());
        lasting.close(VENUE, move, packed.venues());
        if (!GoneOn.withinACounty(move)) {
            forsake(move);
        }
    }

    private List<ObjectNode> served(Move move, List<ObjectNode> venues) {
        return lasting.select(
                """
                select to_json(a) from party.venue_area a
                 where a.county_code = :county and (a.division_code = :village or a.venue_id = any(:venues))
                   and not a.voided and (a.valid_to is null or a.valid_to > :on)
                 order by a.id
                """,
                move,
                Map.of("venues", GoneOn.ids(venues).toArray(UUID[]::new)));
    }

    /** Whether the venue serves that place already. */
    private boolean serves(ObjectNode moved) {
        return jdbc.sql(
                        """
                        select exists (
                            select from party.venue_area there
                              join json_populate_record(null::party.venue_area, :row::json) as coming on true
                             where there.county_code = coming.county_code and there.division_code = coming.division_code
                               and there.venue_id = coming.venue_id and there.id <> coming.id and not there.voided
                               and daterange(there.valid_from, there.valid_to) && daterange(coming.valid_from, coming.valid_to))
                        """)
                .param("row", moved.toString())
                .query(Boolean.class)
                .single();
    }

    /** Venues that stay do not belong to an organisation that went into another county. */
    private void forsake(Move move) {
        jdbc.sql(
                        """
                        update party.venue v
                           set organisation_id = null, version = v.version + 1
                          from party.organisation o
                         where v.county_code = :county and v.division_code <> :village and v.valid_to is null and not v.voided
                           and o.county_code = v.county_code and o.id = v.organisation_id and o.division_code = :village
                           and (o.voided or o.end_reason = 'MOVED' and o.valid_to = :on)
                        """)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("on", move.on())
                .update();
    }
}
