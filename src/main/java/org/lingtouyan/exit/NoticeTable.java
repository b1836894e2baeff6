package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of notices, and of the little that may be read of a household for one. */
@Component
class NoticeTable {

    private final JdbcClient jdbc;
    private final TableRows rows;

    NoticeTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(Collection<Notice> notices, Collection<Notice.Line> lines) {
        rows.insert("exit.notice", notices);
        rows.insert("exit.notice_line", lines);
    }

    Optional<String> hash(UUID id) {
        return jdbc.sql("select coalesce(body_hash, '') from exit.notice where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<Notice> ofToken(String token) {
        return TableRows.read(
                        jdbc.sql("select to_json(n) from exit.notice n where n.token = :token")
                                .param("token", token),
                        Notice.class)
                .stream()
                .findFirst();
    }

    Optional<Notice> find(UUID id) {
        return TableRows.read(
                        jdbc.sql("select to_json(n) from exit.notice n where n.id = :id")
                                .param("id", id),
                        Notice.class)
                .stream()
                .findFirst();
    }

    List<Notice.Line> lines(Notice notice) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(l) from exit.notice_line l
                                 where l.county_code = :county and l.notice_id = :notice and not l.taken_off
                                 order by l.position
                                """)
                        .param("county", notice.divisionCode().countyCode())
                        .param("notice", notice.id()),
                Notice.Line.class);
    }

    /** The latest on which the case stands. */
    Optional<Notice> ofCase(ExitCase held) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(n) from exit.notice n
                                          join exit.notice_line l on l.county_code = n.county_code and l.notice_id = n.id
                                         where l.county_code = :county and l.case_id = :case and not l.taken_off
                                         order by n.shown_from desc
                                         limit 1
                                        """)
                                .param("county", held.divisionCode().countyCode())
                                .param("case", held.id()),
                        Notice.class)
                .stream()
                .findFirst();
    }

    /** Those that stand on a day within a division, the first to end first. */
    List<Notice> standing(DivisionCode within, LocalDate day, int limit) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(n) from exit.notice n
                                 where n.division_code >= :from and n.division_code < :to
                                   and n.shown_from <= :day and n.shown_until >= :day
                                 order by n.shown_until, n.id
                                 limit :limit
                                """)
                        .param("from", within.value())
                        .param("to", within.rangeEnd())
                        .param("day", day)
                        .param("limit", limit),
                Notice.class);
    }

    /** Of a household what a notice may show, its name still in full. */
    record Shown(UUID householdId, @Nullable String headName, @Nullable String place, int people) {}

    Map<UUID, Shown> shown(String county, Collection<UUID> households) {
        return households.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                """
                                select l.household_id, l.head_name, v.natural_village as place, l.people
                                  from household.published_listed l
                                  left join household.published_natural_village v
                                    on v.county_code = l.county_code and v.household_id = l.household_id
                                 where l.county_code = :county and l.household_id = any(:households)
                                """)
                        .param("county", county)
                        .param("households", households.toArray(UUID[]::new))
                        .query(Shown.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Shown::householdId, Function.identity(), (one, other) -> one));
    }
}
