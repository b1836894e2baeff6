package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resident teams of the villages that must have a first secretary: the first secretary, the captain, the members and whoever else
 * belongs to it, against the size that the county asks for on the day.
 */
@Component
class ResidentTeamLists {

    private static final String LEAST = "posting.team-size";

    private static final String TEAMS =
            """
            with rule as (
                select county, least_people from unnest(:counties::char(6)[], :least::integer[]) as told (county, least_people)),
            team as (
                select t.county_code, t.division_code, count(distinct p.cadre_id) as people,
                       (array_agg(p.cadre_id order by p.valid_from) filter (where p.role = 'TEAM_CAPTAIN' or p.also_captain))[1] as captain
                  from posting.target t
                  left join posting.posting p
                    on p.county_code = t.county_code and p.division_code = t.division_code and not p.voided
                   and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                   and (p.in_team or p.role in ('FIRST_SECRETARY', 'TEAM_CAPTAIN', 'TEAM_MEMBER'))
                 where t.division_code >= :from::char(12) and t.division_code < :to::char(12)
                   and not t.voided and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
                 group by t.county_code, t.division_code)
            """;

    private static final String SMALL = TEAMS
            + """
            select division_code, people, least_people, captain
              from team join rule on rule.county = team.county_code
             where (people < least_people or captain is null) and division_code > :after::char(12)
             order by division_code limit :limit
            """;

    private static final String SUM = TEAMS
            + """
            select count(*) as teams, count(*) filter (where people < least_people) as too_small,
                   count(*) filter (where captain is null) as without_captain
              from team join rule on rule.county = team.county_code
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final CountyRules rules;
    private final Actors actors;

    ResidentTeamLists(JdbcClient jdbc, Divisions divisions, CountyRules rules, Actors actors) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.rules = rules;
        this.actors = actors;
    }

    /** A team too small or without a captain. */
    record Small(String divisionCode, int people, int leastPeople, @Nullable UUID captain) {}

    /** Of the villages of which a rule asks for a team. */
    record Sum(int teams, int tooSmall, int withoutCaptain) {}

    @Transactional(readOnly = true)
    List<Small> small(DivisionCode division, LocalDate day, String after, int limit) {
        return statement(SMALL, division, day)
                .param("after", after)
                .param("limit", limit)
                .query(Small.class)
                .list();
    }

    @Transactional(readOnly = true)
    Sum sum(DivisionCode division, LocalDate day) {
        return statement(SUM, division, day).query(Sum.class).single();
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    private JdbcClient.StatementSpec statement(String query, DivisionCode division, LocalDate day) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var asked = rules.of(LEAST, division, day);
        return jdbc.sql(query)
                .param("counties", asked.keySet().toArray(String[]::new))
                .param("least", asked.values().toArray(Integer[]::new))
                .param("day", day)
                .param("from", division.value())
                .param("to", division.rangeEnd());
    }
}
