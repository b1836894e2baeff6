package org.lingtouyan.exit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of cases, their steps, findings and objections; of a case that moved also what it was before. */
@Component
class ExitTable {

    private static final String LIFE =
            """
            with recursive life as (
                select c.county_code, c.id, c.moved_from, 0 as before from exit.exit_case c where c.id = :id
                 union
                select c.county_code, c.id, c.moved_from, life.before + 1 from life join exit.exit_case c on c.id = life.moved_from
            )
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;

    ExitTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @return false when that id is taken */
    boolean open(ExitCase opened) {
        try {
            return rows.insert("exit.exit_case", List.of(opened)) == 1;
        } catch (DataIntegrityViolationException broken) {
            throw BrokenExit.refusal(broken);
        }
    }

    void change(ExitCase held) {
        rows.update("exit.exit_case", List.of(held));
    }

    void addCases(Collection<ExitCase> cases) {
        rows.insert("exit.exit_case", cases);
    }

    void addSteps(Collection<TakenStep> steps) {
        try {
            rows.insert("exit.taken_step", steps);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenExit.refusal(broken);
        }
    }

    void change(TakenStep step) {
        rows.update("exit.taken_step", List.of(step));
    }

    void addFindings(Collection<Finding> findings) {
        rows.insert("exit.finding", findings);
    }

    void change(Finding finding) {
        rows.update("exit.finding", List.of(finding));
    }

    void addObjections(Collection<Objection> objections) {
        rows.insert("exit.objection", objections);
    }

    void change(Objection objection) {
        rows.update("exit.objection", List.of(objection));
    }

    Optional<ExitCase> find(UUID id) {
        return one("select to_json(c) from exit.exit_case c where c.id = :id", id);
    }

    /** Kept from other writers until the transaction ends. */
    Optional<ExitCase> findToWrite(UUID id) {
        return one("select to_json(c) from exit.exit_case c where c.id = :id for update", id);
    }

    private Optional<ExitCase> one(String query, UUID id) {
        return TableRows.read(jdbc.sql(query).param("id", id), ExitCase.class).stream()
                .findFirst();
    }

    List<ExitCase> ofHouseholds(Collection<UUID> households) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(c) from exit.exit_case c
                                 where c.household_id = any(:households) and not c.voided and c.end_reason is distinct from 'MOVED'
                                 order by c.valid_to is not null, c.step_on desc, c.id desc
                                """)
                        .param("households", households.toArray(UUID[]::new)),
                ExitCase.class);
    }

    /** In the order they were taken. */
    List<TakenStep> steps(UUID id) {
        return parts(
                "select to_json(p) from life join exit.taken_step p on p.county_code = life.county_code and p.case_id = life.id"
                        + " where not p.voided and p.moved_from is null order by p.taken_on, p.id",
                id,
                TakenStep.class);
    }

    Optional<TakenStep> current(ExitCase held) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(p) from exit.taken_step p
                                         where p.county_code = :county and p.case_id = :id and p.valid_to is null and not p.voided
                                        """)
                                .param("county", held.divisionCode().countyCode())
                                .param("id", held.id()),
                        TakenStep.class)
                .stream()
                .findFirst();
    }

    /** The latest of each condition. */
    List<Finding> findings(UUID id) {
        return parts(
                "select to_json(p) from (select distinct on (f.condition_id) f.* from life join exit.finding f"
                        + " on f.county_code = life.county_code and f.case_id = life.id"
                        + " order by f.condition_id, life.before) p",
                id,
                Finding.class);
    }

    List<Objection> objections(UUID id) {
        return parts(
                "select to_json(p) from life join exit.objection p on p.county_code = life.county_code and p.case_id = life.id"
                        + " where not p.voided and p.end_reason is distinct from 'MOVED' order by p.raised_on, p.id",
                id,
                Objection.class);
    }

    private <R> List<R> parts(String query, UUID id, Class<R> type) {
        return TableRows.read(jdbc.sql(LIFE + query).param("id", id), type);
    }

    /** Takes the case off the notices on which it stands. */
    void takeOffNotices(ExitCase held) {
        jdbc.sql(
                        """
                        update exit.notice_line set taken_off = true, version = version + 1
                         where county_code = :county and case_id = :id and not taken_off
                        """)
                .param("county", held.divisionCode().countyCode())
                .param("id", held.id())
                .update();
    }

    /** Whether the step was told before; nothing if that id is not known. */
    Optional<String> hash(String table, UUID id) {
        return jdbc.sql("select coalesce(body_hash, '') from exit." + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
