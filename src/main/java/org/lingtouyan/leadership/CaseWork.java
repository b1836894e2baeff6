package org.lingtouyan.leadership;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.leadership.Rectification.Ground;
import org.lingtouyan.leadership.Rectification.Parts;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a case: its problems with their measures, who answers for it, and what happened in it. */
@Component
class CaseWork {

    private final JdbcClient jdbc;
    private final TableRows rows;

    CaseWork(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A problem, its measure, who answers for it and until when; settled (销号) or not yet. */
    record Problem(
            UUID id,
            String problem,
            String measure,
            String responsible,
            LocalDate dueOn,
            @Nullable LocalDate settledOn,
            @Nullable String settledNote) {}

    /** One of the four ones, since a day. */
    record Holder(UUID id, Duty role, @Nullable UUID cadre, @Nullable String organ, LocalDate from) {}

    /** An event as it is shown: with who noted it and when. */
    record Noted(
            UUID id,
            Step kind,
            LocalDate on,
            @Nullable String note,
            @Nullable LocalDate dueOn,
            @Nullable Integer month,
            @Nullable BigDecimal score,
            @Nullable Integer votes,
            @Nullable Integer dissatisfied,
            @Nullable Parts parts,
            @Nullable Integer talkedWith,
            @Nullable Boolean passed,
            @Nullable UUID by,
            OffsetDateTime at) {}

    record ProblemRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID rectificationId,
            String problem,
            String measure,
            String responsible,
            LocalDate dueOn,
            @Nullable LocalDate settledOn,
            @Nullable String settledNote,
            int version) {}

    record DutyRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID rectificationId,
            String role,
            @Nullable UUID cadreId,
            @Nullable String organ,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}

    static ProblemRow row(Rectification held, Problem problem) {
        return new ProblemRow(
                held.division().countyCode(),
                problem.id(),
                held.division().value(),
                held.id(),
                problem.problem(),
                problem.measure(),
                problem.responsible(),
                problem.dueOn(),
                problem.settledOn(),
                problem.settledNote(),
                1);
    }

    static DutyRow row(Rectification held, Holder holder, @Nullable LocalDate to) {
        return new DutyRow(
                held.division().countyCode(),
                holder.id(),
                held.division().value(),
                held.id(),
                holder.role().name(),
                holder.cadre(),
                holder.organ(),
                holder.from(),
                to,
                1);
    }

    void addProblems(List<ProblemRow> problems) {
        rows.insert("leadership.rectification_problem", problems);
    }

    void addDuties(List<DutyRow> duties) {
        rows.insert("leadership.rectification_duty", duties);
    }

    /** @return false if the case has no such problem */
    boolean settle(Rectification held, UUID problem, @Nullable LocalDate on, @Nullable String note) {
        return jdbc.sql(
                                """
                        update leadership.rectification_problem
                           set settled_on = :on, settled_note = :note, version = version + 1
                         where county_code = :county and rectification_id = :case and id = :id
                        """)
                        .param("county", held.division().countyCode())
                        .param("case", held.id())
                        .param("id", problem)
                        .param("on", on)
                        .param("note", note)
                        .update()
                == 1;
    }

    /** Whoever had that duty has it no longer. */
    void relieve(Rectification held, Duty role, LocalDate on) {
        jdbc.sql(
                        """
                        update leadership.rectification_duty
                           set valid_to = greatest(valid_from, :on), version = version + 1
                         where county_code = :county and rectification_id = :case and role = :role and valid_to is null
                        """)
                .param("county", held.division().countyCode())
                .param("case", held.id())
                .param("role", role.name())
                .param("on", on)
                .update();
    }

    Ground ground(Rectification held) {
        return jdbc.sql(
                        """
                        select (select count(*) from leadership.rectification_problem
                                 where county_code = :county and rectification_id = :case),
                               (select count(settled_on) from leadership.rectification_problem
                                 where county_code = :county and rectification_id = :case),
                               (select count(distinct role) from leadership.rectification_duty
                                 where county_code = :county and rectification_id = :case and valid_to is null)
                        """)
                .param("county", held.division().countyCode())
                .param("case", held.id())
                .query((row, number) -> new Ground(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    List<Problem> problems(Rectification held) {
        return jdbc.sql(
                        """
                        select id, problem, measure, responsible, due_on, settled_on, settled_note
                          from leadership.rectification_problem
                         where county_code = :county and rectification_id = :case
                         order by id
                        """)
                .param("county", held.division().countyCode())
                .param("case", held.id())
                .query(Problem.class)
                .list();
    }

    List<Holder> holders(Rectification held) {
        return jdbc.sql(
                        """
                        select id, role, cadre_id, organ, valid_from
                          from leadership.rectification_duty
                         where county_code = :county and rectification_id = :case and valid_to is null
                         order by role
                        """)
                .param("county", held.division().countyCode())
                .param("case", held.id())
                .query((row, number) -> new Holder(
                        row.getObject("id", UUID.class),
                        Duty.valueOf(row.getString("role")),
                        row.getObject("cadre_id", UUID.class),
                        row.getString("organ"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    boolean hasEvent(Rectification held, UUID id) {
        return jdbc.sql(
                        """
                        select 1 from leadership.rectification_event
                         where county_code = :county and rectification_id = :case and id = :id
                        """)
                .param("county", held.division().countyCode())
                .param("case", held.id())
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Noted> events(Rectification held) {
        return jdbc.sql(
                        """
                        with recursive same as (
                            select id, moved_from from leadership.rectification where county_code = :county and id = :case
                             union all
                            select was.id, was.moved_from from same join leadership.rectification was on was.id = same.moved_from
                        )
                        select event.id, kind, occurred_on, note, due_on, month, score, votes, dissatisfied, passed, entered_by, entered_at,
                               heard, voted, talked, checked, talked_with
                          from leadership.rectification_event event
                          join same on same.id = event.rectification_id
                         order by occurred_on, entered_at, event.id
                        """)
                .param("county", held.division().countyCode())
                .param("case", held.id())
                .query((row, number) -> new Noted(
                        row.getObject("id", UUID.class),
                        Step.valueOf(row.getString("kind")),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getString("note"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("month", Integer.class),
                        row.getBigDecimal("score"),
                        row.getObject("votes", Integer.class),
                        row.getObject("dissatisfied", Integer.class),
                        parts(row),
                        row.getObject("talked_with", Integer.class),
                        Optional.ofNullable(row.getObject("passed", Boolean.class))
                                .orElse(null),
                        row.getObject("entered_by", UUID.class),
                        row.getObject("entered_at", OffsetDateTime.class)))
                .list();
    }

    /** Of an acceptance before its parts were kept there are none. */
    private static @Nullable Parts parts(ResultSet row) throws SQLException {
        return row.getBigDecimal("heard") == null
                ? null
                : new Parts(
                        row.getBigDecimal("heard"),
                        row.getBigDecimal("voted"),
                        row.getBigDecimal("talked"),
                        row.getBigDecimal("checked"));
    }
}
