package org.lingtouyan.moving;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.access.Area;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of decisions on divisions. */
@Component
class AdjustmentTable {

    private static final String SELECT =
            "select id, kind, division_code, summary, effective_on, basis, account_id, decided_at from moving.adjustment";

    private final JdbcClient jdbc;

    AdjustmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Adjustment(
            UUID id,
            String kind,
            String divisionCode,
            String summary,
            LocalDate effectiveOn,
            String basis,
            UUID accountId,
            OffsetDateTime decidedAt) {}

    /** Codes are handed out and divisions end one decision after another. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('moving.adjustment', 0))")
                .query((row, number) -> number)
                .list();
    }

    void add(UUID id, Decision decision, DivisionCode holder, String summary, String told, UUID account) {
        jdbc.sql(
                        """
                        insert into moving.adjustment
                               (id, kind, division_code, summary, effective_on, basis, told, account_id)
                        values (:id, :kind, :division, :summary, :on, :basis, :told, :account)
                        """)
                .param("id", id)
                .param("kind", decision.kind().name())
                .param("division", holder.value())
                .param("summary", summary)
                .param("on", decision.on())
                .param("basis", decision.basis())
                .param("told", told)
                .param("account", account)
                .update();
    }

    Optional<String> told(UUID id) {
        return jdbc.sql("select told from moving.adjustment where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<Adjustment> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Adjustment.class)
                .optional();
    }

    List<Adjustment> newest(Area area, int limit) {
        return jdbc.sql(SELECT
                        + " where division_code >= :from::char(12) and division_code < :to::char(12)"
                        + " order by decided_at desc, id desc limit :limit")
                .param("from", area.from())
                .param("to", area.to())
                .param("limit", limit)
                .query(Adjustment.class)
                .list();
    }
}
