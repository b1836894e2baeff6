package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is at which stage of becoming a member, and whose time is due. Those on trial are read from the roster of members, whether or
 * not it was written down how they came there.
 */
@Component
class DevelopmentLists {

    /**
     * The day from which the next stage may follow: so many months after this one by the rule of the place and of the day on which it
     * began, none where it goes by the branch's own judgement.
     */
    private static final String ONGOING =
            """
            with person as (
                select d.id, d.county_code, d.division_code, d.organisation_id, d.cadre_id, d.applied_on, d.activist_on, d.object_on,
                       null::date as admitted_on, d.version,
                       case when d.object_on is not null then 'OBJECT' when d.activist_on is not null then 'ACTIVIST' else 'APPLICANT' end as stage,
                       coalesce(d.object_on, d.activist_on, d.applied_on) as since,
                       case when d.object_on is null
                            then d.activist_on + make_interval(months => party.months_by_rule('party.activist-months', d.division_code, d.activist_on))
                       end::date as may_on
                  from party.development d
                 where d.division_code >= :from::char(12) and d.division_code < :to::char(12) and not d.voided and d.valid_to is null
                   and not exists (select from party.member m
                                    where m.county_code = d.county_code and m.cadre_id = d.cadre_id and m.division_code = d.division_code
                                      and not m.voided and m.admitted_on <= :today)
                 union all
                select d.id, m.county_code, m.division_code, m.organisation_id, m.cadre_id, d.applied_on, d.activist_on, d.object_on,
                       m.admitted_on, coalesce(d.version, 0), 'PROBATION', m.admitted_on,
                       (m.admitted_on + make_interval(months => party.months_by_rule('party.probation-months', m.division_code, m.admitted_on)))::date
                  from party.member m
                  left join party.development d
                    on d.county_code = m.county_code and d.cadre_id = m.cadre_id and d.division_code = m.division_code
                   and not d.voided and d.valid_to is null
                 where m.division_code >= :from::char(12) and m.division_code < :to::char(12) and not m.voided
                   and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
                   and (m.full_on is null or m.full_on > :today)
            ), ongoing as (
                select p.*, o.name as organisation, coalesce(p.may_on <= :today, false) as due
                  from person p
                  join party.organisation o on o.county_code = p.county_code and o.id = p.organisation_id
                 where :organisation::uuid is null or p.organisation_id = :organisation::uuid
            )
            """;

    private final JdbcClient jdbc;
    private final OrganisationLists lists;

    DevelopmentLists(JdbcClient jdbc, OrganisationLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** What the list is narrowed to: one organisation, one stage, those whose time is due. */
    record Sought(DivisionCode division, @Nullable UUID organisation, Development.@Nullable Stage stage, boolean due) {}

    record Found(
            @Nullable UUID id,
            String divisionCode,
            UUID organisationId,
            String organisation,
            UUID cadreId,
            Development.Stage stage,
            LocalDate since,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable LocalDate objectOn,
            @Nullable LocalDate admittedOn,
            @Nullable LocalDate mayOn,
            boolean due,
            int version) {}

    record Counts(int applicant, int activist, int object, int probation, int due) {}

    @Transactional(readOnly = true)
    Counts counts(DivisionCode division, @Nullable UUID organisation, LocalDate today) {
        return within(
                        ONGOING
                                + """
                                select count(*) filter (where stage = 'APPLICANT') as applicant,
                                       count(*) filter (where stage = 'ACTIVIST') as activist,
                                       count(*) filter (where stage = 'OBJECT') as object,
                                       count(*) filter (where stage = 'PROBATION') as probation,
                                       count(*) filter (where due) as due
                                  from ongoing
                                """,
                        division,
                        organisation,
                        today)
                .query(Counts.class)
                .single();
    }

    /** Whose time is due first stands first, then whoever is there longest. */
    @Transactional(readOnly = true)
    Page<Found> page(Sought sought, LocalDate today, @Nullable String cursor, int limit) {
        var after = Cursor.read(
                cursor,
                parts -> new Position(
                        LocalDate.parse(parts.at(0)), LocalDate.parse(parts.at(1)), UUID.fromString(parts.at(2))),
                LocalDate.of(1, 1, 1),
                LocalDate.of(1, 1, 1),
                new UUID(0, 0));
        var rows = within(
                        ONGOING
                                + """
                                select * from ongoing
                                 where (:stage::text is null or stage = :stage) and (not :due or due)
                                   and (coalesce(may_on, '9999-12-31'), since, cadre_id) > (:afterMay, :afterSince, :afterId)
                                 order by coalesce(may_on, '9999-12-31'), since, cadre_id
                                 limit :limit
                                """,
                        sought.division(),
                        sought.organisation(),
                        today)
                .param("stage", OrganisationLists.name(sought.stage()))
                .param("due", sought.due())
                .param("afterMay", after.may())
                .param("afterSince", after.since())
                .param("afterId", after.id())
                .param("limit", limit + 1)
                .query(Found.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        var may = last.mayOn() == null ? LocalDate.of(9999, 12, 31) : last.mayOn();
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(may, last.since(), last.cadreId()).text());
    }

    private record Position(LocalDate may, LocalDate since, UUID id) {}

    private JdbcClient.StatementSpec within(
            String query, DivisionCode division, @Nullable UUID organisation, LocalDate today) {
        lists.requireWithin(division);
        return jdbc.sql(query)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("organisation", organisation)
                .param("today", today);
    }
}
