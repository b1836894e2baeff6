package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of local talent of an area in the order of places, with the last class of the year and how many each leads. */
@Component
class TalentLists {

    private static final String PAGE =
            """
            select t.id, t.division_code, t.cadre_id, t.kind, t.skill, t.base, t.project, t.valid_from, t.valid_to, t.version,
                   trained.course_id, trained.attended_on,
                   (select count(*) from training.led_household l
                     where l.cadre_id = t.cadre_id and not l.voided
                       and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)) as leads
              from training.talent t
              left join lateral (
                   select a.course_id, a.attended_on
                     from training.attendance a
                    where a.cadre_id = t.cadre_id and a.kind = 'CLASS' and a.audience = '06' and not a.voided
                      and a.state in ('CAME', 'CAME_IN_PART')
                      and a.attended_on >= date_trunc('year', :day::date) and a.attended_on <= :day
                    order by a.attended_on desc limit 1) trained on true
             where t.division_code >= :from::char(12) and t.division_code < :to::char(12) and not t.voided
               and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
               and (:kind::text is null or t.kind = :kind)
               and (:trained::boolean is null or :trained = (trained.attended_on is not null))
               and (t.division_code, t.id) > (:afterDivision::char(12), :afterId::uuid)
             order by t.division_code, t.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final CourseLists courses;

    TalentLists(JdbcClient jdbc, CourseLists courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    /** What a list is narrowed to: a kind; those trained since January of the day's year, or those who were not. */
    record SoughtTalent(DivisionCode division, LocalDate day, @Nullable String kind, @Nullable Boolean trained) {}

    record FoundTalent(
            UUID id,
            String divisionCode,
            UUID cadreId,
            String kind,
            @Nullable String skill,
            @Nullable String base,
            @Nullable String project,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version,
            @Nullable UUID courseId,
            @Nullable LocalDate attendedOn,
            int leads) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    Page<FoundTalent> page(SoughtTalent sought, @Nullable String cursor, int limit) {
        courses.requireWithin(sought.division());
        var after = Cursor.parse(cursor, "000000000000", new UUID(0, 0));
        var rows = jdbc.sql(PAGE)
                .param("day", sought.day())
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("kind", sought.kind())
                .param("trained", sought.trained())
                .param("afterDivision", after.at(0))
                .param("afterId", after.at(1))
                .param("limit", limit + 1)
                .query(FoundTalent.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.divisionCode(), last.id()).text());
    }

    /** How many of that kind are in the register of an area; for the trail. */
    long count(SoughtTalent sought) {
        return jdbc.sql(
                        """
                        select count(*) from training.talent t
                         where t.division_code >= :from::char(12) and t.division_code < :to::char(12) and not t.voided
                           and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
                           and (:kind::text is null or t.kind = :kind)
                        """)
                .param("day", sought.day())
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("kind", sought.kind())
                .query(Long.class)
                .single();
    }
}
