package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Villages without a Party secretary on a day, since when, and whether that is longer than the rules of the county allow. */
@Component
class Vacancies {

    private static final String VACANT =
            """
            with last as (
                select distinct on (t.division_code) t.division_code, t.county_code, t.id, t.cadre_id, t.valid_to, t.end_reason
                  from leadership.tenure t
                 where t.division_code >= :from::char(12) and t.division_code < :to::char(12) and not t.voided
                   and t.post = 'PARTY_SECRETARY' and coalesce(t.remembered_from, t.valid_from) <= :on
                 order by t.division_code, t.valid_from desc
            ), vacant as (
                select division_code, county_code, id, cadre_id, valid_to as since, end_reason
                  from last
                 where valid_to <= :on
                   and not exists (select from leadership.village v
                                    where v.county_code = last.county_code and v.division_code = last.division_code and v.valid_to <= :on)
            )
            """;

    private final JdbcClient jdbc;
    private final TeamRules rules;

    Vacancies(JdbcClient jdbc, TeamRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** A vacant post of secretary: whose tenure was the last, and whether it has been vacant for too long. */
    record Vacancy(
            DivisionCode division,
            LocalDate since,
            UUID lastTenure,
            UUID lastHolder,
            Ending.@Nullable Why why,
            int monthsAllowed,
            boolean tooLong) {}

    /** By village, after the one named; {@code tooLongOnly} leaves out those within the allowed months. */
    @Transactional(readOnly = true)
    List<Vacancy> page(DivisionCode division, LocalDate on, boolean tooLongOnly, PlacePosition after, int limit) {
        var counties = jdbc.sql(VACANT + "select distinct county_code from vacant")
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("on", on)
                .query(String.class)
                .list();
        return jdbc.sql(
                        VACANT
                                + """
                        select v.*, allowed.months, v.since + make_interval(months => allowed.months) <= :on as too_long
                          from vacant v
                          join unnest(:counties::char(6)[], :months::int[]) as allowed (county_code, months)
                            on allowed.county_code = v.county_code
                         where v.division_code > :after::char(12)
                           and (not :tooLongOnly or v.since + make_interval(months => allowed.months) <= :on)
                         order by v.division_code limit :limit
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("on", on)
                .param("counties", counties.toArray(String[]::new))
                .param(
                        "months",
                        counties.stream().map(county -> months(county, on)).toArray(Integer[]::new))
                .param("tooLongOnly", tooLongOnly)
                .param("after", after.division())
                .param("limit", limit)
                .query((row, number) -> new Vacancy(
                        new DivisionCode(row.getString("division_code")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("id", UUID.class),
                        row.getObject("cadre_id", UUID.class),
                        Optional.ofNullable(row.getString("end_reason"))
                                .map(Ending.Why::valueOf)
                                .orElse(null),
                        row.getInt("months"),
                        row.getBoolean("too_long")))
                .list();
    }

    private int months(String county, LocalDate on) {
        return rules.vacancyMonths(new DivisionCode(county + "000000"), on);
    }
}
