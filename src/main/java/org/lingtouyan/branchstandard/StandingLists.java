package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.branchstandard.BranchStanding.Grade;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk of those who check: where the branches of an area stand in their latest round, and what of it is being mended. */
@Component
class StandingLists {

    /** Every living branch with its latest round; of those without one only village branches, whose standards everybody has. */
    private static final String LATEST =
            """
            with latest as (
                select o.record_id as organisation_id, o.label as name, o.county_code, o.division_code, a.id,
                       coalesce(a.stage, 'NEVER') as at,
                       coalesce((select max(c.closed_on) from branchstandard.closed_stage c
                                  where c.county_code = a.county_code and c.assessment_id = a.id and not c.voided),
                                a.begun_on) as since
                  from party.published_organisation o
                  left join lateral (select r.county_code, r.id, r.stage, r.begun_on
                                       from branchstandard.assessment r
                                      where r.county_code = o.county_code and r.organisation_id = o.record_id and not r.voided
                                      order by r.done_on is not null, r.begun_on desc, r.id desc
                                      limit 1) a on true
                 where o.division_code >= :from::char(12) and o.division_code < :to::char(12) and o.kind = 'BRANCH'
                   and o.valid_from <= :today and (o.valid_to is null or o.valid_to > :today)
                   and (a.id is not null or o.setting = 'VILLAGE')
            )
            """;

    /** Of whichever round, until it has been looked at again: a new round mends nothing of the one before. */
    private static final String MENDING =
            """
            , open as (
                select m.id, l.organisation_id, l.name, l.division_code, m.standard_id, m.since, m.due_on, m.mended_on, m.mended_how,
                       m.assessment_id <> l.id as of_an_earlier_round,
                       case when m.mended_on is not null then 'RECHECK' when m.due_on < :today then 'OVERDUE' else 'DUE' end as state
                  from latest l
                  join branchstandard.assessment r on r.county_code = l.county_code and r.organisation_id = l.organisation_id and not r.voided
                  join branchstandard.mending m on m.county_code = r.county_code and m.assessment_id = r.id
                 where m.rechecked_on is null and m.moved_on is null and not m.voided
            )
            """;

    /** Of so many branches at the most a request asks the grade, one by one: who looks for one goes on from there. */
    private static final int GRADED_AT_MOST = 200;

    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final Actors actors;

