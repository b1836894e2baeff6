package org.lingtouyan.leadership;

import java.util.List;
import org.lingtouyan.indicator.Recounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How many a village must have in reserve is a rule set while the product runs: when it is set anew, all villages are counted again. */
@Component
class ReserveTargetWatch {

    private static final Logger log = LoggerFactory.getLogger(ReserveTargetWatch.class);

    private final JdbcClient jdbc;
    private final Recounts recounts;
    private volatile String known;

    ReserveTargetWatch(JdbcClient jdbc, Recounts recounts) {
        this.jdbc = jdbc;
        this.recounts = recounts;
        this.known = rule();
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void look() {
        try {
            var now = rule();
            if (!now.equals(known)) {
                recounts.everywhere(List.of("leadership.published_reserve_strength"));
                known = now;
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "the target of the reserve waits for the database: {}",
                    away.getClass().getSimpleName());
        }
    }

    private String rule() {
        return jdbc.sql(
                        """
                        select coalesce(md5(string_agg(concat_ws(' ', division_code, valid_from, valid_to, value), '|'
                                                       order by division_code, valid_from)), '')
                          from parameter.published_value
                         where key = 'leadership.reserve-target'
                        """)
                .query(String.class)
                .single();
    }
}
