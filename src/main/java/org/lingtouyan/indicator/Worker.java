package org.lingtouyan.indicator;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Counts as soon as something is marked: sleeps on the database's notice, looks by itself now and then, outlives outages. */
@Component
class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final int LOOK_EVERY_MS = 500;

    private final Counter counter;
    private final WorkerDatabase database;
    private final boolean serving;
    private volatile boolean running;
    private @Nullable Thread thread;

    Worker(Counter counter, WorkerDatabase database, @Value("${lingtouyan.command:serve}") String command) {
        this.counter = counter;
        this.database = database;
        this.serving = command.equals("serve");
    }

    @Override
    public void start() {
        running = true;
        if (serving) {
            thread = new Thread(this::work, "counting");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try (var connection = database.listener()) {
                listen(connection);
            } catch (SQLException | DataAccessException | TransactionException away) {
                log.warn("counting waits for the database: {}", away.getClass().getSimpleName());
                pause();
            } catch (RuntimeException unexpected) {
                log.error("counting failed and tries again; the marks are kept", unexpected);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen indicator_mark");
        }
        var notices = connection.unwrap(PGConnection.class);
        while (running) {
            while (running && counter.countSome()) {
                counter.liftSome();
            }
            while (running && counter.liftSome()) {}
            notices.getNotifications(LOOK_EVERY_MS);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
