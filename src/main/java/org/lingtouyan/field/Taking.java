package org.lingtouyan.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.shared.RequestRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a phone sends, each operation whole and with its line in the ledger or not at all: whatever breaks off, what was
 * done is done and known, and what was not is sent again.
 */
@Service
class Taking {

    private static final Logger log = LoggerFactory.getLogger(Taking.class);

    /** Where nothing is amiss so many share a transaction; at trouble none of them is done and each half is taken by itself. */
    private static final int TOGETHER = 50;

    /** Somebody else may write the same household in between, and again. */
    private static final int TRIES = 4;

    private final Portions portions;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Taking(Portions portions, Actors actors, TransactionTemplate transaction) {
        this.portions = portions;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** Of each, in their order, what became of it; one that came before what it rests on is taken after it. */
    Map<UUID, Taken> take(List<Operation> operations, UUID device, PhoneClock clock) {
        actors.require(Right.WRITE_RECORDS);
        var taken = new LinkedHashMap<UUID, Taken>();
        var left = operations;
        boolean progress = true;
        while (progress && !left.isEmpty()) {
            var waiting = new ArrayList<Operation>();
            for (int at = 0; at < left.size(); at += TOGETHER) {
                var portion = left.subList(at, Math.min(left.size(), at + TOGETHER));
                var outcomes = together(portion, device, clock);
                taken.putAll(outcomes);
                portion.stream()
                        .filter(operation -> Objects.requireNonNull(outcomes.get(operation.id()))
                                .waits())
                        .forEach(waiting::add);
            }
            progress = waiting.size() < left.size();
            left = waiting;
        }
        return taken;
    }

    private Map<UUID, Taken> together(List<Operation> portion, UUID device, PhoneClock clock) {
        if (portion.size() == 1) {
            return Map.of(portion.get(0).id(), take(portion.get(0), device, clock));
        }
        try {
            return Objects.requireNonNull(transaction.execute(begun -> portions.of(portion, device, clock)));
        } catch (Refusal | DataAccessException | IllegalArgumentException amiss) {
            int half = portion.size() / 2;
            var outcomes = new LinkedHashMap<>(together(portion.subList(0, half), device, clock));
            outcomes.putAll(together(portion.subList(half, portion.size()), device, clock));
            return outcomes;
        }
    }

    private Taken take(Operation operation, UUID device, PhoneClock clock) {
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(Objects.requireNonNull(
                                transaction.execute(begun -> portions.of(List.of(operation), device, clock)))
                        .get(operation.id()));
            } catch (Refusal refusal) {
                if (!refusal.reason().name().equals("STALE") || tries == TRIES) {
                    return Taken.refused(refusal);
                }
            } catch (PessimisticLockingFailureException crossed) {
                if (tries == TRIES) {
                    throw crossed;
                }
            } catch (NonTransientDataAccessException | IllegalArgumentException ours) {
                log.error("an operation of a phone failed", ours);
                return Taken.refused(RequestRefused.INTERNAL_ERROR.because());
            }
        }
    }
}
