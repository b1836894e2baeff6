package org.lingtouyan.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of recalls. */
@Component
class RecallTable {

    private static final String RECALL = "posting.recall";

    private static final String OF_POSTINGS =
            """
            select to_json(r) as recall, p.cadre_id, p.role, p.sending_unit, p.valid_to, p.end_reason
              from posting.recall r
              join posting.posting p on p.county_code = r.county_code and p.id = r.posting_id and not p.voided
             where not r.voided and
            """;

    private static final String OPEN = "r.kept_on is null and p.valid_to is null";

    private final JdbcClient jdbc;
    private final TableRows rows;

    RecallTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** What a list is narrowed to; {@code UNHANDLED}: nobody has been held to account where somebody is to be. */
    enum Only {
        OPEN,
        OVERDUE,
        UNHANDLED,
        ALL
    }

    /** A recall with whose it is, and the day on which and the reason for which the posting ended. */
    record OfPosting(
            Recall recall,
            UUID cadreId,
            String role,
            String sendingUnit,
            @Nullable LocalDate endedOn,
            @Nullable String endReason) {

        private static OfPosting read(ResultSet row, int number) throws SQLException {
            return new OfPosting(
                    RowJson.read(row.getString("recall"), Recall.class),
                    row.getObject("cadre_id", UUID.class),
                    row.getString("role"),
                    row.getString("sending_unit"),
                    row.getObject("valid_to", LocalDate.class),
                    row.getString("end_reason"));
        }
    }

    void add(Collection<Recall> recalls) {
        rows.add(RECALL, List.copyOf(recalls));
    }

    /** @return false when somebody changed it since */
    boolean change(Recall now) {
        return rows.update(RECALL, List.of(now)) == 1;
    }

    void withdraw(UUID id) {
        jdbc.sql("update posting.recall set voided = true, version = version + 1 where id = :id and not voided")
                .param("id", id)
                .update();
    }

    Optional<OfPosting> find(UUID id) {
        return jdbc.sql(OF_POSTINGS + "r.id = :id")
                .param("id", id)
                .query(OfPosting::read)
                .optional();
    }

    /** Of one posting, the latest first. */
    List<OfPosting> of(Posting posting) {
        return jdbc.sql(OF_POSTINGS
                        + "r.county_code = :county and r.posting_id = :posting order by r.proposed_on desc, r.id")
                .param("county", posting.division().countyCode())
                .param("posting", posting.id())
                .query(OfPosting::read)
                .list();
    }

    /** Of an area, by place. */
    List<OfPosting> in(DivisionCode area, Only only, LocalDate day, Cursor after, int limit) {
        return jdbc.sql(OF_POSTINGS
                        + """
                        r.division_code >= :from::char(12) and r.division_code < :to::char(12)
                           and case :only when 'OPEN' then %1$s
                                          when 'OVERDUE' then %1$s and r.answer is null and r.answer_by < :day
                                          when 'UNHANDLED' then r.ground = any(:grave) and r.handled_on is null and r.kept_on is null
                                          else true end
                           and (r.division_code, r.id) > (:afterDivision::char(12), :afterId::uuid)
                         order by r.division_code, r.id limit :limit
                        """
                                .formatted(OPEN))
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("only", only.name())
                .param("day", day)
                .param("grave", Recall.TO_BE_HANDLED.toArray(String[]::new))
                .param("afterDivision", after.at(0))
                .param("afterId", after.at(1))
                .param("limit", limit)
                .query(OfPosting::read)
                .list();
    }
}
