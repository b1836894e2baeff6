package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans of an area and year, households without one, and measures in the order of the day they are due. */
@Component
class PlanLists {

    /** What is counted of each plan is counted for the rows of the page only. */
    private static final String PLANS =
            """
            with page as (
                select p.county_code, p.id, p.household_id, l.number, l.head_name, p.division_code, p.year, p.edition, p.edition_on
                  from householdplan.plan p
                  join household.published_listed l
                    on l.county_code = p.county_code and l.division_code = p.division_code and l.household_id = p.household_id
                 where p.division_code >= :from::char(12) and p.division_code < :to::char(12)
                   and p.year = :year and not p.voided and p.end_reason is null
                   and (:sought::text is null or l.search like :sought)
                   and case :state
                         when 'LACKING' then exists (select from householdplan.lacking k
                                                      where k.county_code = p.county_code and k.plan_id = p.id)
                         when 'OVERDUE' then exists (select from householdplan.measure m
                                                      where m.county_code = p.county_code and m.plan_id = p.id and not m.voided
                                                        and m.done_on is null and m.dropped_on is null and m.due_on < :day)
                         when 'UNSIGNED' then (select count(*) from householdplan.signature s
                                                where s.county_code = p.county_code and s.plan_id = p.id and s.edition = p.edition
                                                  and not s.voided) < 5
                         when 'SIGNED' then (select count(*) from householdplan.signature s
                                              where s.county_code = p.county_code and s.plan_id = p.id and s.edition = p.edition
                                                and not s.voided) = 5
                         else true end
                   and (l.number, p.id) > (:afterText, :afterId::uuid)
                 order by l.number, p.id
                 limit :limit
            )
            select page.id, page.household_id, page.number, page.head_name, page.division_code, page.year, page.edition,
                   page.edition_on, m.measures, m.done, m.overdue, m.amount, m.expected, m.earned,
                   (select count(*) from householdplan.signature s
                     where s.county_code = page.county_code and s.plan_id = page.id and s.edition = page.edition
                       and not s.voided) as signatures,
                   (select count(*) from householdplan.lacking k
                     where k.county_code = page.county_code and k.plan_id = page.id) as lacking
              from page
             cross join lateral (
                   select count(*) filter (where dropped_on is null) as measures, count(done_on) as done,
                          count(*) filter (where done_on is null and dropped_on is null and due_on < :day) as overdue,
                          sum(amount) as amount, sum(expected_income) as expected, sum(real_income) as earned
                     from householdplan.measure m
                    where m.county_code = page.county_code and m.plan_id = page.id and not m.voided) m
             order by page.number, page.id
            """;

    private static final String UNPLANNED =
            """
            select u.record_id as id, l.number, l.head_name, u.division_code, u.status, l.main_cause, u.valid_from as since, p.cadre_id
              from householdplan.published_unplanned u
              join household.published_listed l
                on l.county_code = u.county_code and l.division_code = u.division_code and l.household_id = u.record_id
              left join pairing.published_pair p
                on p.county_code = u.county_code and p.division_code = u.division_code and p.household_id = u.record_id
               and p.role = 'MAIN' and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
             where u.division_code >= :from::char(12) and u.division_code < :to::char(12)
               and u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
               and (:sought::text is null or l.search like :sought)
               and (l.number, u.record_id) > (:afterText, :afterId::uuid)
             order by l.number, u.record_id
             limit :limit
            """;

