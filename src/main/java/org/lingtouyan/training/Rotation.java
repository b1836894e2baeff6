package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
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
                "04");

        private final String inPost;
        private final String audience;

        Roll(String inPost, String audience) {
            this.inPost = inPost;
            this.audience = audience;
        }
    }

    private static final String IN_POST =
            """
            with in_post as (
                select distinct on (post.county_code, post.cadre_id)
                       post.county_code, post.division_code, post.cadre_id, post.valid_from,
                       exists (select from training.published_attendance a
                                where a.county_code = post.county_code and a.cadre_id = post.cadre_id
                                  and a.audience = :audience and a.kind = 'CLASS'
                                  and a.occurred_on >= date_trunc('year', :day::date) and a.occurred_on <= :day) as trained
                  from (%s) post
                 where post.division_code >= :from::char(12) and post.division_code < :to::char(12)
                   and post.valid_from <= :day and (post.valid_to is null or post.valid_to > :day)
                 order by post.county_code, post.cadre_id, post.division_code)
            """;

    private final JdbcClient jdbc;
    private final CourseLists lists;

    Rotation(JdbcClient jdbc, CourseLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
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
        return jdbc.sql(IN_POST.formatted(roll.inPost) + asked)
                .param("audience", roll.audience)
                .param("day", day)
                .param("from", division.value())
                .param("to", division.rangeEnd());
    }
}
