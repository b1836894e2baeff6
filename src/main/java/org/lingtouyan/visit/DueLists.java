package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** What waits: households that are due to be visited, and needs, each in the order of the day they are due. */
@Component
class DueLists {

    /** The day due stands first and the last visit with it; the row's own times are those of the figure. */
    private static final String DUE =
            """
            select d.record_id as id, l.number, l.head_name, d.division_code, d.status, d.category, d.valid_from as due_on,
                   d.visited_on, p.cadre_id
              from visit.published_due d
              join household.published_listed l
                on l.county_code = d.county_code and l.division_code = d.division_code and l.household_id = d.record_id
              left join pairing.published_pair p
                on p.county_code = d.county_code and p.division_code = d.division_code and p.household_id = d.record_id
               and p.role = 'MAIN' and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
             where d.division_code >= :from::char(12) and d.division_code < :to::char(12)
               and d.valid_from <= :until and (d.valid_to is null or d.valid_to > :day)
               and (:cadre::uuid is null or p.cadre_id = :cadre)
               and (:sought::text is null or l.search like :sought)
               and (d.valid_from, d.record_id) > (:afterDay, :afterId::uuid)
             order by d.valid_from, d.record_id
             limit :limit
            """;

    private static final String NEEDS =
            """
            select n.id, n.household_id, l.number, l.head_name, n.division_code, n.kind, n.text, n.owner_id, n.raised_on, n.due_on,
                   n.valid_to as settled_on, n.version
              from visit.need n
              join household.published_listed l
                on l.county_code = n.county_code and l.division_code = n.division_code and l.household_id = n.household_id
             where n.division_code >= :from::char(12) and n.division_code < :to::char(12) and not n.voided
               and n.end_reason is distinct from 'MOVED'
               and n.valid_from <= :day
               and case :state when 'OPEN' then n.valid_to is null or n.valid_to > :day
                               when 'OVERDUE' then n.due_on < :day and (n.valid_to is null or n.valid_to > :day)
                               when 'SETTLED' then n.valid_to <= :day
                               else true end
               and (:cadre::uuid is null or n.owner_id = :cadre)
               and (:kind::text is null or n.kind = :kind)
               and (:sought::text is null or l.search like :sought)
               and (n.due_on, n.id) > (:afterDay, :afterId::uuid)
             order by n.due_on, n.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    DueLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** What a list is narrowed to, and after which row it goes on. */
    record Sought(
            DivisionCode division, LocalDate day, @Nullable UUID cadre, @Nullable String text, DayPosition after) {}

    record DueRow(
            UUID id,
            String number,
            @Nullable String headName,
            String divisionCode,
            String status,
            String category,
            LocalDate dueOn,
            @Nullable LocalDate visitedOn,
            @Nullable UUID cadreId) {}

    record NeedRow(
            UUID id,
            UUID householdId,
            String number,
            @Nullable String headName,
            String divisionCode,
            String kind,
            String text,
            UUID ownerId,
            LocalDate raisedOn,
            LocalDate dueOn,
            @Nullable LocalDate settledOn,
            int version) {}

    /** Those that are overdue on the day, and those that will be within some days after it. */
    @Transactional(readOnly = true)
    List<DueRow> due(Sought sought, int within, int limit) {
        return within(DUE, sought, limit)
                .param("until", sought.day().plusDays(within))
                .query(DueRow.class)
                .list();
    }

    /** @param state OPEN, OVERDUE, SETTLED, or nothing for all */
    @Transactional(readOnly = true)
    List<NeedRow> needs(Sought sought, @Nullable String state, @Nullable String kind, int limit) {
        return within(NEEDS, sought, limit)
                .param("state", state == null ? "" : state)
                .param("kind", kind)
                .query(NeedRow.class)
                .list();
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    private JdbcClient.StatementSpec within(String query, Sought sought, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(sought.division())
                || divisions.find(sought.division()).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return jdbc.sql(query)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("day", sought.day())
                .param("cadre", sought.cadre())
                .param("sought", pattern(sought.text()))
                .param("afterDay", sought.after().day())
                .param("afterId", sought.after().id())
                .param("limit", limit);
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
