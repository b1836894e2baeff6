package org.lingtouyan.visit;

import java.util.List;
import org.lingtouyan.indicator.Recounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Who is due rests on rules that are set while the product runs: when one is set anew, the households due are counted again. */
@Component
class RhythmWatch {

    private static final Logger log = LoggerFactory.getLogger(RhythmWatch.class);

    private final JdbcClient jdbc;
    private final Recounts recounts;
    private volatile String known;

    RhythmWatch(JdbcClient jdbc, Recounts recounts) {
        this.jdbc = jdbc;
        this.recounts = recounts;
        this.known = rules();
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void look() {
        try {
            var now = rules();
            if (!now.equals(known)) {
                recounts.everywhere(List.of("visit.published_due"));
                known = now;
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "the rules of visits wait for the database: {}",
                    away.getClass().getSimpleName());
        }
    }

    private String rules() {
        return jdbc.sql(
                        """
                        select coalesce(md5(string_agg(concat_ws(' ', key, division_code, valid_from, valid_to, value), '|'
                                                       order by key, division_code, valid_from)), '')
                          from parameter.published_value
                         where key like 'visit.every-months-%'
                        """)
                .query(String.class)
                .single();
    }
}
