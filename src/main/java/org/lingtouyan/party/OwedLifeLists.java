package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What branches owe of a year's reviews and talks, page by page in the order of places. */
@Component
class OwedLifeLists {

    /** A member with one of the committee, two of the committee with each other (谈心谈话每年一般不少于一次). */
    private static final String TALKS =
            """
            with member as (
                select m.county_code, m.division_code, m.organisation_id, m.cadre_id, m.officer
                  from party.talking_member m
                 where m.division_code >= :from::char(12) and m.division_code < :to::char(12)
                   and (:organisation::uuid is null or m.organisation_id = :organisation::uuid)
                   and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
            ), talked as (
                select t.county_code, t.owner_id as one, t.cadre_id as other from party.published_talk t
                 where t.division_code >= :from::char(12) and t.division_code < :to::char(12)
                   and t.occurred_on >= make_date(:year, 1, 1) and t.occurred_on < make_date(:year + 1, 1, 1)
                 union all
                select t.county_code, t.cadre_id, t.owner_id from party.published_talk t
                 where t.division_code >= :from::char(12) and t.division_code < :to::char(12)
                   and t.occurred_on >= make_date(:year, 1, 1) and t.occurred_on < make_date(:year + 1, 1, 1)
            ), missing as (
                select m.county_code, m.organisation_id, m.cadre_id, null::uuid as with_id
                  from member m
                 where not m.officer and not exists (
                       select from talked t
                         join member f on f.county_code = t.county_code and f.organisation_id = m.organisation_id
                          and f.cadre_id = t.other and f.officer
                        where t.county_code = m.county_code and t.one = m.cadre_id)
                 union all
                select a.county_code, a.organisation_id, a.cadre_id, b.cadre_id
                  from member a
                  join member b on b.county_code = a.county_code and b.organisation_id = a.organisation_id
                   and b.officer and a.cadre_id < b.cadre_id
                 where a.officer and not exists (
                       select from talked t
                        where t.county_code = a.county_code and t.one = a.cadre_id and t.other = b.cadre_id)
            ), owed as (
                select o.division_code, o.name, missing.organisation_id, missing.cadre_id, missing.with_id
                  from missing
                  join party.organisation o on o.county_code = missing.county_code and o.id = missing.organisation_id
                 where o.kind = 'BRANCH'
            )
            """;

    private static final UUID NOBODY_YET = new UUID(0, 0);
    private static final String WITHOUT_OTHER = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final JdbcClient jdbc;
    private final OrganisationLists lists;

