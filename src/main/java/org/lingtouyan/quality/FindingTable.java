package org.lingtouyan.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people change about findings: a spell ends and the next one begins. */
@Component
class FindingTable {

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kept from the worker and from others until the transaction ends. */
    Optional<Finding> findToWrite(UUID id) {
        return jdbc.sql(FindingRow.SELECT + " where id = :id for update")
                .param("id", id)
                .query(FindingRow::read)
                .optional();
    }

    Optional<Finding> find(UUID id) {
        return jdbc.sql(FindingRow.SELECT + " where id = :id")
                .param("id", id)
                .query(FindingRow::read)
                .optional();
    }

    void end(Finding finding, String how, LocalDate today) {
        jdbc.sql(
                        """
                        update quality.finding
                           set valid_to = greatest(valid_from, :today), ended = :how, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", finding.division().countyCode())
                .param("id", finding.id())
                .param("how", how)
                .param("today", today)
                .update();
    }

    void beginKept(UUID id, Finding before, String reason, UUID by, LocalDate today) {
        begin(id, before, today)
                .param("state", Finding.State.KEPT.name())
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    void beginOpen(UUID id, Finding before, LocalDate today) {
        begin(id, before, today)
                .param("state", Finding.State.OPEN.name())
                .param("reason", null)
                .param("by", null)
                .update();
    }

    private JdbcClient.StatementSpec begin(UUID id, Finding before, LocalDate today) {
        return jdbc.sql(
                        """
                        insert into quality.finding
                               (county_code, id, division_code, rule, severity, household_id, record_type, record_id, label,
                                facts, state, found_on, reason, kept_by, valid_from)
                        select county_code, :id, division_code, rule, severity, household_id, record_type, record_id, label,
                               facts, :state, found_on, :reason, :by::uuid, :today
                          from quality.finding
                         where county_code = :county and id = :before
                        """)
                .param("county", before.division().countyCode())
                .param("id", id)
                .param("before", before.id())
                .param("today", today);
    }
}
