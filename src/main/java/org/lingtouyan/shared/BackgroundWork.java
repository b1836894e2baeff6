package org.lingtouyan.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on in the background as long as the server serves, in rounds: after one that found nothing to do it rests for
 * a while or until it is woken. Nothing ends it but stopping: what fails is tried again, and told once until it goes well.
 */
public abstract class BackgroundWork implements SmartLifecycle {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final boolean serving;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile @Nullable Class<?> trouble;

    /** @param command what the product was started for; rounds begin only where it serves */
    protected BackgroundWork(String command) {
        this.serving = command.equals("serve");
    }

    /** One round of work; true when there may be more to do at once. */
    @FunctionalInterface
    protected interface Round {
        boolean work() throws Exception;
    }

    /** Begins all rounds, each with {@link #inRounds}. */
    protected abstract void begin();

    /** Works in a thread of that name, from now on until stopped. */
    protected final void inRounds(String name, Duration rest, Round round) {
        var thread = new Thread(() -> goOn(name, rest, round), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Something has come in: no need to rest any longer. */
    public final void wake() {
        threads.forEach(LockSupport::unpark);
    }

    /** The database answers, as after every round that did not fail; for rounds that take longer than an outage. */
    protected final void well(String name) {
        if (trouble != null) {
            trouble = null;
            log.info("{} goes on", name);
        }
    }

    @Override
    public final void start() {
        running = true;
        if (serving) {
            begin();
        }
    }

    @Override
    public final void stop() {
        running = false;
        wake();
        threads.clear();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    private void goOn(String name, Duration rest, Round round) {
        while (running) {
            if (!wentOn(name, round)) {
                LockSupport.parkNanos(rest.toNanos());
            }
        }
    }

    private boolean wentOn(String name, Round round) {
        try {
            var more = round.work();
            well(name);
            return more;
        } catch (Exception | Error failure) {
            if (running && failure.getClass() != trouble) {
                trouble = failure.getClass();
                tell(name, failure);
            }
            return false;
        }
    }

    private void tell(String name, Throwable failure) {
        if (DatabaseAway.causes(failure)) {
            log.warn(
                    "{} waits for the database and tries again: {}",
                    name,
                    failure.getClass().getSimpleName());
        } else {
            log.error("{} failed and tries again; what is to be done is kept", name, failure);
        }
    }
}
