package org.lingtouyan.leadership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.Reserve.Leaving;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes the reserve and how its people are brought on. */
@Component
class ReserveTable {

    static final String COLUMNS =
            "r.id, r.division_code, r.cadre_id, r.source, r.mentor_id, r.readiness, r.valid_from, r.valid_to, r.leave_reason,"
                    + " r.leave_note, r.used_as, r.version, r.entered_by";

    private final JdbcClient jdbc;
    private final TableRows rows;

    ReserveTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    record ReserveRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID cadreId,
            String source,
            @Nullable UUID mentorId,
            String readiness,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String leaveReason,
            @Nullable String leaveNote,
            @Nullable String usedAs,
            boolean voided,
            @Nullable String bodyHash,
            int version) {

        static ReserveRow of(Reserve reserve, @Nullable String told) {
            var leaving = reserve.leaving();
            return new ReserveRow(
                    reserve.division().countyCode(),
                    reserve.id(),
                    reserve.division().value(),
                    reserve.cadre(),
                    reserve.source(),
                    reserve.mentor(),
                    reserve.readiness().name(),
                    reserve.from(),
                    reserve.to(),
                    leaving == null ? null : leaving.why().name(),
                    leaving == null ? null : leaving.note(),
                    leaving == null ? null : leaving.usedAs(),
                    false,
                    told,
                    1);
        }
    }

    record StepRow(
            String countyCode,
            UUID id,
            String divisionCode,
            UUID reserveId,
            String kind,
            LocalDate occurredOn,
            @Nullable String how,
            @Nullable Integer year,
            @Nullable String result,
            @Nullable String note,
            int version) {

        static StepRow of(Reserve reserve, ReserveStep step) {
            return new StepRow(
                    reserve.division().countyCode(),
                    step.id(),
                    reserve.division().value(),
                    reserve.id(),
                    step.how() != null ? "CULTIVATION" : "ASSESSMENT",
                    step.on(),
                    step.how(),
                    step.year(),
                    step.result() == null ? null : step.result().name(),
                    step.note(),
                    1);
        }
    }

    /** @return false if there is one of that id */
    boolean add(Reserve reserve, String told) {
        return rows.insert("leadership.reserve", List.of(ReserveRow.of(reserve, told))) == 1;
    }

    void addAll(List<Reserve> reserves) {
        rows.insert(
                "leadership.reserve",
                reserves.stream().map(reserve -> ReserveRow.of(reserve, null)).toList());
    }

    void addSteps(List<StepRow> steps) {
        rows.insert("leadership.reserve_step", steps);
    }

    boolean wasTold(UUID id, String told) {
        return jdbc.sql("select count(*) from leadership.reserve where id = :id and body_hash = :told")
                        .param("id", id)
                        .param("told", told)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Kept<Reserve>> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from leadership.reserve r where r.id = :id and not r.voided")
                .param("id", id)
                .query(ReserveTable::read)
                .optional();
    }

    /** Where somebody stood in reserve on a day and has not left since; joined before it. */
    List<Reserve> heldBefore(UUID cadre, LocalDate day) {
        return jdbc
                .sql("select " + COLUMNS
                        + " from leadership.reserve r where r.cadre_id = :cadre and not r.voided"
                        + " and r.valid_from < :day and r.valid_to is null")
                .param("cadre", cadre)
                .param("day", day)
                .query(ReserveTable::read)
                .list()
                .stream()
                .map(Kept::record)
                .toList();
    }

    /** Who left the reserve for that post on that day and stands in no reserve of the place again. */
    List<Reserve> usedAs(UUID cadre, LocalDate day, String post) {
        return jdbc
                .sql(
                        "select " + COLUMNS
                                + """
                          from leadership.reserve r
                         where r.cadre_id = :cadre and not r.voided and r.valid_to = :day and r.leave_reason = 'USED' and r.used_as = :post
                           and not exists (
                                select from leadership.reserve again
                                 where again.county_code = r.county_code and again.division_code = r.division_code
                                   and again.cadre_id = r.cadre_id and again.valid_from >= r.valid_to and not again.voided)
                        """)
                .param("cadre", cadre)
                .param("day", day)
                .param("post", post)
                .query(ReserveTable::read)
                .list()
                .stream()
                .map(Kept::record)
                .toList();
    }

    void change(Reserve reserve) {
        var leaving = reserve.leaving();
        jdbc.sql(
                        """
                        update leadership.reserve
                           set source = :source, mentor_id = :mentor, readiness = :readiness, valid_from = :from, valid_to = :to,
                               leave_reason = :why, leave_note = :note, used_as = :usedAs, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", reserve.division().countyCode())
                .param("id", reserve.id())
                .param("source", reserve.source())
                .param("mentor", reserve.mentor())
                .param("readiness", reserve.readiness().name())
                .param("from", reserve.from())
                .param("to", reserve.to())
                .param("why", leaving == null ? null : leaving.why().name())
                .param("note", leaving == null ? null : leaving.note())
                .param("usedAs", leaving == null ? null : leaving.usedAs())
                .update();
    }

    List<ReserveStep> steps(Reserve reserve) {
        return jdbc.sql(
                        """
                        with recursive same as (
                            select id, moved_from from leadership.reserve where county_code = :county and id = :reserve
                             union all
                            select was.id, was.moved_from from same join leadership.reserve was on was.id = same.moved_from
                        )
                        select step.id, occurred_on, how, year, result, note
                          from leadership.reserve_step step
                          join same on same.id = step.reserve_id
                         order by occurred_on, step.id
                        """)
                .param("county", reserve.division().countyCode())
                .param("reserve", reserve.id())
                .query((row, number) -> new ReserveStep(
                        row.getObject("id", UUID.class),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getString("how"),
                        row.getObject("year", Integer.class),
                        Optional.ofNullable(row.getString("result"))
                                .map(ReserveStep.Result::valueOf)
                                .orElse(null),
                        row.getString("note")))
                .list();
    }

    static Kept<Reserve> read(ResultSet row, int number) throws SQLException {
        return new Kept<>(
                new Reserve(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getObject("cadre_id", UUID.class),
                        row.getString("source"),
                        row.getObject("mentor_id", UUID.class),
                        Reserve.Readiness.valueOf(row.getString("readiness")),
                        row.getObject("valid_from", LocalDate.class),
                        leaving(row)),
                row.getInt("version"),
                row.getObject("entered_by", UUID.class));
    }

    private static @Nullable Leaving leaving(ResultSet row) throws SQLException {
        var on = row.getObject("valid_to", LocalDate.class);
        return on == null
                ? null
                : new Leaving(
                        on,
                        Reserve.Why.valueOf(row.getString("leave_reason")),
                        row.getString("leave_note"),
                        row.getString("used_as"));
    }
}
