package org.lingtouyan.installation;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/** What must be finished before the server calls itself ready: each part says what it waits for and when it is done. */
@Component
public class Readiness {

    private final Map<String, String> waiting = new ConcurrentSkipListMap<>();

    /** Names something the server is not ready without; {@code progress} is a sentence for a person. */
    public void waitFor(String part, String progress) {
        waiting.put(part, progress);
    }

    public void done(String part) {
        waiting.remove(part);
    }

    public boolean ready() {
        return waiting.isEmpty();
    }

    public Map<String, String> waiting() {
        return Map.copyOf(waiting);
    }
}
