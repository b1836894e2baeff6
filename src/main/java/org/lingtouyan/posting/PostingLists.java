package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of postings: by place and the day they began, narrowed to a role, a day, a person or to what is not as it should be. */
@Component
class PostingLists {

    private static final String FILTERED =
            """
              from posting.posting p
             where division_code >= :from::char(12) and division_code < :to::char(12)
               and not voided
               and (:role::text is null or role = :role)
               and (:unit::text is null or unit_level = :unit)
               and (:cadre::uuid is null or cadre_id = :cadre)
               and (:day::date is null or valid_from <= :day and (valid_to is null or valid_to > :day))
               and (not :overdue or term_ends_on <= :day)
               and (not :unfit or exists (
                    select from posting.appraisal a
                     where a.county_code = p.county_code and a.posting_id = p.id and not a.voided and a.grade = 'INCOMPETENT'
                       and not exists (
                            select from posting.appraisal later
                             where later.county_code = a.county_code and later.posting_id = a.posting_id and not later.voided
                               and later.decided_on > a.decided_on)))
               and (not :misplaced or role = 'SENT_CADRE' and not posting.in_poor_area_or_field(division_code, valid_from)
                    or role = 'GRADUATE_OFFICER' and (not in_team or not exists (
                    select from posting.target t
                     where t.county_code = p.county_code and t.division_code = p.division_code and t.hardship and not t.voided
                       and (:day::date is null or t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)))))
               and (not :unappraised or valid_from <= make_date(:lastYear, 6, 30) and not exists (
                    select from posting.appraisal a
                     where a.county_code = p.county_code and a.posting_id = p.id and not a.voided and a.year = :lastYear))
            """;

    private static final String PAGE = "select %s".formatted(HeldPosting.COLUMNS)
            + FILTERED
            + """
               and (division_code, valid_from, id) > (:afterDivision::char(12), :afterDay::date, :afterId::uuid)
             order by division_code, valid_from, id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    PostingLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /**
     * What a list is narrowed to.
     *
     * @param day only who is in post on it; all there ever were without one
     * @param overdue only whose term is over and who is still there
     * @param unfit only who was last appraised as not competent: to be recalled
     * @param unappraised only who was in post for at least half of the year before the day and was not appraised for it
     * @param misplaced only graduate officers who are in no team or not where they belong, and sent cadres neither in a poor area nor in the field
     */
    record Sought(
            DivisionCode division,
            @Nullable String role,
            @Nullable String unitLevel,
            @Nullable UUID cadre,
            @Nullable LocalDate day,
            boolean overdue,
            boolean unfit,
            boolean unappraised,
            boolean misplaced) {

        static Sought ever(DivisionCode division) {
            return new Sought(division, null, null, null, null, false, false, false, false);
        }

        /** What it is narrowed to, for the trail. */
        Map<String, @Nullable Object> filter() {
            var filter = new LinkedHashMap<String, @Nullable Object>();
            filter.put("division", division.value());
            filter.put("role", role);
            filter.put("unitLevel", unitLevel);
            filter.put("day", day);
            return filter;
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<HeldPosting> page(Sought sought, PostingPosition after, int limit) {
        requireWithin(sought.division());
        return statement(PAGE, sought)
                .param("afterDivision", after.division())
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(HeldPosting::read)
                .list();
    }

    @Transactional(readOnly = true)
    long count(Sought sought) {
        requireWithin(sought.division());
        return statement("select count(*)" + FILTERED, sought).query(Long.class).single();
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private JdbcClient.StatementSpec statement(String query, Sought sought) {
        return jdbc.sql(query)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("role", sought.role())
                .param("unit", sought.unitLevel())
                .param("cadre", sought.cadre())
                .param("day", sought.day())
                .param("overdue", sought.overdue())
                .param("unfit", sought.unfit())
                .param("unappraised", sought.unappraised())
                .param("lastYear", (sought.day() == null ? Here.today() : sought.day()).getYear() - 1)
                .param("misplaced", sought.misplaced());
    }
}
