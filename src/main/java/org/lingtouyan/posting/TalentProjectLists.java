package org.lingtouyan.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Talent projects of an area: its own and those that reach it, the newest first; who is on one, and who might be. */
@Component
class TalentProjectLists {

    /** The last of what the newest comes first of. */
    static final String BEFORE_ALL = "9999-12-31";

    private static final String SHOWN =
            """
            select to_json(seen) from (
            select k.*, f.granted, f.spent, p.version,
                   array(select c.division_code::text from posting.talent_project_county c
                          where c.project_id = k.id and not c.voided order by c.division_code) as counties,
                   (select count(*) from posting.posting e
                     where e.project_id = k.id and not e.voided
                       and e.division_code >= :from::char(12) and e.division_code < :to::char(12)) as experts
              from posting.talent_projects_known(array(%s)) k
              left join posting.talent_project p on p.id = k.id
              left join lateral (
                   select coalesce(sum(e.amount) filter (where e.kind = 'GRANTED'), 0) as granted,
                          coalesce(sum(e.amount) filter (where e.kind = 'USED'), 0) as spent
                     from posting.talent_fund e where e.project_id = p.id and not e.voided) f on p.id is not null
            """;

    private static final String REACHING =
            """
            select id from posting.talent_project
             where division_code >= :from::char(12) and division_code < :to::char(12)
            union
            select project_id from posting.talent_project_county
             where division_code >= :from::char(12) and division_code < :to::char(12) and not voided
            union
            select project_id from posting.posting
             where division_code >= :from::char(12) and division_code < :to::char(12) and not voided
               and project_id is not null
            """;

    private static final String PAGE = SHOWN.formatted(REACHING)
            + """
             where (:day::date is null or k.begins_on <= :day and k.ends_on >= :day)
               and (k.begins_on, k.id) < (:beganOn::date, :before::uuid)
             order by k.begins_on desc, k.id desc
             limit :limit) seen
             order by seen.begins_on desc, seen.id desc
            """;

    private static final String EXPERTS = "select %s from posting.posting p".formatted(HeldPosting.COLUMNS)
            + """
             where division_code >= :from::char(12) and division_code < :to::char(12) and not voided and %s
               and (division_code, valid_from, id) > (:afterDivision::char(12), :afterDay::date, :afterId::uuid)
             order by division_code, valid_from, id
             limit :limit
            """;

    private static final String ON_IT = "project_id = :project";

    private static final String MIGHT_BE_ON_IT =
            """
            project_id is null and role in ('MEDICAL_EXPERT', 'TALENT')
               and exists (
                    select from posting.talent_projects_known(array[:project::uuid]) k
                     where p.valid_from <= k.ends_on and (p.valid_to is null or p.valid_to > k.begins_on))
               and exists (
                    select from posting.talent_project_county c
                     where c.county_code = p.county_code and c.project_id = :project and not c.voided)
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Divisions divisions;

    TalentProjectLists(JdbcClient jdbc, Actors actors, Divisions divisions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.divisions = divisions;
    }

    /**
     * A project as an area sees it.
     *
     * @param granted unknown, like what is spent and the version, where the project is not of the actor's area
     * @param counties whom it is for, as far as the actor sees them
     * @param experts how many of the area are or were on it
     */
    record ProjectSeen(
            UUID id,
            DivisionCode divisionCode,
            String name,
            int year,
            String purpose,
            LocalDate beginsOn,
            LocalDate endsOn,
            @Nullable BigDecimal granted,
            @Nullable BigDecimal spent,
            @Nullable Integer version,
            List<DivisionCode> counties,
            int experts) {}

    /** @param day only those under way on it; all there ever were without one */
    @Transactional(readOnly = true)
    List<ProjectSeen> page(DivisionCode area, @Nullable LocalDate day, LocalDate beganOn, UUID before, int limit) {
        requireWithin(area);
        return TableRows.read(
                statement(PAGE, area)
                        .param("day", day)
                        .param("beganOn", beganOn)
                        .param("before", before)
                        .param("limit", limit),
                ProjectSeen.class);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND also when it does not reach the actor's area */
    @Transactional(readOnly = true)
    ProjectSeen find(UUID id) {
        var area = actors.require(Right.READ_RECORDS).area();
        return TableRows.read(
                        jdbc.sql(SHOWN.formatted(REACHING) + " where k.id = :id) seen")
                                .param("from", area.from())
                                .param("to", area.to())
                                .param("id", id),
                        ProjectSeen.class)
                .stream()
                .findFirst()
                .orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** The project a posting is on, if it is on one. */
    @Transactional(readOnly = true)
    Optional<ProjectSeen> of(UUID posting) {
        var area = actors.require(Right.READ_RECORDS).area();
        return TableRows.read(
                        jdbc.sql(SHOWN.formatted("select project_id from posting.posting where id = :posting")
                                        + ") seen")
                                .param("from", area.from())
                                .param("to", area.to())
                                .param("posting", posting),
                        ProjectSeen.class)
                .stream()
                .findFirst();
    }

    /** @param waiting who might come on the project instead of who is on it */
    @Transactional(readOnly = true)
    List<HeldPosting> experts(UUID project, DivisionCode area, boolean waiting, PostingPosition after, int limit) {
        requireWithin(area);
        return statement(EXPERTS.formatted(waiting ? MIGHT_BE_ON_IT : ON_IT), area)
                .param("project", project)
                .param("afterDivision", after.division())
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(HeldPosting::read)
                .list();
    }

    private JdbcClient.StatementSpec statement(String query, DivisionCode area) {
        return jdbc.sql(query).param("from", area.value()).param("to", area.rangeEnd());
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)
                || divisions.find(division).isEmpty()) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }
}
