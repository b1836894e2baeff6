package org.lingtouyan.indicator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How counting is doing, for whoever operates the installation: how many marks wait and for how long the oldest has. */
@Component
class CountingMeters {

    CountingMeters(WorkerDatabase database, MeterRegistry meters) {
        gauge(database, meters, "lingtouyan.marks.pending", "select count(*) from indicator.mark");
        gauge(database, meters, "lingtouyan.marks.oldest.seconds", OLDEST);
        gauge(database, meters, "lingtouyan.proof.differing", DIFFERING);
    }

    private static void gauge(WorkerDatabase database, MeterRegistry meters, String name, String query) {
        Gauge.builder(
                        name,
                        database,
                        it -> it.jdbc.sql(query).query(Double.class).single())
                .register(meters);
    }

    /** What a rebuild has mended since is no alarm any more. */
    private static final String DIFFERING =
            """
            select coalesce(sum(differing), 0)
              from indicator.proof
             where differing > 0 and not rebuilt
               and at > coalesce((select max(at) from indicator.proof where rebuilt), '-infinity')
            """;

    private static final String OLDEST =
            "select coalesce(extract(epoch from clock_timestamp() - min(made_at)), 0) from indicator.mark";
}
