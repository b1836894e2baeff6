package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.ScreeningRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a screening from the rosters: whom a village admitted last, and when its next election is due. */
@Component
class ScreenedBranches implements ScreeningRecords {

    /**
     * Whoever is admitted was a candidate (发展对象), whether or not that was written down: the later of the last admission and the last
     * candidate answers. Either counts of any organisation of the village, a late election only of its own committee or branch.
     */
    private static final String ANSWERS =
            """
            (select distinct on (told.division_code) told.division_code, told.what, told.told_on, told.organisation_id as organisation,
                    told.label as name
               from (select admitted.division_code, case when admitted.here then 'LAST_ADMITTED' else 'NONE_ADMITTED_SINCE' end as what,
                   case when admitted.here then admitted.admitted_on else admitted.known_since end as told_on,
                   admitted.organisation_id, admitted.label
              from (select distinct on (m.division_code) m.division_code, m.organisation_id, m.label, m.admitted_on,
                           m.admitted_on = m.valid_from or m.came_admitted as here,
                           min(m.valid_from) over of_the_village as known_since,
                           bool_or(m.valid_to is null or m.valid_to > :day) over of_the_village as has_members
                      from party.published_member m
                     where m.division_code = any(:villages::char(12)[]) and m.valid_from <= :day
                    window of_the_village as (partition by m.division_code)
                     order by m.division_code, here desc, m.admitted_on desc, m.organisation_id) admitted
             where admitted.has_members
             union all
            select d.division_code, 'LAST_CANDIDATE', d.occurred_on, d.organisation_id, d.label
              from party.published_development d
             where d.division_code = any(:villages::char(12)[]) and d.stage = 'OBJECT' and d.occurred_on <= :day) told
              order by told.division_code, told.what = 'NONE_ADMITTED_SINCE', told.told_on desc, told.what, told.organisation_id)
             union all
            (select distinct on (t.division_code) t.division_code, 'ELECTION_DUE', t.due_on, t.organisation_id, t.label
               from party.published_term t
               join party.published_organisation o on o.county_code = t.county_code and o.record_id = t.organisation_id
              where t.division_code = any(:villages::char(12)[]) and t.setting = 'VILLAGE'
                and t.kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH')
                and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
                and (o.valid_to is null or o.valid_to > :day)
              order by t.division_code, t.due_on, t.organisation_id)
            """;

    private final JdbcClient jdbc;

    ScreenedBranches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(Collection<DivisionCode> villages, LocalDate day) {
        return jdbc.sql(ANSWERS)
                .param(
                        "villages",
                        villages.stream().map(DivisionCode::value).distinct().toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> new Told(
                        new DivisionCode(row.getString("division_code")),
                        What.valueOf(row.getString("what")),
                        row.getObject("told_on", LocalDate.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("name")))
                .list();
    }
}
