package org.lingtouyan.indicator;

import org.springframework.stereotype.Component;

/**
 * Lets counting rest while very much is written in many pieces: counted once at the end, it costs a fraction of counting after
 * each piece. Marks are kept meanwhile, so that nothing is lost when the server stops before the rest is over.
 */
@Component
public class CountingRest {

    private volatile boolean on;

    public void begin() {
        on = true;
    }

    public void end() {
        on = false;
    }

    boolean isOn() {
        return on;
    }
}
