package org.lingtouyan.operating;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.installation.Backups;
import org.lingtouyan.installation.Home;
import org.lingtouyan.shared.Here;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators see and monitoring fetches; neither holds anything of the people in the register. */
@RestController
class OperatingController {

    private final Actors actors;
    private final PrometheusMeterRegistry measures;
    private final JdbcClient jdbc;
    private final Backups backups;
    private final File disk;

    OperatingController(Actors actors, PrometheusMeterRegistry measures, JdbcClient jdbc, Backups backups, Home home) {
        this.actors = actors;
        this.measures = measures;
        this.jdbc = jdbc;
        this.backups = backups;
        this.disk = home.path().toFile();
    }

    @GetMapping("/api/operating")
    OperatingState state() {
        actors.require(Right.OPERATE);
        return new OperatingState(
                at(Instant.now()),
                getClass().getPackage().getImplementationVersion(),
                at(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())),
                jdbc.sql("select current_setting('server_version')")
                        .query(String.class)
                        .single(),
                jdbc.sql("select pg_database_size(current_database())")
                        .query(Long.class)
                        .single(),
                backups.ours(),
                measured("lingtouyan.marks.pending"),
                measured("lingtouyan.marks.oldest.seconds"),
                measured("lingtouyan.proof.differing"),
                measured("lingtouyan.imports.waiting"),
                measured("lingtouyan.imports.running"),
                measured("lingtouyan.imports.failed"),
                backups.newest().map(OperatingController::at).orElse(null),
                disk.getUsableSpace(),
                disk.getTotalSpace());
    }

    /** For Prometheus and whatever speaks its words. */
    @GetMapping(path = "/api/operating/measures", produces = MediaType.TEXT_PLAIN_VALUE)
    String measures() {
        actors.require(Right.OPERATE);
        return measures.scrape();
    }

    /** A gauge whose question failed has no value; zero would say that all is well. */
    private long measured(String name) {
        double value = measures.get(name).gauge().value();
        if (Double.isNaN(value)) {
            throw new DataAccessResourceFailureException(name + " could not be measured");
        }
        return Math.round(value);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(Here.ZONE).toOffsetDateTime();
    }
}
