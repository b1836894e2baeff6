package org.lingtouyan.notice;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a village was told and is still to know goes along when it goes on in another, also of another county, with who has read it;
 * where that one was told the same, once is enough. What is taken back while a village is on its way is taken back there too.
 */
@Component
@Order(40)
class NoticeMover implements Mover {

    private final LastingRows lasting;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeMover(LastingRows lasting, JdbcClient jdbc, JsonMapper json) {
        this.lasting = lasting;
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Packed(List<ObjectNode> notices, List<ObjectNode> receipts) implements Luggage {

        UUID[] ids() {
            return notices.stream().map(LastingRows::id).toArray(UUID[]::new);
        }
    }

    @Override
    public Luggage pack(Move move) {
        return move.whom().takesTheVillage()
                ? new Packed(lasting.select(NOTICES, move), lasting.select(RECEIPTS, move))
                : new Packed(List.of(), List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        insert(
                OPEN_NOTICES,
                packed.notices().stream()
                        .map(row -> LastingRows.goingOn(move, row))
                        .toList());
        insert(
                OPEN_RECEIPTS,
                packed.receipts().stream().map(row -> receipt(move, row)).toList());
    }

    private static ObjectNode receipt(Move move, ObjectNode row) {
        var moved = LastingRows.goingOn(move, row);
        var notice = UUID.fromString(row.get("notice_id").stringValue());
        moved.put("notice_id", LastingRows.idAfter(move, notice).toString());
        return moved;
    }

    private void insert(String sql, List<ObjectNode> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        jdbc.sql(
                        """
                        update notice.notice set went_on_to = :to, version = version + 1
                         where county_code = :county and id = any(:ids) and went_on_to is null
                        """)
                .param("to", move.to().value())
                .param("county", move.from().countyCode())
                .param("ids", ((Packed) luggage).ids())
                .update();
    }

    private static final String NOTICES =
            """
            select to_json(n) from notice.notice n
             where n.county_code = :county and n.division_code = :village and n.last_day >= :on
               and (n.withdrawn_on is null or n.withdrawn_on >= :on) and n.went_on_to is null
             order by n.id for update of n
            """;

    private static final String RECEIPTS =
            """
            select to_json(r) from notice.receipt r
              join notice.notice n on n.county_code = r.county_code and n.id = r.notice_id
             where n.county_code = :county and n.division_code = :village and n.last_day >= :on
               and (n.withdrawn_on is null or n.withdrawn_on >= :on) and n.went_on_to is null
             order by r.id
            """;

    private static final String OPEN_NOTICES =
            """
            insert into notice.notice as held (county_code, id, division_code, sending_id, sent_from, title, text, wants, said_by, said_on,
                                       last_day, withdrawn_on, moved_from)
            select county_code, id, division_code, sending_id, sent_from, title, text, wants, said_by, said_on, last_day, withdrawn_on,
                   moved_from
              from json_populate_recordset(null::notice.notice, :rows::json)
                on conflict (county_code, sending_id, division_code) do update
               set withdrawn_on = excluded.withdrawn_on, version = held.version + 1
             where held.withdrawn_on is null and excluded.withdrawn_on is not null
            """;

    /** Who has read it goes with it, and not where the other village was told the same. */
    private static final String OPEN_RECEIPTS =
            """
            insert into notice.receipt (county_code, id, division_code, notice_id, account_id, read_on, coming, word, told_at)
            select r.county_code, r.id, r.division_code, r.notice_id, r.account_id, r.read_on, r.coming, r.word, r.told_at
              from json_populate_recordset(null::notice.receipt, :rows::json) r
              join notice.notice n on n.county_code = r.county_code and n.id = r.notice_id
                on conflict (county_code, notice_id, account_id) do nothing
            """;
}
