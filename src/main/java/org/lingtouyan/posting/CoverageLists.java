package org.lingtouyan.posting;

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

/** Whether every village that must have a first secretary has one: on a day, and where there were gaps in a time. */
@Component
class CoverageLists {

    private static final String WANTED_AND_THERE =
            """
              from posting.target t
              left join posting.posting p
                on p.county_code = t.county_code and p.division_code = t.division_code
               and p.role = 'FIRST_SECRETARY' and not p.voided
               and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
             where t.division_code >= :from::char(12) and t.division_code < :to::char(12)
               and not t.voided and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
            """;

    private static final String COUNTS =
            """
            select substr(t.division_code, 1, :digits) as place, count(*) as targets, count(p.id) as covered
            """
                    + WANTED_AND_THERE
                    + " group by 1 order by 1";

    private static final String UNCOVERED =
            """
            with uncovered as (
                select t.county_code, t.division_code, t.id, t.reason, t.valid_from
            """
                    + WANTED_AND_THERE
                    + """
               and p.id is null and t.division_code > :after::char(12)
             order by t.division_code limit :limit),
            last_there as (
                select distinct on (p.county_code, p.division_code)
                       p.county_code, p.division_code, p.id, p.cadre_id, p.sending_unit, p.unit_level, p.valid_to, p.end_reason
                  from uncovered u
                  join posting.posting p on p.county_code = u.county_code and p.division_code = u.division_code
                 where p.role = 'FIRST_SECRETARY' and not p.voided and p.valid_to <= :day
                 order by p.county_code, p.division_code, p.valid_to desc)
            select u.division_code, u.reason, greatest(u.valid_from, l.valid_to) as since,
                   l.id as last_id, l.cadre_id as last_cadre, l.sending_unit, l.unit_level, l.end_reason
              from uncovered u
              left join last_there l on l.county_code = u.county_code and l.division_code = u.division_code
             order by u.division_code
            """;

    /** Days without a first secretary, of villages that had to have one, by spans. */
    private static final String GAPS =
            """
            with wanted as (
                select county_code, division_code, range_agg(daterange(valid_from, valid_to) * daterange(:since, :until)) as during
                  from posting.target
                 where division_code >= :from::char(12) and division_code < :to::char(12)
                   and not voided and daterange(valid_from, valid_to) && daterange(:since, :until)
                 group by county_code, division_code),
            served as (
                select p.county_code, p.division_code, range_agg(daterange(p.valid_from, p.valid_to)) as during
                  from posting.posting p
                 where p.division_code >= :from::char(12) and p.division_code < :to::char(12)
                   and p.role = 'FIRST_SECRETARY' and not p.voided
                   and daterange(p.valid_from, p.valid_to) && daterange(:since, :until)
                 group by p.county_code, p.division_code),
            gaps as (
                select w.division_code, gap
                  from wanted w
                  left join served s on s.county_code = w.county_code and s.division_code = w.division_code
                 cross join unnest(w.during - coalesce(s.during, '{}'::datemultirange)) as gap)
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    CoverageLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /** Of one division below: how many villages must have one, how many do. */
    record Count(DivisionCode division, long targets, long covered) {}

    /** A village without, since when, and who was there last. */
    record Uncovered(
            DivisionCode division,
            String reason,
            LocalDate since,
            @Nullable UUID lastPosting,
            @Nullable UUID lastCadre,
            @Nullable String lastUnit,
            @Nullable String lastUnitLevel,
            @Nullable String lastEndReason) {}

    /** Nobody was there from that day until before the other. */
    record Gap(DivisionCode division, LocalDate since, LocalDate until, int days) {}

    /** What all gaps come to. */
    record GapSum(long villages, long gaps, long days) {}

    /** By the divisions one level below; of a village, by itself. */
    @Transactional(readOnly = true)
    List<Count> counts(DivisionCode division, LocalDate day) {
        int digits = digitsBelow(requireWithin(division).level());
        return within(COUNTS, division)
                .param("day", day)
                .param("digits", digits)
                .query((row, number) -> new Count(
                        new DivisionCode(row.getString("place") + "0".repeat(12 - digits)),
                        row.getLong("targets"),
                        row.getLong("covered")))
                .list();
    }

    @Transactional(readOnly = true)
    List<Uncovered> uncovered(DivisionCode division, LocalDate day, String after, int limit) {
        return within(UNCOVERED, requireWithin(division))
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Uncovered(
                        new DivisionCode(row.getString("division_code")),
                        row.getString("reason"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("last_id", UUID.class),
                        row.getObject("last_cadre", UUID.class),
                        row.getString("sending_unit"),
                        row.getString("unit_level"),
                        row.getString("end_reason")))
                .list();
    }

    /** From one day until before the other, in the order of places. */
    @Transactional(readOnly = true)
    List<Gap> gaps(DivisionCode division, LocalDate since, LocalDate until, String after, int limit) {
        return period(
                        GAPS
                                + """
                select division_code, lower(gap) as since, upper(gap) as until, upper(gap) - lower(gap) as days
                  from gaps
                 where division_code > :after::char(12)
                   and division_code in (select division_code from gaps where division_code > :after::char(12)
                                          group by division_code order by division_code limit :limit)
                 order by division_code, since
                """,
                        division,
                        since,
                        until)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Gap(
                        new DivisionCode(row.getString("division_code")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getInt("days")))
                .list();
    }

    @Transactional(readOnly = true)
    GapSum gapSum(DivisionCode division, LocalDate since, LocalDate until) {
        return period(
                        GAPS
                                + """
                select count(distinct division_code) as villages, count(*) as gaps,
                       coalesce(sum(upper(gap) - lower(gap)), 0) as days
                  from gaps
                """,
                        division,
                        since,
                        until)
                .query(GapSum.class)
                .single();
    }

    private JdbcClient.StatementSpec period(String query, DivisionCode division, LocalDate since, LocalDate until) {
        if (!since.isBefore(until)) {
            throw PostingRefused.COVERAGE_PERIOD_IMPOSSIBLE.because().with("field", "until");
        }
        return within(query, requireWithin(division)).param("since", since).param("until", until);
    }

    /** Planned for the place and day asked for: one plan for all takes a province for a village, and ten times as long. */
    private JdbcClient.StatementSpec within(String query, DivisionCode division) {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        return jdbc.sql(query).param("from", division.value()).param("to", division.rangeEnd());
    }

    private DivisionCode requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return division;
    }

    private static int digitsBelow(Level level) {
        return switch (level) {
            case PROVINCE -> 4;
            case CITY -> 6;
            case COUNTY -> 9;
            default -> 12;
        };
    }
}
