package org.lingtouyan.leadership;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a village goes on in another, so does its team. Where the other has a secretary or a head of its own, those of the village
 * that ended simply end: two cannot be in office at a time.
 */
@Component
@Order(20)
class TeamMover implements Mover {

    private static final String TENURE = "leadership.tenure";
    private static final String VILLAGE = "leadership.village";

    private final LastingRows lasting;
    private final FollowedVillages villages;
    private final JdbcClient jdbc;

    TeamMover(LastingRows lasting, FollowedVillages villages, JdbcClient jdbc) {
        this.lasting = lasting;
        this.villages = villages;
        this.jdbc = jdbc;
    }

    /** The posts held in a village and the village as it is followed. */
    private record Packed(List<ObjectNode> tenures, List<ObjectNode> villages) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new Packed(List.of(), List.of());
        }
        return new Packed(lasting.read(TENURE, "division_code", move, List.of(move.from())), followed(move));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        if (move.whom().takesTheVillage()) {
            followOn(move, packed.villages());
        }
        for (var row : packed.tenures()) {
            var moved = LastingRows.goingOn(move, row);
            moved.putNull("successor_id").putNull("body_hash");
            if (!isHeldThere(moved)) {
                lasting.open(TENURE, List.of(moved));
            }
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        var ids = packed.tenures().stream().map(LastingRows::id).toArray(UUID[]::new);
        for (var closing : List.of(END, NEVER_BEGAN)) {
            jdbc.sql(closing)
                    .param("county", move.from().countyCode())
                    .param("ids", ids)
                    .param("on", move.on())
                    .update();
        }
        if (!packed.villages().isEmpty()) {
            jdbc.sql(FOLLOWED_NO_MORE)
                    .param("county", move.from().countyCode())
                    .param("village", move.from().value())
                    .param("on", move.on())
                    .update();
        }
    }

    private List<ObjectNode> followed(Move move) {
        return lasting.select(
                """
                select to_json(v) from leadership.village v
                 where v.county_code = :county and v.division_code = :village and (v.valid_to is null or v.valid_to > :on)
                """,
                move);
    }

    /** The village is followed there; one that was registered as poor is remembered also when nothing else was ever recorded of it. */
    private void followOn(Move move, List<ObjectNode> followed) {
        boolean poor = villages.isPoor(move.from());
        followed.forEach(row -> follow(
                move,
                LastingRows.id(row),
                row.get("valid_from").stringValue(),
                poor || row.get("registered_poor").booleanValue()));
        if (poor && followed.isEmpty()) {
            follow(move, FollowedVillages.id(move.from()), move.on().toString(), true);
        }
    }

    /** One that is followed already stays as it is; it was a poor village when either was. */
    private void follow(Move move, UUID before, String from, boolean poor) {
        jdbc.sql(
                        """
                        insert into leadership.village as held (county_code, id, division_code, valid_from, registered_poor)
                        values (:county, :id, :village, greatest(:from::date, :on::date), :poor)
                            on conflict (county_code, division_code) do update
                           set registered_poor = true, version = held.version + 1
                         where excluded.registered_poor and not held.registered_poor
                        """)
                .param("county", move.to().countyCode())
                .param("id", LastingRows.idAfter(move, before))
                .param("village", move.to().value())
                .param("from", from)
                .param("on", move.on())
                .param("poor", poor)
                .update();
    }

    private boolean isHeldThere(ObjectNode row) {
        return jdbc.sql(HELD_THERE)
                .param("row", row.toString())
                .query(Boolean.class)
                .single();
    }

    private static final String HELD_THERE =
            """
            select exists (
                select from leadership.tenure there
                  join json_populate_record(null::leadership.tenure, :row::json) as coming on true
                 where there.county_code = coming.county_code and there.division_code = coming.division_code
                   and there.id <> coming.id and not there.voided and there.post = coming.post
                   and (coming.post in ('PARTY_SECRETARY', 'VILLAGE_HEAD') or there.cadre_id = coming.cadre_id)
                   and daterange(there.valid_from, there.valid_to) && daterange(coming.valid_from, coming.valid_to))
            """;

    private static final String END =
            """
            update leadership.tenure
               set valid_to = :on, end_reason = 'VILLAGE_ENDED', removal_reason = null, successor_id = null, version = version + 1
             where county_code = :county and id = any(:ids) and valid_from < :on
            """;

    private static final String NEVER_BEGAN =
            """
            update leadership.tenure set voided = true, version = version + 1
             where county_code = :county and id = any(:ids) and valid_from >= :on
            """;

    private static final String FOLLOWED_NO_MORE =
            """
            update leadership.village set valid_to = :on, version = version + 1
             where county_code = :county and division_code = :village and valid_from < :on and (valid_to is null or valid_to > :on)
            """;
}
