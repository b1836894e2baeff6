package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.party.MemberReview.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was found what in a year's review, and who talked with whom. */
@Component
class MemberLifeLists {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    MemberLifeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member and their grade of a year; none while nobody has said. */
    record Reviewed(UUID cadreId, boolean officer, @Nullable UUID id, @Nullable Grade grade, int version) {}

    record Talked(UUID id, UUID ownerId, UUID cadreId, LocalDate heldOn, int version) {}

    /** Its members on a day. */
    @Transactional(readOnly = true)
    Set<UUID> members(Organisation branch, LocalDate day) {
        return jdbc.sql(
                        """
                        select m.cadre_id from party.published_member m
                         where m.county_code = :county and m.organisation_id = :id
                           and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("day", day)
                .query(UUID.class)
                .set();
    }

    /** The day of the meeting at which a branch reviewed its members, in that year. */
    @Transactional(readOnly = true)
    @Nullable
    LocalDate reviewMeeting(Organisation branch, int year) {
        return jdbc.sql(
                        """
                        select max(m.held_on) from party.meeting m
                         where m.county_code = :county and m.organisation_id = :id and m.kind = 'REVIEW' and not m.voided
                           and extract(year from m.held_on) = :year
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("year", year)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Those who are members now or were graded in that year. */
    @Transactional(readOnly = true)
    List<Reviewed> reviews(Organisation branch, int year, LocalDate today) {
        return jdbc.sql(
                        """
                        select coalesce(r.cadre_id, m.cadre_id) as cadre_id, coalesce(m.officer, false) as officer, r.id, r.grade,
                               coalesce(r.version, 0) as version
                          from (select cadre_id, officer from party.talking_member
                                 where county_code = :county and organisation_id = :id
                                   and valid_from <= :day and (valid_to is null or valid_to > :day)) m
                          full join (select * from party.member_review
                                      where county_code = :county and organisation_id = :id and year = :year and not voided) r
                            on r.cadre_id = m.cadre_id
                         order by officer desc, cadre_id
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("year", year)
                .param("day", today)
                .query(Reviewed.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<Talked> talks(Organisation branch, int year) {
        return jdbc.sql(
                        """
                        select t.id, t.owner_id, t.cadre_id, t.held_on, t.version from party.talk t
                         where t.county_code = :county and t.organisation_id = :id and not t.voided
                           and extract(year from t.held_on) = :year
                         order by t.held_on desc, t.id
                         limit :limit
                        """)
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .param("year", year)
                .param("limit", LONGEST)
                .query(Talked.class)
                .list();
    }
}
