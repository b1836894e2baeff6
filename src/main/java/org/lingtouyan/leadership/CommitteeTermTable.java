package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of terms of village committees. */
@Component
class CommitteeTermTable {

    private static final String TABLE = "leadership.committee_term";

    private final JdbcClient jdbc;
    private final TableRows rows;

    CommitteeTermTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(Collection<CommitteeTerm> terms) {
        rows.add(TABLE, List.copyOf(terms));
    }

    void withdraw(CommitteeTerm term) {
        jdbc.sql(
                        """
                        update leadership.committee_term set voided = true, version = version + 1
                         where county_code = :county and id = :id and not voided
                        """)
                .param("county", term.divisionCode().countyCode())
                .param("id", term.id())
                .update();
    }

    /** Lets each term of a village last until the next election that is known. */
    void chain(DivisionCode village) {
        jdbc.sql(
                        """
                        update leadership.committee_term held
                           set valid_to = now.next, end_reason = case when now.next is not null then 'ELECTED' end, version = version + 1
                          from (select id, lead(valid_from) over (order by valid_from) as next
                                  from leadership.committee_term
                                 where county_code = :county and division_code = :village and not voided) now
                         where held.county_code = :county and held.id = now.id and held.valid_to is distinct from now.next
                           and held.end_reason is distinct from 'MOVED'
                        """)
                .param("county", village.countyCode())
                .param("village", village.value())
                .update();
    }

    Optional<CommitteeTerm> find(UUID id) {
        return read(jdbc.sql("select to_json(t) from leadership.committee_term t where t.id = :id and not t.voided")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    /** Of one village, the latest first. */
    List<CommitteeTerm> of(DivisionCode village) {
        return read(jdbc.sql(
                        """
                                select to_json(t) from leadership.committee_term t
                                 where t.county_code = :county and t.division_code = :village and not t.voided order by t.valid_from desc
                                """)
                .param("county", village.countyCode())
                .param("village", village.value()));
    }

    /** Of an area, whose term lasts on a day and is over by another, the longest overdue first. */
    List<CommitteeTerm> due(DivisionCode area, LocalDate day, LocalDate by, Cursor after, int limit) {
        return read(jdbc.sql(
                        """
                                select to_json(t) from leadership.committee_term t
                                 where t.division_code >= :from::char(12) and t.division_code < :to::char(12) and not t.voided
                                   and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day) and t.due_on <= :by
                                   and (t.due_on, t.division_code) > (:afterDay::date, :afterVillage::char(12))
                                 order by t.due_on, t.division_code limit :limit
                                """)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("day", day)
                .param("by", by)
                .param("afterDay", after.at(0))
                .param("afterVillage", after.at(1))
                .param("limit", limit));
    }

    /** When the next election of these villages was due, as was known on a day. */
    Map<DivisionCode, LocalDate> dueOf(Collection<DivisionCode> villages, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select t.division_code, t.due_on from leadership.committee_term t
                         where t.division_code = any(:villages::char(12)[]) and not t.voided
                           and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
                        """)
                .param("villages", villages.stream().map(DivisionCode::value).toArray(String[]::new))
                .param("day", day)
                .query((row, number) ->
                        Map.entry(new DivisionCode(row.getString(1)), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<CommitteeTerm> read(JdbcClient.StatementSpec statement) {
        return TableRows.read(statement, CommitteeTerm.class);
    }
}
