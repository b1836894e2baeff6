package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records of one county that look as if they were one. Only proposed: somebody looks at both and merges them, or says why
 * they are two. An identity number is had once in a county, so what betrays a second registration is the name.
 */
@Component
class LikelyDuplicates {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    LikelyDuplicates(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** Why two records look like one. */
    enum Grounds {
        /** Heads of one name, in one village or born on one day. */
        SAME_HEAD,
        /** Two members or more of one name and birth date. */
        SAME_MEMBERS,
        /** A person of one name and birth date. */
        SAME_PERSON
    }

    /** Two records, in the order of their ids; households and persons with what tells them apart at a glance. */
    record Likely(
            Merge.What what,
            Grounds grounds,
            int shared,
            UUID one,
            String oneName,
            @Nullable LocalDate oneBorn,
            UUID oneHousehold,
            String oneNumber,
            String oneDivision,
            UUID other,
            String otherName,
            @Nullable LocalDate otherBorn,
            UUID otherHousehold,
            String otherNumber,
            String otherDivision) {}

    /** After that pair, if given; of an area within one county. */
    @Transactional(readOnly = true)
    List<Likely> of(DivisionCode division, @Nullable UUID afterOne, @Nullable UUID afterOther, int limit) {
        var area = actors.require(Right.WRITE_RECORDS).area();
        if (!area.contains(division) || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        if (division.level().compareTo(Level.COUNTY) < 0) {
            throw HouseholdRefused.COUNTY_NEEDED.because().with("field", "division");
        }
        return jdbc.sql(LIKELY)
                .param("county", division.countyCode())
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("afterOne", afterOne)
                .param("afterOther", afterOther)
                .param("limit", limit)
                .query(Likely.class)
                .list();
    }

    /** They are two, for that reason: they are not proposed again. */
    @Transactional
    void toldApart(Merge.What what, UUID one, UUID other, String reason) {
        actors.require(Right.WRITE_RECORDS);
        var first = one.toString().compareTo(other.toString()) < 0 ? one : other;
        int written = jdbc.sql(TOLD_APART.formatted(what == Merge.What.HOUSEHOLD ? "household" : "person"))
                .param("id", Registration.newId())
                .param("what", what.name())
                .param("one", first)
                .param("other", first.equals(one) ? other : one)
                .param("reason", reason)
                .update();
        if (written == 0) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private static final String TOLD_APART =
            """
            insert into household.told_apart
                   (county_code, id, division_code, what, one, other, other_division, reason)
            select a.county_code, :id, a.division_code, :what, a.id, b.id, b.division_code, :reason
              from household.%1$s a
              join household.%1$s b on b.county_code = a.county_code and b.id = :other
             where a.id = :one
                on conflict (county_code, one, other) do update set reason = excluded.reason
            """;

    private static final String LIKELY =
            """
            with alike as materialized (
                select distinct least(p.id, q.id) as one, greatest(p.id, q.id) as other,
                       least(m.household_id, n.household_id) as one_household,
                       greatest(m.household_id, n.household_id) as other_household,
                       coalesce(p.birth_date = q.birth_date, false) as born_alike,
                       m.relation = '01' and n.relation = '01' as heads
                  from household.person p
                  join household.membership m
                    on m.county_code = p.county_code and m.person_id = p.id and m.valid_to is null and not m.voided
                  join household.person q
                    on q.county_code = p.county_code and q.name = p.name and q.id <> p.id
                   and not q.voided and q.moved_on is null
                  join household.membership n
                    on n.county_code = q.county_code and n.person_id = q.id and n.valid_to is null and not n.voided
                 where p.county_code = :county and p.division_code >= :from::char(12) and p.division_code < :to::char(12)
                   and not p.voided and p.moved_on is null
                   and (q.birth_date = p.birth_date
                        or (m.relation = '01' and n.relation = '01' and q.division_code = p.division_code))
            ),
            households as (
                select one_household, other_household, count(*) as shared, bool_or(heads) as heads
                  from alike
                 where one_household <> other_household
                 group by one_household, other_household
                having bool_or(heads) or count(*) > 1
            ),
            proposed as (
                select 'HOUSEHOLD' as what, case when heads then 'SAME_HEAD' else 'SAME_MEMBERS' end as grounds,
                       shared::integer, one_household as one, other_household as other
                  from households
                 union all
                select 'PERSON', 'SAME_PERSON', 1, alike.one, alike.other
                  from alike
                 where born_alike
                   and not exists (select from households h
                                    where h.one_household = alike.one_household and h.other_household = alike.other_household)
            ),
            page as (
                select * from proposed
                 where (:afterOne::uuid is null or (one, other) > (:afterOne::uuid, :afterOther::uuid))
                   and not exists (select from household.told_apart t
                                    where t.county_code = :county and t.one = proposed.one and t.other = proposed.other)
                 order by one, other
                 limit :limit
            )
            select page.what, page.grounds, page.shared,
                   page.one, a.name as one_name, a.birth_date as one_born, a.household_id as one_household,
                   a.number as one_number, a.division_code as one_division,
                   page.other, b.name as other_name, b.birth_date as other_born, b.household_id as other_household,
                   b.number as other_number, b.division_code as other_division
              from page
             cross join lateral household.face(:county, page.what, page.one) a
             cross join lateral household.face(:county, page.what, page.other) b
             order by page.one, page.other
            """;
}
