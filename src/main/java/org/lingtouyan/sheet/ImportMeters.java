package org.lingtouyan.sheet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How imports are doing, for whoever operates the installation: how many wait, run or failed, and the rows taken. */
@Component
class ImportMeters {

    private final JdbcClient jdbc;
    private final MeterRegistry meters;

    ImportMeters(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.meters = meters;
        gauge("waiting", "select count(*) from sheet.import where state = 'QUEUED'");
        gauge("running", "select count(*) from sheet.import where state = 'RUNNING'");
        gauge(
                "failed",
                "select count(*) from sheet.import where state = 'FAILED' and uploaded_at > now() - interval '7 days'");
    }

    void taken(Tally tally) {
        meters.counter("lingtouyan.rows", "outcome", "accepted").increment(tally.accepted());
        meters.counter("lingtouyan.rows", "outcome", "unchanged").increment(tally.unchanged());
        meters.counter("lingtouyan.rows", "outcome", "rejected").increment(tally.rejected());
        meters.counter("lingtouyan.rows", "outcome", "parked").increment(tally.parked());
    }

    private void gauge(String state, String count) {
        Gauge.builder("lingtouyan.imports." + state, jdbc, database -> number(database, count))
                .register(meters);
    }

    private static double number(JdbcClient database, String count) {
        return database.sql(count).query(Long.class).single();
    }
}
