package org.lingtouyan.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of leave from postings. */
@Component
class LeaveTable {

    private static final String FACTS =
            "l.id, l.kind, l.valid_from, l.valid_to, l.reason, l.state, l.approver, l.decided_on, l.decision_note";

    private static final String OF_POSTINGS = "select " + FACTS
            + """
            , l.posting_id, l.division_code, p.cadre_id, p.role
              from posting.leave l
              join posting.posting p on p.county_code = l.county_code and p.id = l.posting_id and not p.voided
             where not l.voided and
            """;

    private final JdbcClient jdbc;

    LeaveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A leave with whose it is. */
    record OfPosting(Leave leave, UUID postingId, DivisionCode division, UUID cadreId, String role) {

        private static OfPosting read(ResultSet row, int number) throws SQLException {
            return new OfPosting(
                    LeaveTable.leave(row, number),
                    row.getObject("posting_id", UUID.class),
                    new DivisionCode(row.getString("division_code")),
                    row.getObject("cadre_id", UUID.class),
                    row.getString("role"));
        }
    }

    void add(Posting posting, Leave leave, @Nullable UUID decidedBy) {
        jdbc.sql(
                        """
                        insert into posting.leave (county_code, id, division_code, posting_id, kind, valid_from, valid_to, reason,
                                                   state, approver, decided_by, decided_on, decision_note)
                        values (:county, :id, :division, :posting, :kind, :from, :to, :reason, :state, :approver, :by, :on, :note)
                        """)
                .param("county", posting.division().countyCode())
                .param("id", leave.id())
                .param("division", posting.division().value())
                .param("posting", posting.id())
                .param("kind", leave.kind())
                .param("from", leave.validFrom())
                .param("to", leave.validTo())
                .param("reason", leave.reason())
                .param("state", leave.state().name())
                .param("approver", leave.approver().name())
                .param("by", decidedBy)
                .param("on", leave.decidedOn())
                .param("note", leave.decisionNote())
                .update();
    }

    void decide(Posting posting, UUID id, Leave.State state, @Nullable String note, UUID by, LocalDate on) {
        jdbc.sql(
                        """
                        update posting.leave
                           set state = :state, decided_by = :by, decided_on = :on, decision_note = :note, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", posting.division().countyCode())
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("on", on)
                .param("note", note)
                .update();
    }

    void withdraw(Posting posting, UUID id) {
        jdbc.sql(
                        """
                        update posting.leave set voided = true, version = version + 1 where county_code = :county and id = :id
                        """)
                .param("county", posting.division().countyCode())
                .param("id", id)
                .update();
    }

    /** Of that posting, also one that was taken back: so that what is sent twice is kept once. */
    Optional<Leave> find(Posting posting, UUID id) {
        return jdbc.sql(
                        "select %s from posting.leave l where l.county_code = :county and l.id = :id and l.posting_id = :posting"
                                .formatted(FACTS))
                .param("county", posting.division().countyCode())
                .param("id", id)
                .param("posting", posting.id())
                .query(LeaveTable::leave)
                .optional();
    }

    Optional<Leave> findToWrite(Posting posting, UUID id) {
        return jdbc.sql(
                        """
                        select %s from posting.leave l
                         where l.county_code = :county and l.id = :id and l.posting_id = :posting and not l.voided for update
                        """
                                .formatted(FACTS))
                .param("county", posting.division().countyCode())
                .param("id", id)
                .param("posting", posting.id())
                .query(LeaveTable::leave)
                .optional();
    }

    /** What keeps somebody away: granted, in the order of days. */
    List<Leave> granted(Posting posting) {
        return standing(posting).stream()
                .filter(leave -> leave.state() == Leave.State.GRANTED)
                .toList();
    }

    /** Granted, or still to be decided. */
    List<Leave> standing(Posting posting) {
        return of(posting).stream()
                .map(OfPosting::leave)
                .filter(leave -> leave.state() != Leave.State.REFUSED)
                .toList();
    }

    /** All that were asked for, the latest first. */
    List<OfPosting> of(Posting posting) {
        return jdbc.sql(OF_POSTINGS + " l.county_code = :county and l.posting_id = :posting order by l.valid_from desc")
                .param("county", posting.division().countyCode())
                .param("posting", posting.id())
                .query(OfPosting::read)
                .list();
    }

    /** Of an area, by place: those that wait, or those who are away on the day. */
    List<OfPosting> in(DivisionCode area, Leaves.Only only, LocalDate day, Cursor after, int limit) {
        return jdbc.sql(
                        OF_POSTINGS
                                + """
                        l.division_code >= :from::char(12) and l.division_code < :to::char(12)
                           and (case :only when 'WAITING' then l.state = 'ASKED'
                                else l.state = 'GRANTED' and l.valid_from <= :day and l.valid_to > :day end)
                           and (l.division_code, l.id) > (:afterDivision::char(12), :afterId::uuid)
                         order by l.division_code, l.id limit :limit
                        """)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("only", only.name())
                .param("day", day)
                .param("afterDivision", after.at(0))
                .param("afterId", after.at(1))
                .param("limit", limit)
                .query(OfPosting::read)
                .list();
    }

    private static Leave leave(ResultSet row, int number) throws SQLException {
        return new Leave(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"),
                Leave.State.valueOf(row.getString("state")),
                Level.valueOf(row.getString("approver")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision_note"));
    }
}
