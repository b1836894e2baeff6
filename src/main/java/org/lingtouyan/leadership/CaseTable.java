package org.lingtouyan.leadership;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.Rectification.State;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes cases of rectification and what happened in them. */
@Component
class CaseTable {

    static final String COLUMNS =
            "c.id, c.division_code, c.screening_id, c.category, c.criteria, c.state, c.opened_on, c.last_step_on, c.listed_on,"
                    + " c.due_on, c.passed_on, c.watch_until, c.ended_on, c.version, c.entered_by";

    private final JdbcClient jdbc;
    private final TableRows rows;

    CaseTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    record CaseRow(
            String countyCode,
            UUID id,
            String divisionCode,
            @Nullable UUID screeningId,
            String category,
            List<String> criteria,
            String state,
            LocalDate openedOn,
            LocalDate lastStepOn,
            @Nullable LocalDate listedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate watchUntil,
            @Nullable LocalDate endedOn,
            int version) {

        static CaseRow of(Rectification held) {
            return new CaseRow(
                    held.division().countyCode(),
                    held.id(),
                    held.division().value(),
                    held.screening(),
                    held.category().name(),
                    held.criteria(),
                    held.state().name(),
                    held.openedOn(),
                    held.lastStepOn(),
                    held.listedOn(),
                    held.dueOn(),
                    held.passedOn(),
                    held.watchUntil(),
                    held.endedOn(),
                    1);
        }
    }

    record EventRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID rectificationId,
            String kind,
            LocalDate occurredOn,
            @Nullable String note,
            @Nullable LocalDate dueOn,
            @Nullable Integer month,
            @Nullable BigDecimal score,
            @Nullable Integer votes,
            @Nullable Integer dissatisfied,
            @Nullable BigDecimal heard,
            @Nullable BigDecimal voted,
            @Nullable BigDecimal talked,
            @Nullable BigDecimal checked,
            @Nullable Integer talkedWith,
            @Nullable Boolean passed,
            int version) {

        static EventRow of(Rectification held, CaseEvent event) {
            var vote = event.vote();
            return new EventRow(
                    held.division().countyCode(),
                    event.id(),
                    held.division().value(),
                    held.id(),
                    event.step().name(),
                    event.on(),
                    event.note(),
                    event.dueOn(),
                    event.month() == null ? null : event.month().number(),
                    vote == null ? null : vote.score(),
                    vote == null ? null : vote.votes(),
                    vote == null ? null : vote.dissatisfied(),
                    vote == null ? null : vote.parts().heard(),
                    vote == null ? null : vote.parts().voted(),
                    vote == null ? null : vote.parts().talked(),
                    vote == null ? null : vote.parts().checked(),
                    vote == null ? null : vote.talkedWith(),
                    event.passed(),
                    1);
        }
    }

    /** @return false if there is one of that id */
    boolean add(Rectification held) {
        return rows.insert("leadership.rectification", List.of(CaseRow.of(held))) == 1;
    }

    void addAll(List<Rectification> cases) {
        rows.insert("leadership.rectification", cases.stream().map(CaseRow::of).toList());
    }

    /** @return false if there is one of that id */
    boolean note(Rectification held, CaseEvent event) {
        return rows.insert("leadership.rectification_event", List.of(EventRow.of(held, event))) == 1;
    }

    void noteAll(List<EventRow> events) {
        rows.insert("leadership.rectification_event", events);
    }

    Optional<Kept<Rectification>> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from leadership.rectification c where c.id = :id")
                .param("id", id)
                .query(CaseTable::read)
                .optional();
    }

    Optional<Kept<Rectification>> ofScreening(Screening screening) {
        return jdbc.sql("select " + COLUMNS
                        + " from leadership.rectification c where c.county_code = :county and c.screening_id = :screening"
                        + " and c.ended_on is null")
                .param("county", screening.division().countyCode())
                .param("screening", screening.id())
                .query(CaseTable::read)
                .optional();
    }

    void change(Rectification held) {
        jdbc.sql(
                        """
                        update leadership.rectification
                           set category = :category, criteria = :criteria, state = :state, last_step_on = :lastStepOn,
                               listed_on = :listedOn, due_on = :dueOn, passed_on = :passedOn, watch_until = :watchUntil,
                               ended_on = :endedOn, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", held.division().countyCode())
                .param("id", held.id())
                .param("category", held.category().name())
                .param("criteria", held.criteria().toArray(String[]::new))
                .param("state", held.state().name())
                .param("lastStepOn", held.lastStepOn())
                .param("listedOn", held.listedOn())
                .param("dueOn", held.dueOn())
                .param("passedOn", held.passedOn())
                .param("watchUntil", held.watchUntil())
                .param("endedOn", held.endedOn())
                .update();
    }

    static Kept<Rectification> read(ResultSet row, int number) throws SQLException {
        return new Kept<>(
                new Rectification(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getObject("screening_id", UUID.class),
                        Weakness.valueOf(row.getString("category")),
                        Arrays.asList((String[]) row.getArray("criteria").getArray()),
                        State.valueOf(row.getString("state")),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("last_step_on", LocalDate.class),
                        row.getObject("listed_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("passed_on", LocalDate.class),
                        row.getObject("watch_until", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)),
                row.getInt("version"),
                row.getObject("entered_by", UUID.class));
    }
}