    StandingLists(JdbcClient jdbc, Assessments assessments, Actors actors) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.actors = actors;
    }

    /** Where a branch is: never assessed, at the stage that somebody has to close next, or done with its round. */
    enum At {
        NEVER,
        SELF,
        TOWNSHIP,
        COUNTY,
        DONE
    }

    /** What an open mending waits for: the branch in time, the branch too late, or whoever looks again. */
    enum MendingState {
        DUE,
        OVERDUE,
        RECHECK
    }

    record Counts(int never, int self, int township, int county, int done, int due, int overdue, int recheck) {}

    record Branch(UUID organisationId, String name, String divisionCode, @Nullable LocalDate since) {

        Cursor position() {
            return Cursor.of(since == null ? LocalDate.of(1, 1, 1) : since, divisionCode, organisationId);
        }
    }

    /** @param grade as its standing gives it today; none while something is not answered */
    record Graded(Branch branch, @Nullable Grade grade) {}

    record Open(
            UUID id,
            UUID organisationId,
            String name,
            String divisionCode,
            String code,
            String label,
            String labelEn,
            LocalDate since,
            boolean ofAnEarlierRound,
            LocalDate dueOn,
            @Nullable LocalDate mendedOn,
            @Nullable String mendedHow) {}

    @Transactional(readOnly = true)
    Counts counts(DivisionCode area) {
        return within(
                        LATEST + MENDING
                                + """
                                select b.*, m.*
                                  from (select count(*) filter (where at = 'NEVER') as never,
                                               count(*) filter (where at = 'SELF') as self,
                                               count(*) filter (where at = 'TOWNSHIP') as township,
                                               count(*) filter (where at = 'COUNTY') as county,
                                               count(*) filter (where at = 'DONE') as done from latest) b,
                                       (select count(*) filter (where state = 'DUE') as due,
                                               count(*) filter (where state = 'OVERDUE') as overdue,
                                               count(*) filter (where state = 'RECHECK') as recheck from open) m
                                """,
                        area)
                .query(Counts.class)
                .single();
    }

    /**
     * The longest there first. A grade is reckoned from all that is known of a branch today, which takes its time: it is asked of those
     * that are shown, and not at all unless {@code graded}; where only one grade is sought, of one after another until the page is full
     * or enough were asked.
     */
    @Transactional(readOnly = true)
    Page<Graded> branches(
            DivisionCode area, At at, @Nullable Grade only, boolean graded, @Nullable String cursor, int limit) {
        var found = new ArrayList<Graded>();
        var position = cursor;
        for (int asked = 0; asked < GRADED_AT_MOST; ) {
            var rows = rows(area, at, position, limit + 1);
            for (var row : rows.subList(0, Math.min(limit, rows.size()))) {
                var one = new Graded(row, graded || only != null ? grade(at, row) : null);
                position = row.position().text();
                asked++;
                if (only == null || only == one.grade()) {
                    found.add(one);
                }
                if (found.size() == limit) {
                    break;
                }
            }
            var ended = rows.size() <= limit
                    && (rows.isEmpty()
                            || rows.get(rows.size() - 1).position().text().equals(position));
            if (ended) {
                return new Page<>(found, null);
            }
            if (found.size() == limit) {
                break;
            }
        }
        return new Page<>(found, position);
    }

    /** One that was never assessed has answers missing, and so no grade. */
    private @Nullable Grade grade(At at, Branch branch) {
        return at == At.NEVER
                ? null
                : assessments.standing(branch.organisationId()).grade();
    }

    private List<Branch> rows(DivisionCode area, At at, @Nullable String cursor, int limit) {
        var after = position(cursor);
        return within(
                        LATEST
                                + """
                                select organisation_id, name, division_code, since from latest
                                 where at = :at
                                   and (coalesce(since, '0001-01-01'), division_code, organisation_id)
                                       > (:afterDay, :afterDivision::char(12), :afterId)
                                 order by coalesce(since, '0001-01-01'), division_code, organisation_id
                                 limit :limit
                                """,
                        area)
                .param("at", at.name())
                .param("afterDay", after.day())
                .param("afterDivision", after.division())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(Branch.class)
                .list();
    }

    /** What is due first first. */
    @Transactional(readOnly = true)
    Page<Open> mendings(DivisionCode area, MendingState state, @Nullable String cursor, int limit) {
        var after = position(cursor);
        var rows = within(
                        LATEST + MENDING
                                + """
                                select o.id, o.organisation_id, o.name, o.division_code, s.code, s.label, s.label_en, o.since,
                                       o.of_an_earlier_round, o.due_on,
                                       o.mended_on, o.mended_how
                                  from open o
                                  join branchstandard.standard s on s.id = o.standard_id
                                 where o.state = :state
                                   and (o.due_on, o.division_code, o.id) > (:afterDay, :afterDivision::char(12), :afterId)
                                 order by o.due_on, o.division_code, o.id
                                 limit :limit
                                """,
                        area)
                .param("state", state.name())
                .param("afterDay", after.day())
                .param("afterDivision", after.division())
                .param("afterId", after.id())
                .param("limit", limit + 1)
                .query(Open.class)
                .list();
        return page(rows, limit, last -> Cursor.of(last.dueOn(), last.divisionCode(), last.id()));
    }

    private JdbcClient.StatementSpec within(String query, DivisionCode area) {
        if (!actors.require(Right.READ_RECORDS).area().contains(area)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return jdbc.sql(query)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("today", Here.today());
    }

    private record Position(LocalDate day, String division, UUID id) {}

    private static Position position(@Nullable String cursor) {
        return Cursor.read(
                cursor,
                parts -> new Position(LocalDate.parse(parts.at(0)), parts.at(1), UUID.fromString(parts.at(2))),
                "0001-01-01",
                "000000000000",
                new UUID(0, 0));
    }

    private static <T> Page<T> page(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, position.apply(shown.get(limit - 1)).text());
    }
}
