package org.lingtouyan.scenario;

import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the demonstration is wanted, how much of it, and from which seed. */
@Component
class ScenarioSettings {

    static final String NAME = "gansu-2018";

    private final boolean wanted;
    private final Run run;

    ScenarioSettings(
            @Value("${lingtouyan.demo.enabled:false}") boolean enabled,
            @Value("${lingtouyan.demo.size:article}") String size,
            @Value("${lingtouyan.demo.seed:2018}") long seed,
            @Value("${lingtouyan.command:serve}") String command) {
        this.run = new Run(NAME, Size.of(size), seed);
        this.wanted = enabled && command.equals("serve") && run.size() != Size.NONE;
    }

    boolean wanted() {
        return wanted;
    }

    Run run() {
        return run;
    }
}
