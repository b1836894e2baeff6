package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which meetings each branch owes in the period that a day lies in, and which it has held; one to which too few came was not. The rules are those of each county
 * on that day; the answer is one statement whatever the number of branches.
 */
@Component
class MeetingsDue {

    /** A period of so many months begins in January or so many months later; a committee of three meets as a committee. */
    private static final String OWED =
            """
            with rule as (
                select county, kind, months,
                       date_trunc('year', :day::date)::date
                         + make_interval(months => ((extract(month from :day::date)::int - 1) / months) * months) as begins
                  from unnest(:counties::char(6)[], :kinds::text[], :months::int[]) as told (county, kind, months)
            ), owed as (
                select o.county_code, o.id, o.was, o.name, o.division_code, rule.kind, rule.begins::date as begins,
                       (rule.begins + make_interval(months => rule.months))::date as ends
                  from party.organisation o
                  join rule on rule.county = o.county_code
                 where o.division_code >= :from::char(12) and o.division_code < :to::char(12) and not o.voided
                   and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
                   and (:organisation::uuid is null or o.id = :organisation::uuid)
                   and case rule.kind
                       when 'GROUP' then o.kind = 'GROUP'
                       when 'COMMITTEE' then o.kind = 'BRANCH' and 3 <=
                           (select count(distinct f.cadre_id) from party.published_officer f
                             where f.county_code = o.county_code and f.organisation_id = o.id
                               and f.valid_from <= :day and (f.valid_to is null or f.valid_to > :day))
                       else o.kind = 'BRANCH' end
            )
            select owed.id as organisation_id, owed.name, owed.division_code, owed.kind, owed.begins, owed.ends,
                   (select max(m.held_on) from party.meeting m
                     where m.county_code = owed.county_code and not m.voided and m.quorate and m.kind = owed.kind
                       and m.organisation_id = any(array_append(owed.was, owed.id))
                       and m.held_on >= owed.begins and m.held_on < owed.ends and m.held_on <= :day) as held_on
              from owed
            """;

    private static final String PAGE =
            """
            select * from (%s) due
             where (:all or held_on is null)
               and (division_code, name, organisation_id, kind) > (:afterDivision::char(12), :afterName, :afterId::uuid, :afterKind)
             order by division_code, name, organisation_id, kind
             limit :limit
            """
                    .formatted(OWED);

    private final JdbcClient jdbc;
    private final OrganisationLists lists;
    private final Divisions divisions;
    private final MeetingRules rules;

    MeetingsDue(JdbcClient jdbc, OrganisationLists lists, Divisions divisions, MeetingRules rules) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.divisions = divisions;
        this.rules = rules;
    }

    /** A meeting owed in a period (the end is open), and the day it was last held there, if it was. */
    record DueMeeting(
            UUID organisationId,
            String name,
            String divisionCode,
            Meeting.Kind kind,
            LocalDate begins,
            LocalDate ends,
            @Nullable LocalDate heldOn) {}

    /** Those of an area that are not held yet; all, also those that are. */
    @Transactional(readOnly = true)
    Page<DueMeeting> page(DivisionCode division, LocalDate day, boolean all, @Nullable String cursor, int limit) {
        lists.requireWithin(division);
        var after = Cursor.parse(cursor, "000000000000", "", new UUID(0, 0), "");
        var rows = asked(PAGE, division, day, null)
                .param("all", all)
                .param("afterDivision", after.at(0))
                .param("afterName", after.at(1))
                .param("afterId", after.at(2))
                .param("afterKind", after.at(3))
                .param("limit", limit + 1)
                .query(DueMeeting.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.divisionCode(), last.name(), last.organisationId(), last.kind())
                        .text());
    }

    /** What one organisation owes in the periods that the day lies in. */
    @Transactional(readOnly = true)
    List<DueMeeting> of(Organisation organisation, LocalDate day) {
        return asked(OWED + " order by owed.kind", organisation.divisionCode(), day, organisation.id())
                .query(DueMeeting.class)
                .list();
    }

    /** All that the organisations of a division owe in the periods that the day lies in. */
    @Transactional(readOnly = true)
    List<DueMeeting> owed(DivisionCode division, LocalDate day) {
        return asked(OWED + " order by owed.name, owed.id, owed.kind", division, day, null)
                .query(DueMeeting.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String query, DivisionCode division, LocalDate day, @Nullable UUID organisation) {
        return rules.told(jdbc.sql(query), counties(division), day)
                .param("day", day)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("organisation", organisation);
    }

    private List<DivisionCode> counties(DivisionCode division) {
        if (division.level().compareTo(Level.COUNTY) >= 0) {
            return List.of(division.at(Level.COUNTY));
        }
        return divisions.descendants(division, Level.COUNTY).stream()
                .map(county -> county.code())
                .toList();
    }
}
