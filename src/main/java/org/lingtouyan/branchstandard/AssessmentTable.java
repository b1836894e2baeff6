package org.lingtouyan.branchstandard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.branchstandard.Assessment.Answer;
import org.lingtouyan.branchstandard.Assessment.ClosedStage;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of assessments: what was answered, who closed which stage, and what is being mended. */
@Component
class AssessmentTable {

    private final JdbcClient jdbc;
    private final TableRows rows;

    AssessmentTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    boolean begin(Assessment begun) {
        return rows.insert("branchstandard.assessment", List.of(begun)) == 1;
    }

    Optional<Assessment> find(UUID id) {
        return one("select to_json(a) from branchstandard.assessment a where a.id = :id and not a.voided", id);
    }

    /** Kept from other writers until the transaction ends. */
    Optional<Assessment> findToWrite(UUID id) {
        return one(
                "select to_json(a) from branchstandard.assessment a where a.id = :id and not a.voided for update", id);
    }

    private Optional<Assessment> one(String query, UUID id) {
        return TableRows.read(jdbc.sql(query).param("id", id), Assessment.class).stream()
                .findFirst();
    }

    /** The latest one of a branch. */
    Optional<Assessment> latest(Organisation branch) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(a) from branchstandard.assessment a
                                         where a.county_code = :county and a.organisation_id = :branch and not a.voided
                                         order by a.done_on is not null, a.begun_on desc, a.id desc
                                         limit 1
                                        """)
                                .param("county", branch.divisionCode().countyCode())
                                .param("branch", branch.id()),
                        Assessment.class)
                .stream()
                .findFirst();
    }

    /** @return false when somebody changed it since */
    boolean change(Assessment assessment) {
        return rows.update("branchstandard.assessment", List.of(assessment)) == 1;
    }

    List<Answer> answers(Assessment assessment) {
        return parts(assessment, "answer", "p.stage, p.standard_id", Answer.class);
    }

    List<ClosedStage> closedStages(Assessment assessment) {
        return parts(assessment, "closed_stage", "p.closed_on, p.id", ClosedStage.class);
    }

    List<Mending> mendings(Assessment assessment) {
        return parts(assessment, "mending", "p.due_on, p.id", Mending.class);
    }

    void add(List<Answer> answers) {
        rows.insert("branchstandard.answer", answers);
    }

    void change(Answer answer) {
        rows.update("branchstandard.answer", List.of(answer));
    }

    void add(ClosedStage closed) {
        rows.insert("branchstandard.closed_stage", List.of(closed));
    }

    void addMendings(List<Mending> mendings) {
        rows.insert("branchstandard.mending", mendings);
    }

    boolean change(Mending mending) {
        return rows.update("branchstandard.mending", List.of(mending)) == 1;
    }

    private <R> List<R> parts(Assessment assessment, String table, String order, Class<R> type) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(p) from branchstandard.%s p
                                 where p.county_code = :county and p.assessment_id = :assessment and not p.voided
                                 order by %s
                                """
                                        .formatted(table, order))
                        .param("county", assessment.divisionCode().countyCode())
                        .param("assessment", assessment.id()),
                type);
    }
}
