package org.lingtouyan.homemap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.lingtouyan.moving.Whom;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A village that goes on under another code takes its map along, unless one lies there already; houses stay where they stand on
 * the earth. A household that moves away leaves its place behind.
 */
@Component
@Order(16)
class HomeMover implements Mover {

    private static final String BASE = "homemap.base";
    private static final String HOME = "homemap.home";
    private static final List<String> ON_PICTURE = List.of("base_id", "x", "y");
    private static final List<String> LEFT_BEHIND = List.of("merged_by", "merged_from", "merged_from_division");

    private final LastingRows lasting;
    private final KnownHouseholds households;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    HomeMover(LastingRows lasting, KnownHouseholds households, JdbcClient jdbc, JsonMapper json) {
        this.lasting = lasting;
        this.households = households;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The picture itself is never changed: it goes along sealed as it is. */
    private record VillageMap(List<ObjectNode> homes, List<ObjectNode> bases, List<ObjectNode> pictures)
            implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        var moving = households.moving(move);
        var homes = moving.isEmpty() ? List.<ObjectNode>of() : lasting.read(HOME, "household_id", move, moving);
        if (!move.whom().takesTheVillage()) {
            return new VillageMap(homes, List.of(), List.of());
        }
        var bases =
                lasting.read(BASE, "division_code", move, List.of(move.from().value()));
        return new VillageMap(homes, bases, pictures(move, bases));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var map = (VillageMap) luggage;
        boolean taken = !map.bases().isEmpty() && !hasAnother(move, map.bases());
        if (taken) {
            lasting.open(
                    BASE, map.bases().stream().map(base -> goingOn(move, base)).toList());
            keep(move, map.pictures());
        }
        if (!movesAway(move)) {
            lasting.open(
                    HOME,
                    map.homes().stream()
                            .filter(home -> taken || home.hasNonNull("longitude"))
                            .map(home -> standing(move, home, taken))
                            .toList());
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var map = (VillageMap) luggage;
        lasting.close(HOME, move, map.homes());
        lasting.close(BASE, move, map.bases());
    }

    private static boolean movesAway(Move move) {
        return move.whom() instanceof Whom.OneHousehold || move.whom() instanceof Whom.OnePerson;
    }

    /** One that lies there for itself, not one that this move has opened before. */
    private boolean hasAnother(Move move, List<ObjectNode> bases) {
        return jdbc.sql(
                        """
                        select exists (select from homemap.base b
                                        where b.division_code = :village and not b.voided
                                          and (b.valid_to is null or b.valid_to > :on) and b.id <> all (:moved))
                        """)
                .param("village", move.to().value())
                .param("on", move.on())
                .param(
                        "moved",
                        bases.stream()
                                .map(base -> LastingRows.idAfter(move, LastingRows.id(base)))
                                .toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private static ObjectNode goingOn(Move move, ObjectNode base) {
        var moved = LastingRows.goingOn(move, base);
        moved.putNull("follows");
        return moved;
    }

    private static ObjectNode standing(Move move, ObjectNode home, boolean withItsPicture) {
        var moved = LastingRows.goingOn(move, home);
        var household = UUID.fromString(home.get("household_id").stringValue());
        moved.put("household_id", KnownHouseholds.idAfter(move, household).toString());
        if (!withItsPicture) {
            ON_PICTURE.forEach(moved::putNull);
        } else if (home.hasNonNull("base_id")) {
            var base = UUID.fromString(home.get("base_id").stringValue());
            moved.put("base_id", LastingRows.idAfter(move, base).toString());
        }
        LEFT_BEHIND.forEach(moved::putNull);
        return moved;
    }

    private List<ObjectNode> pictures(Move move, List<ObjectNode> bases) {
        return lasting.select(
                "select to_json(p) from homemap.picture p where p.county_code = :county and p.id = any (:ids)",
                move,
                Map.of("ids", bases.stream().map(LastingRows::id).toArray(UUID[]::new)));
    }

    private void keep(Move move, List<ObjectNode> pictures) {
        for (var picture : pictures) {
            var moved = picture.deepCopy();
            moved.put("county_code", move.to().countyCode());
            moved.put("division_code", move.to().value());
            moved.put("id", LastingRows.idAfter(move, LastingRows.id(picture)).toString());
            jdbc.sql(
                            """
                            insert into homemap.picture select * from json_populate_record(null::homemap.picture, :row::json)
                                on conflict (county_code, id) do nothing
                            """)
                    .param("row", json.writeValueAsString(moved))
                    .update();
        }
    }
}
