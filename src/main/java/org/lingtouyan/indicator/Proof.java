package org.lingtouyan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Actors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.installation.Readiness;
import org.lingtouyan.shared.Month;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Now and then takes some cells at random and recomputes them from their records; a difference is an alarm. */
@Component
class Proof {

    private static final Logger log = LoggerFactory.getLogger(Proof.class);

    private final WorkerDatabase database;
    private final Catalogue catalogue;
    private final Cells cells;
    private final Trace trace;
    private final Actors actors;
    private final Divisions divisions;
    private final Readiness readiness;
    private final TransactionTemplate snapshot;
    private final boolean serving;

    Proof(
            WorkerDatabase database,
            Catalogue catalogue,
            Cells cells,
            Trace trace,
            Actors actors,
            Divisions divisions,
            Readiness readiness,
            PlatformTransactionManager transactions,
            @Value("${lingtouyan.command:serve}") String command) {
        this.database = database;
        this.catalogue = catalogue;
        this.cells = cells;
        this.trace = trace;
        this.actors = actors;
        this.divisions = divisions;
        this.readiness = readiness;
        this.serving = command.equals("serve");
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    record Sample(String key, String divisionCode, int month) {}

    /** A sample, what its cells say and what its records come to. */
    record Finding(Sample sample, BigDecimal held, BigDecimal counted) {

        boolean differs() {
            return held.compareTo(counted) != 0;
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void checkSome() {
        if (!serving || !readiness.ready()) {
            return;
        }
        try {
            keep(check(20));
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "the check of cells waits for the database: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** Checks that many cells of villages, townships and counties; those with something pending are left out. */
    List<Finding> check(int howMany) {
        return samples(howMany).stream()
                .flatMap(sample -> check(sample).stream())
                .toList();
    }

    Optional<Finding> check(Sample sample) {
        var division = new DivisionCode(sample.divisionCode());
        var month = Month.of(sample.month());
        var figure = catalogue.counted(sample.key());
        return actors.as(
                Actor.SYSTEM,
                () -> snapshot.execute(status -> {
                    if (cells.pending(division.at(Level.COUNTY)) > 0) {
                        return Optional.<Finding>empty();
                    }
                    var held = cells.changes(List.of(figure), List.of(division), month, month)
                            .series(figure.key(), division, List.of(month))[0];
                    return Optional.of(new Finding(
                            sample, held, trace.totals(figure, division, month).sum()));
                }));
    }

    private List<Sample> samples(int howMany) {
        var counties = divisions.ever(divisions.province().code(), Level.COUNTY);
        var county = counties.get(ThreadLocalRandom.current().nextInt(counties.size()));
        return database.jdbc
                .sql(SAMPLES)
                .param("county", county.code().countyCode())
                .param("howMany", howMany)
                .query(Sample.class)
                .list();
    }

    private void keep(List<Finding> findings) {
        var differing = findings.stream().filter(Finding::differs).toList();
        differing.forEach(finding -> log.error("a cell differs from its records: {}", finding));
        database.jdbc
                .sql(
                        "insert into indicator.proof (checked, differing, example) values (:checked, :differing, :example)")
                .param("checked", findings.size())
                .param("differing", differing.size())
                .param("example", differing.isEmpty() ? null : differing.get(0).toString())
                .update();
    }

    /** One county's cells at random: the province's millions are not sorted to check twenty. */
    private static final String SAMPLES =
            """
            select definition.key, cell.division_code, cell.month
              from indicator.cell
              join indicator.definition on definition.id = cell.indicator_id
             where cell.county_code = :county
             order by random()
             limit :howMany
            """;
}
