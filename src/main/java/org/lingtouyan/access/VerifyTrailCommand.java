package org.lingtouyan.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** The command {@code verify-trail}: says the first broken link of chains, signed heads and records, and then ends with 1. */
@Component
@ConditionalOnProperty(name = "lingtouyan.command", havingValue = "verify-trail")
class VerifyTrailCommand implements ApplicationRunner {

    private final TrailVerification verification;
    private final ConfigurableApplicationContext application;

    VerifyTrailCommand(TrailVerification verification, ConfigurableApplicationContext application) {
        this.verification = verification;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var result = verification.verify(step -> System.out.println("verify-trail: " + step));
        var broken = result.broken();
        System.out.println("verify-trail: "
                + (broken == null
                        ? "every link holds and every record is what its latest entry says"
                        : "BROKEN, " + broken));
        System.exit(SpringApplication.exit(application, () -> broken == null ? 0 : 1));
    }
}
