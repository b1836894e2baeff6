package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of what venues carry: notices read out at one, the latest first; needs of one or of an area, the longest due first. */
@Component
class VenueCarryLists {

    private static final String NOTICES =
            """
            select n.id, n.sending_id, n.title, n.brought_on, n.heard
              from party.venue_notice n
             where n.county_code = :county and n.venue_id = :venue and not n.voided
               and (n.brought_on, n.id) < (:beforeDay::date, :beforeId::uuid)
             order by n.brought_on desc, n.id desc
             limit :limit
            """;

    private static final String NEEDS =
            """
            select n.id, n.division_code, n.venue_id, v.name as venue, n.household_id, n.kind, n.text, n.put_to, n.raised_on, n.due_on,
                   n.valid_to, n.answer, n.version
              from party.venue_need n
              join party.venue v on v.county_code = n.county_code and v.id = n.venue_id
             where n.division_code >= :from::char(12) and n.division_code < :to::char(12) and not n.voided
               and n.end_reason is distinct from 'MOVED' and n.raised_on <= :day
               and (:venue::uuid is null or n.venue_id = :venue::uuid)
               and case :state
                   when 'OPEN' then n.valid_to is null or n.valid_to > :day
                   when 'OVERDUE' then n.due_on < :day and (n.valid_to is null or n.valid_to > :day)
                   when 'PASSED_ON' then (n.valid_to is null or n.valid_to > :day)
                       and exists (select from party.venue_need_step s where s.county_code = n.county_code and s.need_id = n.id and not s.voided)
                   when 'ANSWERED' then n.valid_to <= :day
                   else true end
               and (n.due_on, n.id) > (:afterDay::date, :afterId::uuid)
             order by n.due_on, n.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final OrganisationLists lists;
    private final KnownHouseholds households;

    VenueCarryLists(JdbcClient jdbc, OrganisationLists lists, KnownHouseholds households) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.households = households;
    }

    record FoundNotice(UUID id, @Nullable UUID sendingId, String title, LocalDate broughtOn, int heard) {}

    record FoundNeed(
            UUID id,
            String divisionCode,
            UUID venueId,
            String venue,
            @Nullable UUID householdId,
            String kind,
            String text,
            String putTo,
            LocalDate raisedOn,
            LocalDate dueOn,
            @Nullable LocalDate validTo,
            @Nullable String answer,
            int version) {}

    record FoundStep(UUID needId, LocalDate passedOn, String putTo, @Nullable String word) {}

    @Transactional(readOnly = true)
    Page<FoundNotice> notices(Venue venue, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, "9999-12-31", new UUID(-1, -1));
        var rows = jdbc.sql(NOTICES)
                .param("county", venue.divisionCode().countyCode())
                .param("venue", venue.id())
                .param("beforeDay", before.at(0))
                .param("beforeId", before.at(1))
                .param("limit", limit + 1)
                .query(FoundNotice.class)
                .list();
        return ChainLists.page(rows, limit, last -> Cursor.of(last.broughtOn(), last.id()));
    }

    /** As they stood on that day. */
    @Transactional(readOnly = true)
    Page<FoundNeed> needs(
            DivisionCode division,
            @Nullable UUID venue,
            VenueNeed.@Nullable State state,
            LocalDate day,
            @Nullable String cursor,
            int limit) {
        lists.requireWithin(division);
        var after = Cursor.parse(cursor, "0001-01-01", new UUID(0, 0));
        var rows = jdbc.sql(NEEDS)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("venue", venue)
                .param("state", state == null ? "" : state.name())
                .param("day", day)
                .param("afterDay", after.at(0))
                .param("afterId", after.at(1))
                .param("limit", limit + 1)
                .query(FoundNeed.class)
                .list();
        return ChainLists.page(rows, limit, last -> Cursor.of(last.dueOn(), last.id()));
    }

    /** The households whose needs they are, by the ids they had when the needs were raised. */
    @Transactional(readOnly = true)
    Map<UUID, KnownHousehold> households(Collection<FoundNeed> needs) {
        return households.goOn(needs.stream()
                .map(FoundNeed::householdId)
                .filter(Objects::nonNull)
                .toList());
    }

    /** To whom each of them was passed on, in its order. */
    @Transactional(readOnly = true)
    Map<UUID, List<FoundStep>> steps(Collection<UUID> needs) {
        return jdbc
                .sql(
                        """
                        select s.need_id, s.passed_on, s.put_to, s.word
                          from party.venue_need_step s
                         where s.need_id = any(:needs) and not s.voided
                         order by s.passed_on, s.id
                        """)
                .param("needs", needs.toArray(UUID[]::new))
                .query(FoundStep.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(FoundStep::needId));
    }
}
