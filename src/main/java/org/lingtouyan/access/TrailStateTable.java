package org.lingtouyan.access;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.TrailStateController.SealedPart;
import org.lingtouyan.access.TrailStateController.TrailCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queries behind what an auditor sees of the state of the trail. */
@Component
class TrailStateTable {

    private final JdbcClient jdbc;

    TrailStateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    SealedPart sealed() {
        return jdbc.sql(
                        """
                        select count(*) as blocks, coalesce(sum(entries), 0) as entries, max(sealed_at) as last_sealed_at,
                               (select count(*) from access.trail
                                 where transaction_number >= (select sealed_before from access.trail_clock)) as waiting
                          from access.trail_block
                        """)
                .query((row, number) -> new SealedPart(
                        row.getLong("blocks"),
                        row.getLong("entries"),
                        row.getLong("waiting"),
                        row.getObject("last_sealed_at", OffsetDateTime.class)))
                .single();
    }

    @Nullable
    TrailCheck lastCheck() {
        return jdbc.sql(
                        "select checked_at, blocks, entries, records, broken from access.trail_check order by id desc limit 1")
                .query((row, number) -> new TrailCheck(
                        row.getObject("checked_at", OffsetDateTime.class),
                        row.getLong("blocks"),
                        row.getLong("entries"),
                        row.getLong("records"),
                        row.getString("broken")))
                .optional()
                .orElse(null);
    }
}
