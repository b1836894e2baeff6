package org.lingtouyan.indicator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has views counted again in all counties when a rule they rest on is set anew. */
@Component
class RuleWatch {

    private static final Logger log = LoggerFactory.getLogger(RuleWatch.class);

    private final JdbcClient jdbc;
    private final Recounts recounts;
    private final List<RuledViews> ruled;
    private final Map<RuledViews, String> known = new ConcurrentHashMap<>();

    RuleWatch(JdbcClient jdbc, Recounts recounts, List<RuledViews> ruled) {
        this.jdbc = jdbc;
        this.recounts = recounts;
        this.ruled = ruled;
        ruled.forEach(one -> known.put(one, now(one)));
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void look() {
        try {
            ruled.forEach(this::look);
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "rules that figures rest on wait for the database: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void look(RuledViews one) {
        var now = now(one);
        if (!now.equals(known.get(one))) {
            recounts.everywhere(one.views());
            known.put(one, now);
        }
    }

    private String now(RuledViews one) {
        return jdbc.sql(
                        """
                        select coalesce(md5(string_agg(concat_ws(' ', key, division_code, valid_from, valid_to, value), '|'
                                                       order by key, division_code, valid_from)), '')
                          from parameter.published_value
                         where key like :rules
                        """)
                .param("rules", one.rules())
                .query(String.class)
                .single();
    }
}
