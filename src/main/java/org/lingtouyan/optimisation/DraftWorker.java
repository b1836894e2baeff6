package org.lingtouyan.optimisation;

import java.time.Duration;
import org.lingtouyan.shared.BackgroundWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One thread that makes drafts: a search keeps a processor busy, and there are requests to answer. */
@Component
class DraftWorker extends BackgroundWork {

    private static final Duration REST = Duration.ofSeconds(1);

    private final DraftWork work;

    DraftWorker(DraftWork work, @Value("${lingtouyan.command:serve}") String command) {
        super(command);
        this.work = work;
    }

    @Override
    protected void begin() {
        inRounds("drafts", REST, work::doOne);
    }
}