    private static final String OF_MEASURE =
            """
            select m.id, m.plan_id, m.household_id, l.number, l.head_name, m.division_code, m.year, m.kind, m.content, m.quantity, m.unit,
                   m.fund, m.amount, m.body, m.owner_id, m.due_on, m.expected_income, m.done_on, m.real_income, m.dropped_on,
                   m.version
              from householdplan.measure m
              join household.published_listed l
                on l.county_code = m.county_code and l.division_code = m.division_code and l.household_id = m.household_id
             where m.division_code >= :from::char(12) and m.division_code < :to::char(12)
               and m.year = :year and not m.voided and m.end_reason is null
               and (:kind::text is null or m.kind = :kind)
               and (:owner::uuid is null or m.owner_id = :owner)
               and (:sought::text is null or l.search like :sought)
               and case :state when 'OPEN' then m.done_on is null and m.dropped_on is null
                               when 'OVERDUE' then m.done_on is null and m.dropped_on is null and m.due_on < :day
                               when 'DONE' then m.done_on is not null
                               when 'DROPPED' then m.dropped_on is not null
                               else true end
               and (m.due_on::text, m.id) > (:afterText, :afterId::uuid)
             order by m.due_on::text, m.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    PlanLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** After which row a list goes on: its number or day, and its id. */
    record Position(String text, UUID id) {

        static final Position BEGINNING = new Position("", new UUID(0, 0));

        static Position parse(@Nullable String cursor) {
            return Cursor.read(
                    cursor,
                    parts -> new Position(parts.at(0), UUID.fromString(parts.at(1))),
                    BEGINNING.text,
                    BEGINNING.id);
        }

        String cursor() {
            return Cursor.of(text, id).text();
        }
    }

    /** What a list is narrowed to, and after which row it goes on. */
    record Sought(
            DivisionCode division,
            int year,
            LocalDate day,
            @Nullable String state,
            @Nullable String kind,
            @Nullable UUID owner,
            @Nullable String text,
            Position after) {

        Sought after(Position position) {
            return new Sought(division, year, day, state, kind, owner, text, position);
        }
    }

    record PlanRow(
            UUID id,
            UUID householdId,
            String number,
            @Nullable String headName,
            String divisionCode,
            int year,
            int edition,
            LocalDate editionOn,
            int measures,
            int done,
            int overdue,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal earned,
            int signatures,
            int lacking) {}

    record UnplannedRow(
            UUID id,
            String number,
            @Nullable String headName,
            String divisionCode,
            String status,
            @Nullable String mainCause,
            LocalDate since,
            @Nullable UUID cadreId) {}

    record MeasureRow(
            UUID id,
            UUID planId,
            UUID householdId,
            String number,
            @Nullable String headName,
            String divisionCode,
            int year,
            String kind,
            String content,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String fund,
            @Nullable BigDecimal amount,
            @Nullable String body,
            @Nullable UUID ownerId,
            LocalDate dueOn,
            @Nullable BigDecimal expectedIncome,
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal realIncome,
            @Nullable LocalDate droppedOn,
            int version) {

        Position position() {
            return new Position(dueOn.toString(), id);
        }
    }

    @Transactional(readOnly = true)
    List<PlanRow> plans(Sought sought, int limit) {
        return within(PLANS, sought, limit).query(PlanRow.class).list();
    }

    @Transactional(readOnly = true)
    List<UnplannedRow> unplanned(Sought sought, int limit) {
        return within(UNPLANNED, sought, limit).query(UnplannedRow.class).list();
    }

    @Transactional(readOnly = true)
    List<MeasureRow> measures(Sought sought, int limit) {
        return within(OF_MEASURE, sought, limit).query(MeasureRow.class).list();
    }

    /** How many there are in all. */
    @Transactional(readOnly = true)
    long countMeasures(Sought sought) {
        var all = "select count(*) from (" + OF_MEASURE.replace(" limit :limit\n", "") + ") as all_of_them";
        return within(all, sought, 0).query(Long.class).single();
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
                .param("year", sought.year())
                .param("day", sought.day())
                .param("state", sought.state() == null ? "" : sought.state())
                .param("kind", sought.kind())
                .param("owner", sought.owner())
                .param("sought", pattern(sought.text()))
                .param("afterText", sought.after().text())
                .param("afterId", sought.after().id())
                .param("limit", limit);
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
