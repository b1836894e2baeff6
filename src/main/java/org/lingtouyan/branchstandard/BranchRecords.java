package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.lingtouyan.leadership.ReviewedTeams;
import org.lingtouyan.monitoring.WatchedVillages;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.party.Dues;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.training.TrainedPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the records show of a branch, in one statement. */
@Component
class BranchRecords {

    private static final String FACTS =
            """
            with same as (
                select unnest(array_append(was, record_id)) as id from party.published_organisation
                 where county_code = :county and record_id = :id
            ), officer as (
                select post, cadre_id from party.published_officer
                 where county_code = :county and organisation_id = :id
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
            ), own_member as (
                select distinct m.cadre_id, m.cadre_id in (select cadre_id from officer) as officer from party.published_member m
                 where m.county_code = :county and m.organisation_id = :id
                   and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
            ), meeting as (
                select kind, late, occurred_on from party.published_meeting
                 where county_code = :county and organisation_id = any(array(select id from same)) and quorate
                   and occurred_on > :day::date - interval '12 months' and occurred_on <= :day
            ), migrant as (
                select away_id, host, keeper_id from party.published_migrant
                 where county_code = :county and organisation_id = :id
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
            ), subgroup as (
                select record_id, was from party.published_organisation
                 where county_code = :county and parent_id = :id and kind = 'GROUP'
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
            ), chain as (
                select record_id from party.published_organisation
                 where county_code = :county and division_code = :place and chain_node is not null
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
            )
            select :placed as placed,
                   (select extract(year from age(:day::date, min(valid_from))) * 12 + extract(month from age(:day::date, min(valid_from)))
                      from party.published_organisation
                     where county_code = :county and record_id = any(array(select id from same)))::integer as months_old,
                   (select count(*) from party.published_member
                     where county_code = :county and organisation_id = :id
                       and valid_from <= :day and (valid_to is null or valid_to > :day)) as members,
                   (select count(distinct cadre_id) from party.published_member
                     where county_code = :county and organisation_id = :id and full_on <= :day
                       and valid_from <= :day and (valid_to is null or valid_to > :day)) as full_members,
                   (select count(*) from subgroup) as groups,
                   (select count(*) from chain) as chain_organisations,
                   (select count(*) from officer) as officers,
                   exists (select from officer where post = 'SECRETARY') as secretary,
                   (select count(*) from officer where post in ('ORGANISATION', 'PUBLICITY')) as shared_posts,
                   coalesce((select max(due_on) - :day::date from party.published_term
                              where county_code = :county and organisation_id = :id
                                and valid_from <= :day and (valid_to is null or valid_to > :day)), -1) as days_of_term,
                   (select count(*) from party.published_admission a
                     where a.county_code = :county and a.division_code = :place
                       and a.occurred_on > :day::date - interval '2 years' and a.occurred_on <= :day
                       and not exists (select from party.published_out_of_order x
                                        where x.county_code = a.county_code and x.cadre_id = a.cadre_id)) as admitted,
                   (select count(distinct branchstandard.period(occurred_on, :membersMonths)) from meeting where kind = 'MEMBERS') as members_meetings,
                   (select count(distinct branchstandard.period(occurred_on, :committeeMonths)) from meeting where kind = 'COMMITTEE') as committee_meetings,
                   (select count(distinct (organisation_id, branchstandard.period(occurred_on, :groupMonths))) from party.published_meeting
                     where county_code = :county and kind = 'GROUP'
                       and organisation_id in (select unnest(array_append(was, record_id)) from subgroup)
                       and occurred_on > :day::date - interval '12 months' and occurred_on <= :day) as group_meetings,
                   (select count(distinct branchstandard.period(occurred_on, :lectureMonths)) from meeting where kind = 'LECTURE') as lectures,
                   (select count(distinct branchstandard.period(occurred_on, :partyDayMonths)) from meeting where kind = 'PARTY_DAY') as party_days,
                   (select count(distinct branchstandard.period(occurred_on, :lifeMonths)) from meeting where kind = 'LIFE') as life_meetings,
                   (select count(distinct branchstandard.period(occurred_on, :reviewMonths)) from meeting where kind = 'REVIEW') as reviews,
                   (select count(*) from meeting) as meetings,
                   (select count(*) from meeting where late) as late,
                   (select count(*) from party.published_member
                     where county_code = :county and organisation_id in (select record_id from chain)
                       and valid_from <= :day and (valid_to is null or valid_to > :day)) as chain_members,
                   (select count(*) from party.published_able_hand
                     where county_code = :county and division_code = :place
                       and valid_from <= :day and (valid_to is null or valid_to > :day)) as able_hands,
                   (select count(*) from party.published_venue
                     where county_code = :county and division_code = :place
                       and valid_from <= :day and (valid_to is null or valid_to > :day)) as venues,
                   (select count(*) from leadership.published_reserve
                     where county_code = :county and division_code = :place
                       and valid_from <= :day and (valid_to is null or valid_to > :day)) as reserves,
                   (select count(*) from posting.published_posting
                     where county_code = :county and division_code = :place and role = 'FIRST_SECRETARY'
                       and valid_from <= :day and (valid_to is null or valid_to > :day)) as first_secretaries,
                   (select count(*) from posting.published_target
                     where county_code = :county and division_code = :place
                       and valid_from <= :day and (valid_to is null or valid_to > :day)) as targets,
                   (select count(distinct p.cadre_id)
                      from pairing.published_pair p
                      join party.published_member m on m.county_code = p.county_code and m.cadre_id = p.cadre_id
                     where m.county_code = :county and m.organisation_id = :id
                       and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                       and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)) as paired_members,
                   (select count(distinct m.cadre_id)
                      from own_member m
                      join party.published_review r on r.county_code = :county and r.cadre_id = m.cadre_id
                     where r.occurred_on > :day::date - interval '12 months' and r.occurred_on <= :day) as reviewed_members,
                   (select count(*) from own_member m
                     where exists (select from party.published_talk t
                                    where t.county_code = :county and t.organisation_id = any(array(select id from same))
                                      and t.occurred_on > :day::date - interval '12 months' and t.occurred_on <= :day
                                      and (t.owner_id = m.cadre_id and (m.officer or t.cadre_id in (select cadre_id from officer))
                                        or t.cadre_id = m.cadre_id and (m.officer or t.owner_id in (select cadre_id from officer))))) as talked_members,
                   :duesOwed as dues_owed, :duesPaid as dues_paid, :team as team, :teamInOrder as team_in_order,
                   :toBeTrained as to_be_trained, :trained as trained,
                   :watched as watched, :watchedHelped as watched_helped, :watchedPaired as watched_paired,
                   (select count(*) from migrant) as migrants,
                   (select count(*) from migrant
                     where host is not null or keeper_id in (select cadre_id from own_member)) as migrants_kept,
                   (select count(*) from migrant
                     where away_id not in (select away_id from party.published_out_of_touch
                                            where county_code = :county and organisation_id = :id
                                              and valid_from <= :day and (valid_to is null or valid_to > :day))) as migrants_in_touch,
                   (select count(*) from party.published_dues_publication
                     where county_code = :county and organisation_id = any(array(select id from same))
                       and occurred_on > :day::date - interval '12 months' and occurred_on <= :day) as dues_published
            """;

