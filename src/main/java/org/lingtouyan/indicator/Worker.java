package org.lingtouyan.indicator;

import java.sql.SQLException;
import java.time.Duration;
import org.lingtouyan.shared.BackgroundWork;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts as soon as something is marked: sleeps on the database's notice and looks by itself now and then. A second thread
 * helps where much has come in at once.
 */
@Component
class Worker extends BackgroundWork {

    private static final String NAME = "counting";
    private static final String HELP = "counting-help";
    private static final int LOOK_EVERY_MS = 500;
    private static final Duration BETWEEN_HELP = Duration.ofSeconds(2);

    private final Counter counter;
    private final WorkerDatabase database;
    private final CountingRest rest;

    Worker(
            Counter counter,
            WorkerDatabase database,
            CountingRest rest,
            @Value("${lingtouyan.command:serve}") String command) {
        super(command);
        this.counter = counter;
        this.database = database;
        this.rest = rest;
    }

    @Override
    protected void begin() {
        inRounds(NAME, Duration.ofMillis(LOOK_EVERY_MS), this::listen);
        inRounds(HELP, BETWEEN_HELP, this::help);
    }

    /** A round as long as the connection holds. */
    private boolean listen() throws SQLException {
        try (var connection = database.listener();
                var statement = connection.createStatement()) {
            statement.execute("listen indicator_mark");
            var notices = connection.unwrap(PGConnection.class);
            while (isRunning()) {
                countAll();
                well(NAME);
                notices.getNotifications(LOOK_EVERY_MS);
            }
            return false;
        }
    }

    private boolean help() {
        while (counting() && counter.countSome()) {
            well(HELP);
        }
        return false;
    }

    private boolean counting() {
        return isRunning() && !rest.isOn();
    }

    private void countAll() {
        while (counting() && counter.countSome()) {
            counter.liftSome();
        }
        while (counting() && counter.liftSome()) {
            Thread.onSpinWait();
        }
    }
}
