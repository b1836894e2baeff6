package org.lingtouyan.cadre;

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
 * Somebody entered in a village or township that goes on in another is entered there from now on: who they are has no days, and everything
 * that refers to them keeps doing so, for they keep their id in another county too. Whoever has the identity number of somebody
 * entered there already is that person: see {@link JoiningMover}.
 */
@Component
@Order(10)
class CadreMover implements Mover {

    private final LastingRows lasting;
    private final JdbcClient jdbc;
    private final CadreTable table;

    CadreMover(LastingRows lasting, JdbcClient jdbc, CadreTable table) {
        this.lasting = lasting;
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Who goes into another county, as they are entered. */
    private record People(List<ObjectNode> rows) implements Luggage {

        UUID[] ids() {
            return rows.stream().map(LastingRows::id).toArray(UUID[]::new);
        }
    }

    private static boolean withinACounty(Move move) {
        return move.from().countyCode().equals(move.to().countyCode());
    }

    @Override
    public Luggage pack(Move move) {
        if (!move.whom().takesThePlace() || withinACounty(move)) {
            return new People(List.of());
        }
        return new People(lasting.select(
                """
                select to_json(c) from cadre.cadre c
                 where c.county_code = :county and c.division_code = :village and c.went_on is null
                 order by c.id
                """,
                move));
    }

    @Override
    public void open(Move move, Luggage luggage) {
        if (!move.whom().takesThePlace()) {
            return;
        }
        if (withinACounty(move)) {
            rename(move);
            return;
        }
        table.arrive(((People) luggage)
                .rows().stream().map(row -> arrived(move, row)).toList());
    }

    private static ObjectNode arrived(Move move, ObjectNode row) {
        var there = row.deepCopy();
        there.put("county_code", move.to().countyCode());
        there.put("division_code", move.to().value());
        there.put("version", 1);
        if (move.from().value().equals(row.get("home").asString(""))) {
            there.put("home", move.to().value());
        }
        return there;
    }

    /** They and whoever comes from there, also where it goes into another county. */
    private void rename(Move move) {
        jdbc.sql(
                        """
                        update cadre.cadre
                           set division_code = case when division_code = :was and left(:now, 6) = county_code
                                                    then :now::char(12) else division_code end,
                               home = case when home = :was then :now::char(12) else home end,
                               version = version + 1
                         where county_code = :county and (division_code = :was or home = :was) and went_on is null
                        """)
                .param("county", move.from().countyCode())
                .param("was", move.from().value())
                .param("now", move.to().value())
                .update();
    }

    @Override
    public void close(Move move, Luggage luggage) {
        if (!move.whom().takesThePlace() || withinACounty(move)) {
            return;
        }
        jdbc.sql(
                        """
                        update cadre.cadre c set went_on = :on, version = c.version + 1
                         where c.county_code = :county and c.id = any(:ids) and c.went_on is null
                           and exists (select from cadre.named(:ids) there
                                        where there.id = c.id and left(there.division_code, 6) = :there)
                        """)
                .param("county", move.from().countyCode())
                .param("there", move.to().countyCode())
                .param("on", move.on())
                .param("ids", ((People) luggage).ids())
                .update();
        rename(move);
    }
}
