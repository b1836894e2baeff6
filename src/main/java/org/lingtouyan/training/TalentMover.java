package org.lingtouyan.training;

import java.util.List;
import org.lingtouyan.moving.LastingRows;
import org.lingtouyan.moving.Move;
import org.lingtouyan.moving.Mover;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is in the register of a village that goes on in another is in it there. */
@Component
@Order(34)
class TalentMover implements Mover {

    private final LastingRows lasting;

    TalentMover(LastingRows lasting) {
        this.lasting = lasting;
    }

    @Override
    public Luggage pack(Move move) {
        return new LastingRows.Rows(
                move.whom().takesTheVillage()
                        ? lasting.read(TalentTable.TALENT, "division_code", move, List.of(move.from()))
                        : List.of());
    }

    @Override
    public void open(Move move, Luggage luggage) {
        lasting.open(
                TalentTable.TALENT,
                ((LastingRows.Rows) luggage)
                        .rows().stream()
                                .map(row -> LastingRows.goingOn(move, row))
                                .toList());
    }

    @Override
    public void close(Move move, Luggage luggage) {
        lasting.close(TalentTable.TALENT, move, ((LastingRows.Rows) luggage).rows());
    }
}
