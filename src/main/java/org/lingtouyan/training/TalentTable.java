package org.lingtouyan.training;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes the register of local talent and whom each leads; what a constraint forbids is said in its words. */
@Component
class TalentTable {

    static final String TALENT = "training.talent";
    static final String LED = "training.led_household";

    private final JdbcClient jdbc;
    private final TableRows rows;

    TalentTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    int addAll(String table, Collection<? extends Record> added) {
        try {
            return rows.insert(table, added);
        } catch (DataIntegrityViolationException broken) {
            throw refused(broken);
        }
    }

    /** @throws org.lingtouyan.shared.Refusal TALENT_STALE when somebody changed it since */
    void change(String table, Record now) {
        try {
            if (rows.update(table, List.of(now)) == 0) {
                throw TrainingRefused.TALENT_STALE.because();
            }
        } catch (DataIntegrityViolationException broken) {
            throw refused(broken);
        }
    }

    <R> Optional<R> find(String table, UUID id, Class<R> type) {
        return TableRows.read(
                        jdbc.sql("select to_json(t) from %s t where t.id = :id and not t.voided".formatted(table))
                                .param("id", id),
                        type)
                .stream()
                .findFirst();
    }

    /** The record of somebody who is in the register of that county now. */
    Optional<Talent> current(UUID cadre, String county) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(t) from training.talent t
                                         where t.county_code = :county and t.cadre_id = :cadre and t.valid_to is null and not t.voided
                                        """)
                                .param("county", county)
                                .param("cadre", cadre),
                        Talent.class)
                .stream()
                .findFirst();
    }

    /** Every time somebody was in the register, the latest first. */
    List<Talent> of(UUID cadre) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(t) from training.talent t
                                 where t.cadre_id = :cadre and not t.voided order by t.valid_from desc, t.id limit 20
                                """)
                        .param("cadre", cadre),
                Talent.class);
    }

    /** Whom somebody leads or led, the latest first, as far as the actor sees the households. */
    List<Talent.Led> ledBy(UUID cadre) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(l) from training.led_household l
                                 where l.cadre_id = :cadre and not l.voided
                                 order by l.valid_to is not null, l.valid_from desc, l.id
                                 limit 200
                                """)
                        .param("cadre", cadre),
                Talent.Led.class);
    }

    private static Refusal refused(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "somebody_is_local_talent_once_at_a_time" ->
                TrainingRefused.TALENT_ALREADY.because().with("field", "cadre");
            case "somebody_leads_a_household_once_at_a_time" ->
                TrainingRefused.HOUSEHOLD_LED_ALREADY.because().with("field", "household");
            default -> throw broken;
        };
    }
}
