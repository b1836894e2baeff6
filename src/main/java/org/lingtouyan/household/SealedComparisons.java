package org.lingtouyan.household;

import java.time.LocalDate;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.indicator.CountyCodes;
import org.lingtouyan.indicator.WorkerDatabase;
import org.lingtouyan.installation.Readiness;
import org.lingtouyan.shared.Here;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Compares the sealed values of every county once a day, one county a minute: nobody waits for it. */
@Component
class SealedComparisons {

    private static final Logger log = LoggerFactory.getLogger(SealedComparisons.class);

    private final WorkerDatabase database;
    private final PrivateFields privateFields;
    private final Divisions divisions;
    private final Readiness readiness;
    private final boolean serving;

    SealedComparisons(
            WorkerDatabase database,
            PrivateFields privateFields,
            Divisions divisions,
            Readiness readiness,
            @Value("${lingtouyan.command:serve}") String command) {
        this.database = database;
        this.privateFields = privateFields;
        this.divisions = divisions;
        this.readiness = readiness;
        this.serving = command.equals("serve");
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1M")
    void compareOne() {
        if (!serving || !readiness.ready()) {
            return;
        }
        try {
            for (var county : CountyCodes.of(divisions)) {
                if (compare(county, Here.today())) {
                    return;
                }
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "comparing sealed values waits for the database: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** @return false when that was done today */
    boolean compare(String county, LocalDate today) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            var table = new OddityTable(database.jdbc());
            if (!table.begin(county, today)) {
                return false;
            }
            var comparison = new SealedComparison(privateFields);
            table.eachPerson(county, comparison::add);
            table.eachHousehold(county, comparison::add);
            table.keep(county, comparison.found());
            return true;
        }));
    }
}
