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

/** A village that goes on in another takes the term of its committee along, unless the other has a committee of its own. */
@Component
@Order(25)
class CommitteeTermMover implements Mover {

    private static final String TERM = "leadership.committee_term";

    private static final String ELECTED_THERE =
            """
            select exists (
                select from leadership.committee_term there
                 where there.county_code = :county and there.division_code = :village and there.id <> all(:coming) and not there.voided
                   and (there.valid_to is null or there.valid_to > :on))
            """;

    private final LastingRows lasting;
    private final JdbcClient jdbc;

    CommitteeTermMover(LastingRows lasting, JdbcClient jdbc) {
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    @Override
    public Luggage pack(Move move) {
        return new LastingRows.Rows(
                move.whom().takesTheVillage()
                        ? lasting.read(TERM, "division_code", move, List.of(move.from()))
                        : List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        var coming = ((LastingRows.Rows) luggage)
                .rows().stream().map(row -> LastingRows.goingOn(move, row)).toList();
        if (!isElectedThere(move, coming)) {
            lasting.open(TERM, coming);
        }
    }

    @Override
    public void close(Move move, Luggage luggage) {
        lasting.close(TERM, move, ((LastingRows.Rows) luggage).rows());
    }

    private boolean isElectedThere(Move move, List<ObjectNode> coming) {
        return jdbc.sql(ELECTED_THERE)
                .param("county", move.to().countyCode())
                .param("village", move.to().value())
                .param("coming", coming.stream().map(LastingRows::id).toArray(UUID[]::new))
                .param("on", move.on())
                .query(Boolean.class)
                .single();
    }
}
