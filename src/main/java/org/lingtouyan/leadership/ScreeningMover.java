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
 * A village that goes on in another stands in the round of the year there: with what was found of it, unless that round began
 * later. One that stands in the round already stands in it once; where no round is open, nothing is asked.
 */
@Component
@Order(22)
class ScreeningMover implements Mover {

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    ScreeningMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    @Override
    public Luggage pack(Move move) {
        return new LastingRows.Rows(move.whom().takesTheVillage() ? ofTheYear(move) : List.of());
    }

    private List<ObjectNode> ofTheYear(Move move) {
        return lasting.select(
                """
                select to_json(s) from leadership.screening s
                 where s.county_code = :county and s.division_code = :village and s.ended_on is null
                   and make_date(s.year + 1, 1, 1) > :on
                 order by s.id
                """,
                move);
    }

    @Override
    public void open(Move move, Luggage luggage) {
        for (var row : ((LastingRows.Rows) luggage).rows()) {
            jdbc.sql(OPEN)
                    .param("county", move.to().countyCode())
                    .param("village", move.to().value())
                    .param("id", LastingRows.idAfter(move, LastingRows.id(row)))
                    .param("same", move.from().countyCode().equals(move.to().countyCode()))
                    .param("row", row.toString())
                    .param("on", move.on())
                    .update();
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        jdbc.sql(
                        """
                        update leadership.screening set ended_on = :on, version = version + 1
                         where county_code = :county and id = any(:ids)
                        """)
                .param("county", move.from().countyCode())
                .param(
                        "ids",
                        ((LastingRows.Rows) luggage)
                                .rows().stream().map(LastingRows::id).toArray(UUID[]::new))
                .param("on", move.on())
                .update();
    }

    private static final String OPEN =
            """
            insert into leadership.screening (county_code, id, division_code, round_id, year, opened_on, due_on, screened_on, category,
                                              criteria, note, moved_from, counted_from)
            select :county, :id, :village, r.id, r.year, r.opened_on, r.due_on,
                   case when was.screened_on >= r.opened_on then was.screened_on end,
                   case when was.screened_on >= r.opened_on then was.category end,
                   case when was.screened_on >= r.opened_on then was.criteria else '{}' end,
                   case when was.screened_on >= r.opened_on then was.note end, was.id, greatest(:on::date, r.opened_on)
              from json_populate_record(null::leadership.screening, :row::json) as was
             cross join lateral (
                select * from leadership.screening_round r
                 where r.county_code = :county and r.year = was.year and (not :same or r.id = was.round_id)
                   and left(:village::text, length(rtrim(r.division_code, '0'))) = rtrim(r.division_code, '0')
                 order by r.division_code limit 1) r
                on conflict do nothing
            """;
}
