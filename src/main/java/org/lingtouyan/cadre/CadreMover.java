package org.lingtouyan.cadre;

import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody entered in a village that goes on in another is entered there from now on: who they are has no days, and everything
 * that refers to them keeps doing so. In another county they stay where they were entered, known there by name.
 */
@Component
@Order(10)
class CadreMover implements Mover {

    private final JdbcClient jdbc;

    CadreMover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Nothing() implements Luggage {}

    @Override
    public Luggage pack(Move move) {
        return new Nothing();
    }

    @Override
    public void open(Move move, Luggage luggage) {
        if (!move.whom().takesTheVillage()
                || !move.from().countyCode().equals(move.to().countyCode())) {
            return;
        }
        jdbc.sql(
                        """
                        update cadre.cadre
                           set division_code = case when division_code = :was then :now::char(12) else division_code end,
                               home = case when home = :was then :now::char(12) else home end,
                               version = version + 1
                         where county_code = :county and (division_code = :was or home = :was)
                        """)
                .param("county", move.from().countyCode())
                .param("was", move.from().value())
                .param("now", move.to().value())
                .update();
    }

    @Override
    public void close(Move move, Luggage luggage) {
        // All is done in opening: nothing of it has an end.
    }
}
