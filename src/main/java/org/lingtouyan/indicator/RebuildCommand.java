package org.lingtouyan.indicator;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The command {@code rebuild-indicators}: counts everything again and says what differed. */
@Component
@ConditionalOnProperty(name = "lingtouyan.command", havingValue = "rebuild-indicators")
class RebuildCommand implements ApplicationRunner {

    private final Rebuild rebuild;

    RebuildCommand(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long differing = rebuild.run(progress -> System.out.printf(
                "rebuild-indicators: %d of %d (%s), cells differing so far: %d%n",
                progress.done(), progress.of(), progress.county(), progress.differing()));
        System.out.printf("rebuild-indicators: done, cells differing: %d%n", differing);
    }
}
