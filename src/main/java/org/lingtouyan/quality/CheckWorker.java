package org.lingtouyan.quality;

import java.time.LocalDate;
import java.util.List;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.indicator.CountyCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Checks what is due as soon as it is, and every county once a day or when a threshold is set; outlives outages. */
@Component
class CheckWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckWorker.class);
    private static final int LOOK_EVERY_MS = 400;
    private static final int LOOKS_BETWEEN_ROUNDS = 300;

    private final Checker checker;
    private final Divisions divisions;
    private final boolean serving;
    private volatile boolean running;
    private int looks;

    CheckWorker(Checker checker, Divisions divisions, @Value("${lingtouyan.command:serve}") String command) {
        this.checker = checker;
        this.divisions = divisions;
        this.serving = command.equals("serve");
    }

    @Override
    public void start() {
        running = true;
        if (serving) {
            var thread = new Thread(this::work, "checking");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                checkAll();
            } catch (DataAccessException | TransactionException away) {
                log.warn("checking waits for the database: {}", away.getClass().getSimpleName());
            } catch (RuntimeException unexpected) {
                log.error("checking failed and tries again; the marks are kept", unexpected);
            }
            pause();
        }
    }

    private void checkAll() {
        checkDue();
        if (looks++ % LOOKS_BETWEEN_ROUNDS == 0) {
            for (var county : counties()) {
                checker.checkDaily(county, LocalDate.now(Checker.HERE));
                checkDue();
            }
        }
    }

    private void checkDue() {
        while (running && checker.checkSome()) {
            Thread.onSpinWait();
        }
    }

    private List<String> counties() {
        return running ? CountyCodes.of(divisions) : List.of();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
