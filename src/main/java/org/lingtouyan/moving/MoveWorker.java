package org.lingtouyan.moving;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works off the moves that wait, also those that a server which stopped has left behind. */
@Component
class MoveWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MoveWorker.class);
    private static final long LOOK_EVERY_NANOS = 1_000_000_000;

    private final Moves moves;
    private final boolean serving;
    private volatile boolean running;
    private @Nullable Thread thread;

    MoveWorker(Moves moves, @Value("${lingtouyan.command:serve}") String command) {
        this.moves = moves;
        this.serving = command.equals("serve");
    }

    /** Something is to be moved: no need to wait for the next look. */
    void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void start() {
        running = true;
        if (serving) {
            thread = new Thread(this::workOff, "moves");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void workOff() {
        while (running) {
            if (!doNext()) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    private boolean doNext() {
        try {
            return moves.doNext();
        } catch (RuntimeException away) {
            log.warn("a move waits: {}", away.getClass().getSimpleName());
            return false;
        }
    }
}
