package org.lingtouyan.sheet;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.shared.Claim;
import org.lingtouyan.sheet.RollbackTable.RollbackJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes imports back, some records a transaction, until all are settled; cut off anywhere it goes on where it stood. */
@Component
class RollbackWork {

    private static final Logger log = LoggerFactory.getLogger(RollbackWork.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 5;

    private final DataSource database;
    private final RollbackTable rollbacks;
    private final SheetTables tables;
    private final Actors actors;
    private final TransactionTemplate transaction;

    RollbackWork(
            DataSource database,
            RollbackTable rollbacks,
            SheetTables tables,
            Actors actors,
            TransactionTemplate transaction) {
        this.database = database;
        this.rollbacks = rollbacks;
        this.tables = tables;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** Whether there was anything to do. */
    boolean doOne() {
        for (var id : asSystem(rollbacks::waiting)) {
            var claim = Claim.on("sheet.import", id, database);
            if (claim.isPresent()) {
                try (var held = claim.get()) {
                    asSystem(() -> rollbacks.start(id)).ifPresent(this::finish);
                }
                return true;
            }
        }
        return false;
    }

    private void finish(RollbackJob job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            log.error("import {} cannot be taken back", job.importId());
            end(job.importId(), "FAILED");
            return;
        }
        var table = tables.require(job.tableName());
        while (actors.as(job.asker(), () -> some(job, table)) > 0) {}
        end(job.importId(), "DONE");
    }

    private int some(RollbackJob job, SheetTable table) {
        var settled = transaction.execute(status -> {
            var undone = table.undo(job.importId(), AT_ONCE);
            rollbacks.advance(job, undone);
            return undone.count();
        });
        return settled == null ? 0 : settled;
    }

    private void end(UUID id, String state) {
        asSystem(() -> {
            rollbacks.end(id, state);
            return true;
        });
    }

    private <T> T asSystem(Supplier<T> step) {
        return actors.as(Actor.SYSTEM, () -> transaction.execute(status -> step.get()));
    }
}
