package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.MemberReview.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was found what in a year's review, who talked with whom, and what of it is still owed. */
@Component
class MemberLifeLists {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final OrganisationLists lists;

    MemberLifeLists(JdbcClient jdbc, OrganisationLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** A member and their grade of a year; none while nobody has said. */
    record Reviewed(UUID cadreId, boolean officer, @Nullable UUID id, @Nullable Grade grade, int version) {}

    record Talked(UUID id, UUID ownerId, UUID cadreId, LocalDate heldOn, int version) {}

    /** A branch whose review of a year is not told of all its members. */
    record OwedReview(UUID organisationId, String name, String divisionCode, int missing, int members) {}

    /** Somebody with whom nobody of the committee has talked in a year; of two of the committee, both. */
    record OwedTalk(UUID organisationId, String name, String divisionCode, UUID cadreId, @Nullable UUID withId) {}

    /** Its members on a day. */
    @Transactional(readOnly = true)
    Set<UUID> members(Organisation branch, LocalDate day) {
        return jdbc.sql(
                        """
                        select m.cadre_id from party.published_member m
                         where m.county_code = :county and m.organisation_id = :id
                           and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("day", day)
                .query(UUID.class)
                .set();
    }

    /** The day of the meeting at which a branch reviewed its members, in that year. */
    @Transactional(readOnly = true)
    @Nullable
    LocalDate reviewMeeting(Organisation branch, int year) {
        return jdbc.sql(
                        """
                        select max(m.held_on) from party.meeting m
                         where m.county_code = :county and m.organisation_id = :id and m.kind = 'REVIEW' and not m.voided
                           and extract(year from m.held_on) = :year
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("year", year)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Those who are members now or were graded in that year. */
    @Transactional(readOnly = true)
    List<Reviewed> reviews(Organisation branch, int year, LocalDate today) {
        return jdbc.sql(
                        """
                        select coalesce(r.cadre_id, m.cadre_id) as cadre_id, coalesce(m.officer, false) as officer, r.id, r.grade,
                               coalesce(r.version, 0) as version
                          from (select cadre_id, officer from party.talking_member
                                 where county_code = :county and organisation_id = :id
                                   and valid_from <= :day and (valid_to is null or valid_to > :day)) m
                          full join (select * from party.member_review
                                      where county_code = :county and organisation_id = :id and year = :year and not voided) r
                            on r.cadre_id = m.cadre_id
                         order by officer desc, cadre_id
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("year", year)
                .param("day", today)
                .query(Reviewed.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<Talked> talks(Organisation branch, int year) {
        return jdbc.sql(
                        """
                        select t.id, t.owner_id, t.cadre_id, t.held_on, t.version from party.talk t
                         where t.county_code = :county and t.organisation_id = :id and not t.voided
                           and extract(year from t.held_on) = :year
                         order by t.held_on desc, t.id
                         limit :limit
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("year", year)
                .param("limit", LONGEST)
                .query(Talked.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<OwedReview> owedReviews(DivisionCode division, int year, LocalDate today) {
        lists.requireWithin(division);
        return jdbc.sql(
                        """
                        select m.organisation_id, o.name, o.division_code, count(*) filter (where r.id is null) as missing,
                               count(*) as members
                          from party.published_member m
                          join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id
                          left join party.member_review r on r.county_code = m.county_code and r.cadre_id = m.cadre_id
                           and r.year = :year and not r.voided
                         where m.division_code >= :from::char(12) and m.division_code < :to::char(12) and o.kind = 'BRANCH'
                           and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                         group by m.organisation_id, o.name, o.division_code
                        having count(*) filter (where r.id is null) > 0
                         order by o.division_code, o.name, m.organisation_id
                         limit :limit
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("year", year)
                .param("day", today)
                .param("limit", LONGEST)
                .query(OwedReview.class)
                .list();
    }

    /** A member with one of the committee, two of the committee with each other (谈心谈话每年一般不少于一次). */
    @Transactional(readOnly = true)
    List<OwedTalk> owedTalks(DivisionCode division, @Nullable UUID organisation, int year, LocalDate today) {
        lists.requireWithin(division);
        return jdbc.sql(
                        """
                        with member as (
                            select m.county_code, m.division_code, m.organisation_id, m.cadre_id, m.officer
                              from party.talking_member m
                             where m.division_code >= :from::char(12) and m.division_code < :to::char(12)
                               and (:organisation::uuid is null or m.organisation_id = :organisation::uuid)
                               and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                        ), talked as (
                            select t.county_code, t.owner_id as one, t.cadre_id as other from party.published_talk t
                             where t.division_code >= :from::char(12) and t.division_code < :to::char(12)
                               and t.occurred_on >= make_date(:year, 1, 1) and t.occurred_on < make_date(:year + 1, 1, 1)
                             union all
                            select t.county_code, t.cadre_id, t.owner_id from party.published_talk t
                             where t.division_code >= :from::char(12) and t.division_code < :to::char(12)
                               and t.occurred_on >= make_date(:year, 1, 1) and t.occurred_on < make_date(:year + 1, 1, 1)
                        ), owed as (
                            select m.county_code, m.organisation_id, m.cadre_id, null::uuid as with_id
                              from member m
                             where not m.officer and not exists (
                                   select from talked t
                                     join member f on f.county_code = t.county_code and f.organisation_id = m.organisation_id
                                      and f.cadre_id = t.other and f.officer
                                    where t.county_code = m.county_code and t.one = m.cadre_id)
                             union all
                            select a.county_code, a.organisation_id, a.cadre_id, b.cadre_id
                              from member a
                              join member b on b.county_code = a.county_code and b.organisation_id = a.organisation_id
                               and b.officer and a.cadre_id < b.cadre_id
                             where a.officer and not exists (
                                   select from talked t
                                    where t.county_code = a.county_code and t.one = a.cadre_id and t.other = b.cadre_id)
                        )
                        select owed.organisation_id, o.name, o.division_code, owed.cadre_id, owed.with_id
                          from owed
                          join party.organisation o on o.county_code = owed.county_code and o.id = owed.organisation_id
                         where o.kind = 'BRANCH'
                         order by o.division_code, o.name, owed.organisation_id, owed.with_id nulls last, owed.cadre_id
                         limit :limit
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("organisation", organisation)
                .param("year", year)
                .param("day", today)
                .param("limit", LONGEST)
                .query(OwedTalk.class)
                .list();
    }
}
