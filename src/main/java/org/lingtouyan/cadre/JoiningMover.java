package org.lingtouyan.cadre;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has the identity number of somebody entered already where their village goes on is that person: what they did before and
 * what goes along with the village is that person's. Last of all, when every module has opened and closed its rows.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class JoiningMover implements Mover {

    private final JdbcClient jdbc;

    JoiningMover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of the village and who they are in the other county. */
    private record Same(UUID was, UUID now) {}

    private record Joining(List<Same> people) implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesThePlace()
                || move.from().countyCode().equals(move.to().countyCode())) {
            return new Joining(List.of());
        }
        return new Joining(jdbc.sql(
                        """
                        select c.id, they.id as now
                          from cadre.cadre c
                          cross join lateral cadre.same_person(c.id, c.county_code, :there::char(6)) as they (id)
                         where c.county_code = :county and c.division_code = :village and c.went_on is null and they.id is not null
                         order by c.id
                        """)
                .param("county", move.from().countyCode())
                .param("village", move.from().value())
                .param("there", move.to().countyCode())
                .query((row, number) -> new Same(row.getObject("id", UUID.class), row.getObject("now", UUID.class)))
                .list());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        ((Joining) luggage).people().forEach(same -> join(move.to().countyCode(), same));
    }

    @Override
    public void close(Move move, Luggage luggage) {
        for (var same : ((Joining) luggage).people()) {
            join(move.from().countyCode(), same);
            jdbc.sql(
                            """
                            update cadre.cadre set went_on = :on, joined_to = :now, version = version + 1
                             where county_code = :county and id = :was and went_on is null
                            """)
                    .param("county", move.from().countyCode())
                    .param("was", same.was())
                    .param("now", same.now())
                    .param("on", move.on())
                    .update();
        }
    }

    private void join(String county, Same same) {
        jdbc.sql("select cadre.join_references(:county::char(6), :was, :now)")
                .param("county", county)
                .param("was", same.was())
                .param("now", same.now())
                .query(Integer.class)
                .single();
    }
}
