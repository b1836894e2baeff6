package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.leadership.ScreeningRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a screening from the meetings: which kind a village's branch has not held once in a year, or in the last whole period where
 * that is longer. Of a village that writes no meetings down here nothing is said, nor of an organisation younger than that.
 */
@Component
class ScreenedMeetings implements ScreeningRecords {

    private static final String NOT_HELD =
            """
            with rule as (
                select county, kind,
                       least(:day::date - interval '1 year',
                             date_trunc('year', :day::date)
                               + make_interval(months => ((extract(month from :day::date)::int - 1) / months - 1) * months))::date as since
                  from unnest(:counties::char(6)[], :kinds::text[], :months::int[]) as told (county, kind, months)
            ), owed as (
                select o.county_code, o.id, o.was, o.name, o.division_code, rule.kind, rule.since
                  from party.organisation o
                  join rule on rule.county = o.county_code
                 where o.division_code = any(:villages::char(12)[]) and o.setting = 'VILLAGE' and not o.voided
                   and (o.valid_from <= rule.since or cardinality(o.was) > 0) and (o.valid_to is null or o.valid_to > :day)
                   and case rule.kind
                       when 'GROUP' then o.kind = 'GROUP'
                       when 'COMMITTEE' then o.kind = 'BRANCH' and 3 <=
                           (select count(distinct f.cadre_id) from party.published_officer f
                             where f.county_code = o.county_code and f.organisation_id = o.id
                               and f.valid_from <= rule.since and (f.valid_to is null or f.valid_to > :day))
                       else o.kind = 'BRANCH' end
            )
            select distinct on (owed.division_code, owed.kind) owed.division_code, owed.kind, owed.since, owed.id, owed.name
              from owed
             where not exists (select from party.meeting m
                                where m.county_code = owed.county_code and not m.voided and m.quorate and m.kind = owed.kind
                                  and m.organisation_id = any(array_append(owed.was, owed.id))
                                  and m.held_on >= owed.since and m.held_on <= :day)
               and exists (select from party.meeting m
                            where m.division_code = owed.division_code and not m.voided and m.held_on <= :day)
             order by owed.division_code, owed.kind, owed.name, owed.id
            """;

    private final JdbcClient jdbc;
    private final MeetingRules rules;

    ScreenedMeetings(JdbcClient jdbc, MeetingRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(Collection<DivisionCode> villages, LocalDate day) {
        var counties = villages.stream()
                .map(village -> village.at(Level.COUNTY))
                .distinct()
                .toList();
        return rules.told(jdbc.sql(NOT_HELD), counties, day)
                .param(
                        "villages",
                        villages.stream().map(DivisionCode::value).distinct().toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> Told.detailed(
                        new DivisionCode(row.getString("division_code")),
                        What.MEETING_NOT_HELD,
                        row.getObject("since", LocalDate.class),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("kind")))
                .list();
    }
}
