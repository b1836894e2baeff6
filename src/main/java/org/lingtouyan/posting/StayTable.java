package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Month;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes days in the village. */
@Component
class StayTable {

    private static final String OF_A_POSTING =
            """
            select to_json(s) from posting.stay s
             where s.county_code = :county and s.posting_id = :posting and not s.voided
               and (:month::integer is null or s.month = :month)
             order by s.month desc
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;

    StayTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The newest month first. */
    List<Stay> all(Posting posting) {
        return of(posting, null);
    }

    Optional<Stay> find(Posting posting, Month month) {
        return of(posting, month.number()).stream().findFirst();
    }

    private List<Stay> of(Posting posting, @Nullable Integer month) {
        return TableRows.read(
                jdbc.sql(OF_A_POSTING)
                        .param("county", posting.division().countyCode())
                        .param("posting", posting.id())
                        .param("month", month),
                Stay.class);
    }

    /** Who was posted to a village in a month. */
    record InPost(UUID id, UUID cadreId, String role) {}

    List<InPost> inPost(DivisionCode village, Month month) {
        return jdbc.sql(
                        """
                        select id, cadre_id, role from posting.posting
                         where county_code = :county and division_code = :village and not voided
                           and valid_from < :next and (valid_to is null or valid_to > :first)
                         order by valid_from, id
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("first", month.firstDay())
                .param("next", month.next().firstDay())
                .query(InPost.class)
                .list();
    }

    void add(List<Stay> stated) {
        rows.add("posting.stay", stated);
    }

    /** Says otherwise what nobody has confirmed. @return false where somebody has meanwhile */
    boolean restate(Posting posting, Stay now) {
        return change("days = :days, note = :note, stated_by = :by", "and confirmed_on is null", posting, now.id())
                        .param("days", now.days())
                        .param("note", now.note())
                        .param("by", now.statedBy())
                        .update()
                == 1;
    }

    /** As it was seen: of somebody who says otherwise meanwhile nothing is confirmed. */
    boolean confirm(Posting posting, Stay seen, UUID by, LocalDate on) {
        return change(
                                "confirmed_by = :by, confirmed_on = :on",
                                "and confirmed_on is null and days = :days",
                                posting,
                                seen.id())
                        .param("by", by)
                        .param("on", on)
                        .param("days", seen.days())
                        .update()
                == 1;
    }

    void withdraw(Posting posting, UUID id) {
        change("voided = true", "", posting, id).update();
    }

    private JdbcClient.StatementSpec change(String what, String unless, Posting posting, UUID id) {
        return jdbc.sql(
                        """
                        update posting.stay set %s, version = version + 1
                         where county_code = :county and id = :id and not voided %s
                        """
                                .formatted(what, unless))
                .param("county", posting.division().countyCode())
                .param("id", id);
    }
}
