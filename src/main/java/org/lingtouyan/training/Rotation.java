package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Training in rotation (轮训): of those in post on a day, how many were trained that year, and who was not. */
@Component
class Rotation {

    /** Who is to be trained, and as whom a course counts for them. */
    enum Roll {
        VILLAGE_SECRETARIES(
                "select county_code, division_code, cadre_id, valid_from, valid_to from leadership.published_tenure"
                        + " where post = 'PARTY_SECRETARY'",
                "01"),
        FIRST_SECRETARIES(
                "select county_code, division_code, cadre_id, valid_from, valid_to from posting.published_posting"
                        + " where role = 'FIRST_SECRETARY'",
                "03"),
        RESIDENT_TEAMS(
                "select county_code, division_code, cadre_id, valid_from, valid_to from posting.published_posting"
                        + " where role in ('TEAM_CAPTAIN', 'TEAM_MEMBER')",
                "03"),
        RESERVE_CADRES(
                "select county_code, division_code, cadre_id, valid_from, valid_to from leadership.published_reserve",
                "04"),
        TOWNSHIP_CHIEFS(
                """
                select county_code, division_code, cadre_id, valid_from, valid_to from leadership.published_township_post
                 where post = 'TOWNSHIP_HEAD'
                 union all
                select county_code, division_code, cadre_id, valid_from, valid_to from party.published_officer
                 where not of_the_team and post = 'SECRETARY' and kind = 'COMMITTEE' and setting = 'ORGAN'
                   and right(division_code, 3) = '000' and substr(division_code, 7, 3) <> '000'
                """,
                "02"),
        /** Whoever keeps the pairs says who they are. */
        HELPERS(null, "05");

        private final @Nullable String inPost;
        private final String audience;

        Roll(@Nullable String inPost, String audience) {
            this.inPost = inPost;
            this.audience = audience;
        }
    }

    private static final String IN_POST =
            """
            with in_post as (
                select distinct on (post.county_code, post.cadre_id)
                       post.county_code, post.division_code, post.cadre_id, post.valid_from,
                       (post.county_code, post.cadre_id) in (
                           select a.county_code, a.cadre_id
                             from training.published_attendance a
                            where a.division_code >= :counties::char(12) and a.division_code < :countiesEnd::char(12)
                              and a.audience = :audience and a.kind = 'CLASS'
                              and a.occurred_on >= date_trunc('year', :day::date) and a.occurred_on <= :day) as trained
                  from (%s) post
                 where post.division_code >= :from::char(12) and post.division_code < :to::char(12)
                   and post.valid_from <= :day and (post.valid_to is null or post.valid_to > :day)
                 order by post.county_code, post.cadre_id, post.division_code)
            """;

    private final JdbcClient jdbc;
    private final CourseLists lists;
    private final HelpersInPost helpers;

    Rotation(JdbcClient jdbc, CourseLists lists, HelpersInPost helpers) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.helpers = helpers;
    }

    /** How many are in post and how many of them were trained in the year up to the day. */
    record Covered(int inPost, int trained) {}

    /** Somebody in post who was not trained yet this year; {@code since} says when the post was taken up. */
    record Untrained(String divisionCode, UUID cadreId, LocalDate since) {}

    @Transactional(readOnly = true)
    Covered covered(Roll roll, DivisionCode division, LocalDate day) {
        lists.requireWithin(division);
        return statement(
                        roll,
                        "select count(*) as in_post, count(*) filter (where trained) as trained from in_post",
                        division,
                        day)
                .query(Covered.class)
                .single();
    }

    /** Everybody in post on the day for whom classes of an audience are, or those of them who were not trained yet in its year. */
    @Transactional(readOnly = true)
    List<Untrained> inPost(String audience, DivisionCode division, LocalDate day, boolean untrainedOnly) {
        lists.requireWithin(division);
        return Arrays.stream(Roll.values())
                .filter(roll -> roll.audience.equals(audience))
                .flatMap(roll -> statement(
                        roll,
                        """
                                select division_code, cadre_id, valid_from as since from in_post
                                 where not (:untrainedOnly and trained) order by division_code, cadre_id
                                """,
                        division,
                        day)
                        .param("untrainedOnly", untrainedOnly)
                        .query(Untrained.class)
                        .list()
                        .stream())
                .toList();
    }

    @Transactional(readOnly = true)
    List<Untrained> untrained(Roll roll, DivisionCode division, LocalDate day, @Nullable String after, int limit) {
        lists.requireWithin(division);
        return statement(
                        roll,
                        """
                        select division_code, cadre_id, valid_from as since
                          from in_post
                         where not trained and division_code || cadre_id::text > :after
                         order by division_code, cadre_id
                         limit :limit
                        """,
                        division,
                        day)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(Untrained.class)
                .list();
    }

    private JdbcClient.StatementSpec statement(Roll roll, String asked, DivisionCode division, LocalDate day) {
        // who serves here was trained as somebody of this county, wherever in it they served then
        var counties = division.level().compareTo(Level.COUNTY) > 0 ? division.at(Level.COUNTY) : division;
        return jdbc.sql(IN_POST.formatted(roll.inPost == null ? helpers.statement() : roll.inPost) + asked)
                .param("counties", counties.value())
                .param("countiesEnd", counties.rangeEnd())
                .param("audience", roll.audience)
                .param("day", day)
                .param("from", division.value())
                .param("to", division.rangeEnd());
    }
}
