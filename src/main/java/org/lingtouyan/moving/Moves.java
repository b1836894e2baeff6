package org.lingtouyan.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Area;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.moving.Mover.Amount;
import org.lingtouyan.moving.Mover.Luggage;
import org.lingtouyan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does moves, each from where it stands to its end. A transaction touches one county and bears the name of whoever asked; a
 * move is marked as done in the transaction that closes its records, so it is done once, whoever does it.
 */
@Component
public class Moves {

    private static final Logger log = LoggerFactory.getLogger(Moves.class);

    private final MoveTable table;
    private final List<Mover> movers;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Moves(MoveTable table, List<Mover> movers, Actors actors, TransactionTemplate transaction) {
        this.table = table;
        this.movers = movers;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** A move, who asked for it, how far it is, and whether that is the end of it. */
    public record Standing(Move move, Actor askedBy, State state, boolean checked) {}

    /** How far a move is. */
    public enum State {
        WAITING,
        DONE,
        FAILED
    }

    /** Notes a move to be done, in the transaction of whoever decides it; the same again is the same move. */
    public void ask(Move move, Optional<UUID> adjustment, Actor askedBy) {
        table.add(move, adjustment.orElse(null), askedBy);
    }

    /**
     * Does the move if it is still to be done.
     *
     * @throws org.lingtouyan.shared.Refusal when the records may not move; the move is then noted as failed
     */
    public void doOne(UUID id) {
        table.find(id).filter(standing -> !standing.checked()).ifPresent(this::carryOut);
    }

    /** Does the oldest move that waits; false when none does. */
    boolean doNext() {
        var next = table.oldestWaiting();
        next.ifPresent(id -> {
            try {
                doOne(id);
            } catch (Refusal refused) {
                log.warn("move {} cannot be done: {}", id, refused.reason().name());
            }
        });
        return next.isPresent();
    }

    Amount count(Move move, Actor actor) {
        return inCounty(actor, move.from(), () -> movers.stream()
                .map(mover -> mover.count(move))
                .reduce(Amount.NOTHING, Amount::plus));
    }

    private void carryOut(Standing standing) {
        try {
            if (standing.move().withinOneCounty()) {
                withinTheCounty(standing);
            } else {
                acrossCounties(standing);
            }
        } catch (Refusal refused) {
            table.fail(standing.move().id(), refused.reason().name());
            throw refused;
        } catch (DataIntegrityViolationException forbidden) {
            log.error("move {} contradicts what is held", standing.move().id(), forbidden);
            table.fail(standing.move().id(), MovingRefused.CONTRADICTS_WHAT_IS_HELD.name());
            throw MovingRefused.CONTRADICTS_WHAT_IS_HELD.because();
        }
    }

    private void withinTheCounty(Standing standing) {
        var move = standing.move();
        inCounty(standing.askedBy(), move.from(), () -> {
            if (!table.claim(move.id())) {
                return false;
            }
            var luggage = pack(move);
            for (int i = 0; i < movers.size(); i++) {
                movers.get(i).close(move, luggage.get(i));
                movers.get(i).open(move, luggage.get(i));
            }
            table.done(move.id(), amount(luggage));
            return true;
        });
    }

    /** Opened there first, so that nothing is ever nowhere; closed here only what still reads as it was opened there. */
    private void acrossCounties(Standing standing) {
        var move = standing.move();
        var actor = standing.askedBy();
        while (true) {
            var packed = inCounty(actor, move.from(), () -> pack(move));
            inCounty(actor, move.to(), () -> {
                for (int i = 0; i < movers.size(); i++) {
                    movers.get(i).open(move, packed.get(i));
                }
                return true;
            });
            if (inCounty(actor, move.from(), () -> closed(move, packed))) {
                return;
            }
        }
    }

    private boolean closed(Move move, List<Luggage> packed) {
        if (!table.claim(move.id())) {
            return true;
        }
        if (!pack(move).equals(packed)) {
            return false;
        }
        for (int i = 0; i < movers.size(); i++) {
            movers.get(i).close(move, packed.get(i));
        }
        table.done(move.id(), amount(packed));
        return true;
    }

    private List<Luggage> pack(Move move) {
        var packed = new ArrayList<Luggage>();
        movers.forEach(mover -> packed.add(mover.pack(move)));
        return packed;
    }

    private static Amount amount(List<Luggage> luggage) {
        return luggage.stream().map(Luggage::amount).reduce(Amount.NOTHING, Amount::plus);
    }

    private <T> T inCounty(Actor actor, DivisionCode village, Supplier<T> work) {
        var there = new Actor(actor.account(), actor.name(), actor.role(), Area.of(village.at(Level.COUNTY)));
        return actors.as(there, () -> transaction.execute(begun -> work.get()));
    }
}
