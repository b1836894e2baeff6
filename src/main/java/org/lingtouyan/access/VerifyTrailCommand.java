package org.lingtouyan.access;

import java.util.Objects;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The command {@code verify-trail}: ends with 1 at the first record that is not what its latest trail entry says. */
@Component
@ConditionalOnProperty(name = "lingtouyan.command", havingValue = "verify-trail")
class VerifyTrailCommand implements ApplicationRunner {

    private static final DivisionCode PROVINCE = new DivisionCode("620000000000");

    private final TrailProof proof;
    private final Divisions divisions;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final ConfigurableApplicationContext application;

    VerifyTrailCommand(
            TrailProof proof,
            Divisions divisions,
            Actors actors,
            TransactionTemplate transaction,
            ConfigurableApplicationContext application) {
        this.proof = proof;
        this.divisions = divisions;
        this.actors = actors;
        this.transaction = transaction;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean agrees = proof.tables().stream().allMatch(this::agrees);
        System.out.println(
                agrees ? "verify-trail: every record is what its latest entry says" : "verify-trail: stopped");
        System.exit(SpringApplication.exit(application, () -> agrees ? 0 : 1));
    }

    private boolean agrees(String table) {
        long records = 0;
        for (var county : counties()) {
            var finding = actors.as(Actor.SYSTEM, () -> compared(table, county));
            if (finding.firstDifference() != null) {
                System.out.printf(
                        "verify-trail: %s %s in %s differs from its latest entry%n",
                        table, finding.firstDifference(), county);
                return false;
            }
            records += finding.records();
        }
        System.out.printf("verify-trail: %s, %d records%n", table, records);
        return true;
    }

    private TrailProof.Finding compared(String table, String county) {
        return Objects.requireNonNull(transaction.execute(begun -> proof.compare(table, county)));
    }

    private Iterable<String> counties() {
        return Stream.of(Level.PROVINCE, Level.CITY, Level.COUNTY)
                .flatMap(level -> divisions.descendants(PROVINCE, level).stream())
                .map(division -> division.code().countyCode())
                .toList();
    }
}
