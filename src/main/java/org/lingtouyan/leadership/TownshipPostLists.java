package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who leads the townships of an area on a day, township by township, and which have no head. */
@Component
class TownshipPostLists {

    private static final String FILTERED =
            """
              from leadership.township_post p
             where p.division_code >= :from::char(12) and p.division_code < :to::char(12) and not p.voided
               and (:post::text is null or p.post = :post)
               and (:on::date is null or p.valid_from <= :on::date and (p.valid_to is null or p.valid_to > :on::date))
            """;

    private static final String AFTER =
            """
               and (p.division_code, p.id) > (:afterDivision::char(12), :afterId::uuid)
             order by p.division_code, p.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;

    TownshipPostLists(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** Without a day: all there ever were. */
    @Transactional(readOnly = true)
    Page<TownshipPost> page(
            DivisionCode division, @Nullable String post, @Nullable LocalDate on, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, "000000000000", new UUID(0, 0));
        var rows = TableRows.read(
                filtered("select to_json(p)", AFTER, division, post, on)
                        .param("afterDivision", after.at(0))
                        .param("afterId", after.at(1))
                        .param("limit", limit + 1),
                TownshipPost.class);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.divisionCode().value(), last.id()).text());
    }

    @Transactional(readOnly = true)
    long count(DivisionCode division, @Nullable String post, @Nullable LocalDate on) {
        return filtered("select count(*)", "", division, post, on)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String what, String which, DivisionCode division, @Nullable String post, @Nullable LocalDate on) {
        return jdbc.sql(what + FILTERED + which)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("post", post)
                .param("on", on);
    }

    /** How many townships there are, and those without a head. */
    record Heads(int townships, List<DivisionCode> without) {}

    @Transactional(readOnly = true)
    Heads heads(DivisionCode division, LocalDate on) {
        var led = new HashSet<>(jdbc.sql(
                        """
                        select p.division_code from leadership.township_post p
                         where p.division_code >= :from::char(12) and p.division_code < :to::char(12) and not p.voided
                           and p.post = 'TOWNSHIP_HEAD' and p.valid_from <= :on and (p.valid_to is null or p.valid_to > :on)
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("on", on)
                .query((row, number) -> new DivisionCode(row.getString(1)))
                .list());
        var townships = division.level() == Level.TOWNSHIP
                ? List.of(division)
                : divisions.descendants(division, Level.TOWNSHIP).stream()
                        .map(Division::code)
                        .toList();
        return new Heads(
                townships.size(),
                townships.stream().filter(township -> !led.contains(township)).toList());
    }
}