    OwedLifeLists(JdbcClient jdbc, OrganisationLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** Of an area, or of one of its organisations, in a year. */
    record Sought(DivisionCode division, @Nullable UUID organisation, int year) {}

    /** A branch whose review of a year is not told of all its members. */
    record OwedReview(UUID organisationId, String name, String divisionCode, int missing, int members) {}

    /** A branch, and how many talks of a year it still owes. */
    record OwingBranch(UUID organisationId, String name, String divisionCode, int missing) {}

    /** Somebody with whom nobody of the committee has talked in a year; of two of the committee, both. */
    record OwedTalk(UUID organisationId, String name, String divisionCode, UUID cadreId, @Nullable UUID withId) {}

    @Transactional(readOnly = true)
    Page<OwedReview> reviews(Sought sought, LocalDate today, @Nullable String cursor, int limit) {
        var rows = afterBranch(
                        within(
                                """
                                select m.organisation_id, o.name, o.division_code, count(*) filter (where r.id is null) as missing,
                                       count(*) as members
                                  from party.published_member m
                                  join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id
                                  left join party.member_review r on r.county_code = m.county_code and r.cadre_id = m.cadre_id
                                   and r.year = :year and not r.voided
                                 where m.division_code >= :from::char(12) and m.division_code < :to::char(12) and o.kind = 'BRANCH'
                                   and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                                   and (:organisation::uuid is null or m.organisation_id = :organisation::uuid)
                                   and (o.division_code, o.name, o.id) > (:afterDivision::char(12), :afterName, :afterId)
                                 group by m.organisation_id, o.name, o.division_code
                                having count(*) filter (where r.id is null) > 0
                                 order by o.division_code, o.name, m.organisation_id
                                 limit :limit
                                """,
                                sought,
                                today),
                        cursor)
                .param("limit", limit + 1)
                .query(OwedReview.class)
                .list();
        return page(rows, limit, last -> Cursor.of(last.divisionCode(), last.name(), last.organisationId()));
    }

    /** Which branches owe talks, and how many. */
    @Transactional(readOnly = true)
    Page<OwingBranch> owingTalks(Sought sought, LocalDate today, @Nullable String cursor, int limit) {
        var rows = afterBranch(
                        within(
                                TALKS
                                        + """
                                        select organisation_id, name, division_code, count(*) as missing
                                          from owed
                                         where (division_code, name, organisation_id) > (:afterDivision::char(12), :afterName, :afterId)
                                         group by division_code, name, organisation_id
                                         order by division_code, name, organisation_id
                                         limit :limit
                                        """,
                                sought,
                                today),
                        cursor)
                .param("limit", limit + 1)
                .query(OwingBranch.class)
                .list();
        return page(rows, limit, last -> Cursor.of(last.divisionCode(), last.name(), last.organisationId()));
    }

    /** Whose talk is owed: the committee with each other first, then everybody else. */
    @Transactional(readOnly = true)
    Page<OwedTalk> talks(Sought sought, LocalDate today, @Nullable String cursor, int limit) {
        var after = Cursor.read(
                cursor,
                parts -> new Position(
                        parts.at(0),
                        parts.at(1),
                        UUID.fromString(parts.at(2)),
                        UUID.fromString(parts.at(3)),
                        UUID.fromString(parts.at(4))),
                "000000000000",
                "",
                NOBODY_YET,
                NOBODY_YET,
                NOBODY_YET);
        var rows = within(
                        TALKS
                                + """
                                select organisation_id, name, division_code, cadre_id, with_id
                                  from owed
                                 where (division_code, name, organisation_id, coalesce(with_id, :without::uuid), cadre_id)
                                       > (:afterDivision::char(12), :afterName, :afterId, :afterWith, :afterCadre)
                                 order by division_code, name, organisation_id, coalesce(with_id, :without::uuid), cadre_id
                                 limit :limit
                                """,
                        sought,
                        today)
                .param("without", WITHOUT_OTHER)
                .param("afterDivision", after.division())
                .param("afterName", after.name())
                .param("afterId", after.id())
                .param("afterWith", after.with())
                .param("afterCadre", after.cadre())
                .param("limit", limit + 1)
                .query(OwedTalk.class)
                .list();
        return page(
                rows,
                limit,
                last -> Cursor.of(
                        last.divisionCode(),
                        last.name(),
                        last.organisationId(),
                        last.withId() == null ? WITHOUT_OTHER : last.withId(),
                        last.cadreId()));
    }

    private record Position(String division, String name, UUID id, UUID with, UUID cadre) {}

    private StatementSpec within(String query, Sought sought, LocalDate today) {
        lists.requireWithin(sought.division());
        return jdbc.sql(query)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("organisation", sought.organisation())
                .param("year", sought.year())
                .param("day", today);
    }

    private static StatementSpec afterBranch(StatementSpec query, @Nullable String cursor) {
        var after = Cursor.read(
                cursor,
                parts -> new Position(parts.at(0), parts.at(1), UUID.fromString(parts.at(2)), NOBODY_YET, NOBODY_YET),
                "000000000000",
                "",
                NOBODY_YET);
        return query.param("afterDivision", after.division())
                .param("afterName", after.name())
                .param("afterId", after.id());
    }

    private static <T> Page<T> page(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, position.apply(shown.get(limit - 1)).text());
    }
}
