package org.lingtouyan.notice;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a village was told and is still to know goes along when it goes on in another of the county, with who has read it; where
 * that one was told the same, once is enough.
 */
@Component
@Order(40)
class NoticeMover implements Mover {

    private final JdbcClient jdbc;

    NoticeMover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Packed(List<UUID> notices) implements Luggage {

        UUID[] ids() {
            return notices.toArray(UUID[]::new);
        }

        UUID[] idsAfter(Move move) {
            return notices.stream().map(id -> LastingRows.idAfter(move, id)).toArray(UUID[]::new);
        }
    }

    @Override
    public Luggage pack(Move move) {
        boolean goes = move.whom().takesTheVillage()
                && move.from().countyCode().equals(move.to().countyCode());
        return new Packed(
                goes
                        ? jdbc.sql(
                                        """
                                        select id from notice.notice
                                         where county_code = :county and division_code = :village and last_day >= :on
                                           and withdrawn_on is null and went_on_to is null
                                         order by id
                                        """)
                                .param("county", move.from().countyCode())
                                .param("village", move.from().value())
                                .param("on", move.on())
                                .query(UUID.class)
                                .list()
                        : List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var packed = (Packed) luggage;
        for (var sql : List.of(
                """
                insert into notice.notice (county_code, id, division_code, sending_id, sent_from, title, text, wants, said_by, said_on,
                                           last_day, moved_from)
                select n.county_code, going.after, :to, n.sending_id, n.sent_from, n.title, n.text, n.wants, n.said_by, n.said_on,
                       n.last_day, n.id
                  from unnest(:ids::uuid[], :after::uuid[]) as going (id, after)
                  join notice.notice n on n.county_code = :county and n.id = going.id
                    on conflict do nothing
                """,
                """
                insert into notice.receipt (county_code, id, division_code, notice_id, account_id, read_on, coming, word, told_at)
                select r.county_code, gen_random_uuid(), :to, n.id, r.account_id, r.read_on, r.coming, r.word, r.told_at
                  from unnest(:ids::uuid[], :after::uuid[]) as going (id, after)
                  join notice.notice n on n.county_code = :county and n.id = going.after
                  join notice.receipt r on r.county_code = n.county_code and r.notice_id = going.id
                    on conflict (county_code, notice_id, account_id) do nothing
                """)) {
            jdbc.sql(sql)
                    .param("to", move.to().value())
                    .param("ids", packed.ids())
                    .param("after", packed.idsAfter(move))
                    .param("county", move.from().countyCode())
                    .update();
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
}
