package org.lingtouyan.posting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Month;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A month of an area: everybody posted to a village in it, how long they were in post and on leave, and the days stated. */
@Component
class StayLists {

    private static final String LEAST = "posting.days-a-month";

    /** Too few are of somebody in post all the month, and what leave there was is not held against them. */
    private static final String OF_A_MONTH =
            """
            with rule as (
                select county, least_days from unnest(:counties::char(6)[], :least::integer[]) as told (county, least_days)),
            known as (
                select p.county_code, p.id, p.division_code, p.cadre_id, p.role,
                       least(coalesce(p.valid_to, :next::date), :next::date) - greatest(p.valid_from, :month::date) as in_post,
                       (select coalesce(sum(least(l.valid_to, :next::date) - greatest(l.valid_from, :month::date)), 0)::integer
                          from posting.leave l
                         where l.county_code = p.county_code and l.posting_id = p.id and not l.voided and l.state = 'GRANTED'
                           and l.valid_from < :next::date and l.valid_to > :month::date) as on_leave
                  from posting.posting p
                 where p.division_code >= :from::char(12) and p.division_code < :to::char(12) and right(p.division_code, 3) <> '000'
                   and not p.voided and p.valid_from < :next::date and (p.valid_to is null or p.valid_to > :month::date)),
            month as (
                select k.*, s.days, s.note, s.stated_by, coalesce(s.confirmed_on is not null, false) as confirmed, rule.least_days,
                       coalesce(k.in_post = :next::date - :month::date and s.days + k.on_leave < rule.least_days, false) as short
                  from known k
                  left join rule on rule.county = k.county_code
                  left join posting.stay s
                    on s.county_code = k.county_code and s.posting_id = k.id and s.month = :number and not s.voided)
            """;

    private static final String PAGE = OF_A_MONTH
            + """
            select id, division_code, cadre_id, role, in_post, on_leave, days, note, stated_by, confirmed, least_days, short
              from month
             where case :only when 'UNSTATED' then days is null
                              when 'UNCONFIRMED' then days is not null and not confirmed
                              when 'SHORT' then short
                              else true end
               and (division_code, id) > (:afterDivision::char(12), :afterId::uuid)
             order by division_code, id
             limit :limit
            """;

    private static final String SUM = OF_A_MONTH
            + """
            select count(*) as posted, count(days) as stated, count(*) filter (where confirmed) as confirmed,
                   count(*) filter (where short) as short
              from month
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final CountyRules rules;
    private final Actors actors;

    StayLists(JdbcClient jdbc, Divisions divisions, CountyRules rules, Actors actors) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.rules = rules;
        this.actors = actors;
    }

    /** What a month is narrowed to. */
    enum Only {
        ALL,
        UNSTATED,
        UNCONFIRMED,
        SHORT
    }

    /** @param leastDays what the rule of the county asks; null where none does */
    record OfAMonth(
            UUID id,
            String divisionCode,
            UUID cadreId,
            String role,
            int inPost,
            int onLeave,
            @Nullable Integer days,
            @Nullable String note,
            @Nullable UUID statedBy,
            boolean confirmed,
            @Nullable Integer leastDays,
            boolean isShort) {}

    record Sum(int posted, int stated, int confirmed, int isShort) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    Page<OfAMonth> page(DivisionCode division, Month month, Only only, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, "000000000000", new UUID(0, 0));
        var rows = statement(PAGE, division, month)
                .param("only", only.name())
                .param("afterDivision", after.at(0))
                .param("afterId", after.at(1))
                .param("limit", limit + 1)
                .query((row, number) -> new OfAMonth(
                        row.getObject("id", UUID.class),
                        row.getString("division_code"),
                        row.getObject("cadre_id", UUID.class),
                        row.getString("role"),
                        row.getInt("in_post"),
                        row.getInt("on_leave"),
                        row.getObject("days", Integer.class),
                        row.getString("note"),
                        row.getObject("stated_by", UUID.class),
                        row.getBoolean("confirmed"),
                        row.getObject("least_days", Integer.class),
                        row.getBoolean("short")))
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.divisionCode(), last.id()).text());
    }

    @Transactional(readOnly = true)
    Sum sum(DivisionCode division, Month month) {
        return statement(SUM, division, month)
                .query((row, number) -> new Sum(
                        row.getInt("posted"), row.getInt("stated"), row.getInt("confirmed"), row.getInt("short")))
                .single();
    }

    /** A year of one posting: how many months were stated, with how many days, and how many of those months are confirmed. */
    record YearInVillage(
            UUID postingId, String divisionCode, String role, int year, int months, int days, int confirmed) {}

    /** Of somebody, as far as the reader's area goes, the latest year first. */
    @Transactional(readOnly = true)
    List<YearInVillage> ofPerson(UUID cadre) {
        actors.require(Right.READ_RECORDS);
        return jdbc.sql(
                        """
                        select s.posting_id, p.division_code, p.role, s.month / 100 as year, count(*)::integer as months,
                               sum(s.days)::integer as days, count(s.confirmed_on)::integer as confirmed
                          from posting.posting p
                          join posting.stay s on s.county_code = p.county_code and s.posting_id = p.id and not s.voided
                         where p.cadre_id = :cadre and not p.voided
                         group by s.posting_id, p.division_code, p.role, s.month / 100
                         order by 4 desc, 1
                        """)
                .param("cadre", cadre)
                .query(YearInVillage.class)
                .list();
    }

    private JdbcClient.StatementSpec statement(String query, DivisionCode division, Month month) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var asked = rules.of(LEAST, division, month.lastDay());
        return jdbc.sql(query)
                .param("counties", asked.keySet().toArray(String[]::new))
                .param("least", asked.values().toArray(Integer[]::new))
                .param("month", month.firstDay())
                .param("next", month.next().firstDay())
                .param("number", month.number())
                .param("from", division.value())
                .param("to", division.rangeEnd());
    }
}
