package org.lingtouyan.sheet;

import java.time.Duration;
import org.lingtouyan.shared.BackgroundWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Two threads that work imports and their taking back off, one of them for small files only, so that a village never waits for a province. */
@Component
class ImportWorker extends BackgroundWork {

    private static final long SMALL_FILE = 512 * 1024;
    private static final Duration REST = Duration.ofSeconds(1);

    private final ImportWork work;
    private final RollbackWork rollbacks;

    ImportWorker(ImportWork work, RollbackWork rollbacks, @Value("${lingtouyan.command:serve}") String command) {
        super(command);
        this.work = work;
        this.rollbacks = rollbacks;
    }

    @Override
    protected void begin() {
        inRounds("imports", REST, () -> doOne(Long.MAX_VALUE));
        inRounds("small-imports", REST, () -> doOne(SMALL_FILE));
    }

    private boolean doOne(long fileSizeAtMost) {
        return work.doOne(fileSizeAtMost) || rollbacks.doOne();
    }
}
