package org.lingtouyan.quality;

import java.time.Duration;
import java.util.List;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.indicator.CountyCodes;
import org.lingtouyan.installation.Readiness;
import org.lingtouyan.shared.BackgroundWork;
import org.lingtouyan.shared.Here;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Checks what is due as soon as it is, and every county once a day or when a threshold is set. What a server is not ready
 * without, the writing of the demonstration above all, goes before.
 */
@Component
class CheckWorker extends BackgroundWork {

    private static final String NAME = "checking";
    private static final Duration REST = Duration.ofMillis(400);
    private static final int LOOKS_BETWEEN_ROUNDS = 300;

    private final Checker checker;
    private final Divisions divisions;
    private final Readiness readiness;
    private int looks;

    CheckWorker(
            Checker checker,
            Divisions divisions,
            Readiness readiness,
            @Value("${lingtouyan.command:serve}") String command) {
        super(command);
        this.checker = checker;
        this.divisions = divisions;
        this.readiness = readiness;
    }

    @Override
    protected void begin() {
        inRounds(NAME, REST, this::checkAll);
    }

    private boolean checkAll() {
        if (!readiness.ready()) {
            return false;
        }
        checkDue();
        if (looks++ % LOOKS_BETWEEN_ROUNDS == 0) {
            for (var county : counties()) {
                checker.checkDaily(county, Here.today());
                checkDue();
            }
        }
        return false;
    }

    private void checkDue() {
        while (isRunning() && checker.checkSome()) {
            well(NAME);
        }
    }

    private List<String> counties() {
        return isRunning() ? CountyCodes.of(divisions) : List.of();
    }
}