    private final JdbcClient jdbc;
    private final Dues dues;
    private final ReviewedTeams teams;
    private final TrainedPeople training;
    private final WatchedVillages villages;
    private final Parameters parameters;

    BranchRecords(
            JdbcClient jdbc,
            Dues dues,
            ReviewedTeams teams,
            TrainedPeople training,
            WatchedVillages villages,
            Parameters parameters) {
        this.jdbc = jdbc;
        this.dues = dues;
        this.teams = teams;
        this.training = training;
        this.villages = villages;
        this.parameters = parameters;
    }

    BranchFacts of(Organisation branch, LocalDate day) {
        var needs = new Needs(parameters, branch.divisionCode(), day);
        var paid = dues.paidWithinAYear(branch, day);
        var team = teams.of(branch.divisionCode(), day);
        var members = membersForAYear(branch, day);
        var watched = villages.of(branch.divisionCode(), day);
        return jdbc.sql(FACTS)
                .param("watched", watched.households())
                .param("watchedHelped", watched.helped())
                .param("watchedPaired", watched.paired())
                .param("toBeTrained", members.size())
                .param("trained", training.withinAYear(branch.divisionCode(), members, day))
                .param("team", team.inOffice())
                .param("teamInOrder", team.inOrder())
                .param("duesOwed", paid.owed())
                .param("duesPaid", paid.paid())
                .param("county", branch.divisionCode().countyCode())
                .param("place", branch.divisionCode().value())
                .param("id", branch.id())
                .param("placed", branch.parentId() != null)
                .param("day", day)
                .params(needs.periods())
                .query(BranchFacts.class)
                .single();
    }

    /** Whoever was admitted within the year had no year to be trained in. */
    private Set<UUID> membersForAYear(Organisation branch, LocalDate day) {
        return jdbc.sql(
                        """
                        select m.cadre_id from party.published_member m
                         where m.county_code = :county and m.organisation_id = :id and m.admitted_on <= :day::date - interval '12 months'
                           and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("day", day)
                .query(UUID.class)
                .set();
    }
}
