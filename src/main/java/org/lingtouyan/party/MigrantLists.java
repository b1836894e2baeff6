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

/** Members who are away, of an area or of one branch: who of them is migrant, out of touch, or looked after by nobody. */
@Component
class MigrantLists {

    /** Today's, and on demand those who are back; whoever left the branch is away from it no more. */
    private static final String AWAY =
            """
            with away as (
                select a.id, a.county_code, a.division_code, a.organisation_id, a.cadre_id, a.left_on, a.away_to, a.place, a.purpose,
                       a.host, a.keeper_id, a.migrant_on, a.valid_from, a.valid_to, a.version,
                       greatest(a.touched_on, c.held_on) as contacted_on, greatest(a.due_on, c.due_on) as due_on,
                       a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                       and exists (select from party.published_member m
                                    where m.county_code = a.county_code and m.organisation_id = a.organisation_id
                                      and m.cadre_id = a.cadre_id and m.valid_from <= :today
                                      and (m.valid_to is null or m.valid_to > :today)) as now_away,
                       a.host is not null
                       or exists (select from party.published_member k
                                   where k.county_code = a.county_code and k.organisation_id = a.organisation_id
                                     and k.cadre_id = a.keeper_id and k.valid_from <= :today
                                     and (k.valid_to is null or k.valid_to > :today)) as kept
                  from party.member_away a
                  left join lateral (
                       select max(c.held_on) as held_on, max(c.due_on) as due_on from party.away_contact c
                        where c.county_code = a.county_code and c.organisation_id = a.organisation_id and c.cadre_id = a.cadre_id
                          and not c.voided and c.held_on >= a.left_on and c.held_on <= :today
                          and (a.valid_to is null or c.held_on < a.valid_to)) c on true
                 where a.division_code >= :from::char(12) and a.division_code < :to::char(12) and not a.voided
                   and (:organisation::uuid is null or a.organisation_id = :organisation::uuid)
            ), told as (
                select away.*, o.name as organisation, now_away and migrant_on <= :today as migrant,
                       now_away and migrant_on <= :today and due_on < :today as out_of_touch
                  from away
                  join party.organisation o on o.county_code = away.county_code and o.id = away.organisation_id
            )
            """;

    private final JdbcClient jdbc;
    private final OrganisationLists lists;

    MigrantLists(JdbcClient jdbc, OrganisationLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** Which of them: the migrant, those out of touch, those whom nobody looks after, those who are back. */
    enum Narrowed {
        MIGRANT,
        OUT_OF_TOUCH,
        UNKEPT,
        BACK
    }

    record Sought(DivisionCode division, @Nullable UUID organisation, @Nullable Narrowed narrowed) {}

    record Found(
            UUID id,
            String divisionCode,
            UUID organisationId,
            String organisation,
            UUID cadreId,
            LocalDate leftOn,
            @Nullable String awayTo,
            @Nullable String place,
            String purpose,
            @Nullable String host,
            @Nullable UUID keeperId,
            LocalDate migrantOn,
            @Nullable LocalDate validTo,
            @Nullable LocalDate contactedOn,
            LocalDate dueOn,
            boolean migrant,
            boolean outOfTouch,
            boolean kept,
            int version) {}

    /** @param away all who are away, migrant or not yet */
    record Counts(int away, int migrant, int outOfTouch, int unkept, int back) {}

    @Transactional(readOnly = true)
    Counts counts(DivisionCode division, @Nullable UUID organisation, LocalDate today) {
        return within(
                        AWAY
                                + """
                                select count(*) filter (where now_away) as away, count(*) filter (where migrant) as migrant,
                                       count(*) filter (where out_of_touch) as out_of_touch,
                                       count(*) filter (where migrant and not kept) as unkept,
                                       count(*) filter (where not now_away) as back
                                  from told
                                """,
                        division,
                        organisation,
                        today)
                .query(Counts.class)
                .single();
    }

    /** Whose contact is due first stands first. */
    @Transactional(readOnly = true)
    Page<Found> page(Sought sought, LocalDate today, @Nullable String cursor, int limit) {
        var after = Cursor.read(
                cursor,
                parts -> new Position(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                LocalDate.of(1, 1, 1),
                new UUID(0, 0));
        var rows = within(
                        AWAY
                                + """
                                select * from told
                                 where now_away = (:narrowed::text is distinct from 'BACK')
                                   and case :narrowed::text when 'MIGRANT' then migrant when 'OUT_OF_TOUCH' then out_of_touch
                                                            when 'UNKEPT' then migrant and not kept else true end
                                   and (due_on, id) > (:afterDue, :afterId)
                                 order by due_on, id
                                 limit :limit
                                """,
                        sought.division(),
                        sought.organisation(),
                        today)
                .param("narrowed", OrganisationLists.name(sought.narrowed()))
                .param("afterDue", after.due())
                .param("afterId", after.id())
                .param("limit", limit + 1)
                .query(Found.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.dueOn(), last.id()).text());
    }

    private record Position(LocalDate due, UUID id) {}

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
