package org.lingtouyan.installation;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/** What must be finished before the server calls itself ready: each part says what it waits for and when it is done. */
@Component
public class Readiness {

    private final Map<String, String> waiting = new ConcurrentSkipListMap<>();
    private volatile boolean stopping;
    private final Queue<Runnable> whenReady = new ConcurrentLinkedQueue<>();

    /** Names something the server is not ready without; {@code progress} is a sentence for a person. */
    public void waitFor(String part, String progress) {
        waiting.put(part, progress);
    }

    public void done(String part) {
        waiting.remove(part);
        tellOnceReady();
    }

    /** Runs the action as soon as the server is ready, at once if it is; each action runs once. */
    public void whenReady(Runnable action) {
        whenReady.add(action);
        tellOnceReady();
    }

    /** From now on this server wants no new requests, though it still answers them. */
    void stop() {
        stopping = true;
    }

    /** What was stopped may be started again, in the same process too. */
    void goOn() {
        stopping = false;
    }

    boolean stopping() {
        return stopping;
    }

    public boolean ready() {
        return waiting.isEmpty() && !stopping;
    }

    public Map<String, String> waiting() {
        return Map.copyOf(waiting);
    }

    private void tellOnceReady() {
        while (ready()) {
            var action = whenReady.poll();
            if (action == null) {
                return;
            }
            action.run();
        }
    }
}
