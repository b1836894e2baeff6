package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Two threads that work imports and their taking back off, one of them for small files only, so that a village never waits for a province. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final long SMALL_FILE = 512 * 1024;
    private static final long LOOK_EVERY_NANOS = 1_000_000_000;

    private final ImportWork work;
    private final RollbackWork rollbacks;
    private final boolean serving;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    ImportWorker(ImportWork work, RollbackWork rollbacks, @Value("${lingtouyan.command:serve}") String command) {
        this.work = work;
        this.rollbacks = rollbacks;
        this.serving = command.equals("serve");
    }

    /** Something has come in: no need to wait for the next look. */
    void wake() {
        threads.forEach(LockSupport::unpark);
    }

    @Override
    public void start() {
        running = true;
        if (serving) {
            begin("imports", Long.MAX_VALUE);
            begin("small-imports", SMALL_FILE);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void begin(String name, long fileSizeAtMost) {
        var thread = new Thread(() -> workOff(fileSizeAtMost), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void workOff(long fileSizeAtMost) {
        while (running) {
            if (!doOne(fileSizeAtMost)) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    private boolean doOne(long fileSizeAtMost) {
        try {
            return work.doOne(fileSizeAtMost) || rollbacks.doOne();
        } catch (RuntimeException | Error away) {
            log.warn("an import waits: {}", away.getClass().getSimpleName());
            return false;
        }
    }
}
