package org.lingtouyan.access;

import java.time.Duration;
import org.lingtouyan.shared.BackgroundWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** While a server serves: goes on with a change of the search key that somebody has asked for, also after it was killed. */
@Component
class SearchKeyWork extends BackgroundWork {

    private static final Duration REST = Duration.ofSeconds(5);

    private final SearchKeyRotation rotation;

    SearchKeyWork(SearchKeyRotation rotation, @Value("${lingtouyan.command:serve}") String command) {
        super(command);
        this.rotation = rotation;
    }

    @Override
    protected void begin() {
        inRounds("search-key", REST, () -> rotation.goOn(this::isRunning));
    }
}
