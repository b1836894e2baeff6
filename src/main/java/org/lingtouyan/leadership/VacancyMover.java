package org.lingtouyan.leadership;

import java.util.List;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post of secretary that is vacant when its village goes on in another stays vacant since the day it fell vacant: the last one's
 * time goes along as a memory. A village that has or had a secretary of its own keeps its own clock.
 */
@Component
@Order(24)
class VacancyMover implements Mover {

    private static final String TENURE = "leadership.tenure";

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    VacancyMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesTheVillage()) {
            return new LastingRows.Rows(List.of());
        }
        return new LastingRows.Rows(lasting.select(VACANT_SINCE, move));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        for (var row : ((LastingRows.Rows) luggage).rows()) {
            var memory = LastingRows.goingOn(move, row);
            memory.set("valid_from", row.get("valid_from"));
            memory.put("remembered_from", move.on().toString());
            memory.putNull("successor_id").putNull("body_hash");
            if (!hadASecretary(move, memory)) {
                lasting.open(TENURE, List.of(memory));
            }
        }
    }

    /** The time in the post has ended already; the vacancy ends with the village. */
    @Override
    public void close(Move move, Luggage luggage) {}

    private boolean hadASecretary(Move move, ObjectNode memory) {
        return jdbc.sql(
                        """
                        select exists (
                            select from leadership.tenure t
                             where t.county_code = :county and t.division_code = :village and not t.voided and t.id <> :id
                               and t.post = 'PARTY_SECRETARY' and t.valid_from <= :on)
                        """)
                .param("county", move.to().countyCode())
                .param("village", move.to().value())
                .param("id", LastingRows.id(memory))
                .param("on", move.on())
                .query(Boolean.class)
                .single();
    }

    private static final String VACANT_SINCE =
            """
            select to_json(last) from (
                select * from leadership.tenure t
                 where t.county_code = :county and t.division_code = :village and not t.voided
                   and t.post = 'PARTY_SECRETARY' and t.valid_from <= :on
                 order by t.valid_from desc limit 1) last
             where last.valid_to <= :on
            """;
}
