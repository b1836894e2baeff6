package org.lingtouyan.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a county's villages stand on a day, for whoever weighs who should be where. */
@Component
public class PostingBoard {

    private static final String SERVING =
            """
            select p.id, p.division_code, p.cadre_id, p.sending_unit, p.unit_level, p.also_captain, p.valid_from, p.term_ends_on,
                   p.version,
                   (select a.grade from posting.appraisal a
                     where a.county_code = p.county_code and a.posting_id = p.id and not a.voided and a.decided_on <= :day
                     order by a.decided_on desc, a.id limit 1) as grade
              from posting.posting p
             where p.division_code >= :from::char(12) and p.division_code < :to::char(12)
               and p.role = 'FIRST_SECRETARY' and not p.voided
               and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
             order by p.division_code
            """;

    private static final String WANTING =
            """
            select t.id, t.division_code, t.hardship, t.version
              from posting.target t
             where t.division_code >= :from::char(12) and t.division_code < :to::char(12)
               and not t.voided and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
             order by t.division_code
            """;

    private final JdbcClient jdbc;
    private final Actors actors;

    PostingBoard(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** A first secretary in post, with the last grade, if there is one. */
    public record Serving(
            UUID posting,
            DivisionCode village,
            UUID cadre,
            String sendingUnit,
            String unitLevel,
            boolean alsoCaptain,
            LocalDate since,
            @Nullable LocalDate termEndsOn,
            @Nullable String grade,
            int version) {}

    /** A village that must have a first secretary. */
    public record Wanting(UUID target, DivisionCode village, boolean hardship, int version) {}

    @Transactional(readOnly = true)
    public List<Serving> serving(DivisionCode area, LocalDate day) {
        return on(SERVING, area, day).query(PostingBoard::serving).list();
    }

    @Transactional(readOnly = true)
    public List<Wanting> wanting(DivisionCode area, LocalDate day) {
        return on(WANTING, area, day)
                .query((row, number) -> new Wanting(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getBoolean("hardship"),
                        row.getInt("version")))
                .list();
    }

    /** Which of these people are in some posting on the day or later, whatever it is. */
    @Transactional(readOnly = true)
    public Set<UUID> posted(Collection<UUID> people, LocalDate day) {
        actors.require(Right.READ_RECORDS);
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct cadre_id from posting.posting
                         where cadre_id = any(:people) and not voided and (valid_to is null or valid_to > :day)
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("day", day)
                .query(UUID.class)
                .list());
    }

    private JdbcClient.StatementSpec on(String question, DivisionCode area, LocalDate day) {
        actors.require(Right.READ_RECORDS);
        return jdbc.sql(question)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("day", day);
    }

    private static Serving serving(ResultSet row, int number) throws SQLException {
        return new Serving(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getObject("cadre_id", UUID.class),
                row.getString("sending_unit"),
                row.getString("unit_level"),
                row.getBoolean("also_captain"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("term_ends_on", LocalDate.class),
                row.getString("grade"),
                row.getInt("version"));
    }
}
