package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.TableRows;
import org.lingtouyan.training.LectureTable.VenueThere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of lectures: programmes of an area, lectures given, the latest first, and the villages that none has reached. */
@Component
class LectureLists {

    private static final String PROGRAMMES =
            """
            select p.id, p.division_code, p.topic, p.lecturer_id, p.audience, p.planned, p.valid_from, p.valid_to,
                   (select count(*) from training.lecture l
                     where l.programme_id = p.id and not l.voided) as given,
                   (select coalesce(sum(l.members + l.others), 0) from training.lecture l
                     where l.programme_id = p.id and not l.voided) as listeners
              from training.lecture_programme p
             where p.division_code >= :from::char(12) and p.division_code < :to::char(12) and not p.voided
               and (p.valid_from, p.id) < (:beforeDay::date, :beforeId::uuid)
             order by p.valid_from desc, p.id desc
             limit :limit
            """;

    /** What a list of lectures is narrowed to, but the place; and the page of it. */
    private static final String NARROWED =
            """
               and (:programme::uuid is null or l.programme_id = :programme::uuid)
               and (:venue::uuid is null or l.venue_id = :venue::uuid)
               and (:year::integer is null or l.held_on >= make_date(:year, 1, 1) and l.held_on < make_date(:year + 1, 1, 1))
               and (l.held_on, l.id) < (:beforeDay::date, :beforeId::uuid)
             order by l.held_on desc, l.id desc
             limit :limit
            """;

    /** Those given in the area and, where they are asked for, those given elsewhere that reached a village of it. */
    private static final String LECTURES =
            """
            select to_json(found) from (
            (select l.id, l.division_code, l.programme_id, l.topic, l.audience, l.lecturer_id, l.held_on, v.label as venue,
                   l.place, l.languages, l.members, l.others, l.late_because, false as elsewhere
              from training.lecture l
              left join party.published_venue v on v.county_code = l.county_code and v.record_id = l.venue_id
             where l.division_code >= :from::char(12) and l.division_code < :to::char(12) and not l.voided
            %1$s)
            union all
            (select l.id, l.division_code, l.programme_id, l.topic, l.audience, l.lecturer_id, l.held_on, l.venue,
                   l.place, l.languages, l.members, l.others, l.late_because, true
              from training.lectures_that_reached(array(
                   select distinct r.lecture_id
                     from training.lecture_reach r
                    where :elsewhere and r.division_code >= :from::char(12) and r.division_code < :to::char(12) and not r.voided
                      and r.held_on <= :beforeDay::date
                      and not exists (select from training.lecture here
                                       where here.id = r.lecture_id
                                         and here.division_code >= :from::char(12) and here.division_code < :to::char(12)))) l
             where true
            %1$s)
             order by held_on desc, id desc
             limit :limit) found
            """
                    .formatted(NARROWED);

    /** As a lecturer and as a listener, as far as the actor may see the places. */
    private static final String OF_A_PERSON =
            """
            select l.id, l.division_code, l.topic, l.held_on, l.lecturer_id = :cadre as gave
              from training.lecture l
             where not l.voided
               and (l.lecturer_id = :cadre or l.id in (
                    select h.lecture_id from training.lecture_listener h where h.cadre_id = :cadre and not h.voided))
             order by l.held_on desc, l.id
             limit 200
            """;

    private final JdbcClient jdbc;
    private final LectureTable table;
    private final CourseLists lists;
    private final Divisions divisions;
    private final Actors actors;

    LectureLists(JdbcClient jdbc, LectureTable table, CourseLists lists, Divisions divisions, Actors actors) {
        this.jdbc = jdbc;
        this.table = table;
        this.lists = lists;
        this.divisions = divisions;
        this.actors = actors;
    }

    /**
     * What a list of lectures is narrowed to.
     *
     * @param elsewhere whether also those that reached a village of the division without being given in it
     */
    record SoughtLectures(
            DivisionCode division,
            @Nullable UUID programme,
            @Nullable UUID venue,
            @Nullable Integer year,
            boolean elsewhere) {}

    record FoundProgramme(
            UUID id,
            String divisionCode,
            String topic,
            UUID lecturerId,
            String audience,
            @Nullable Integer planned,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int given,
            int listeners) {}

    record FoundLecture(
            UUID id,
            String divisionCode,
            UUID programmeId,
            String topic,
            String audience,
            UUID lecturerId,
            LocalDate heldOn,
            @Nullable String venue,
            @Nullable String place,
            List<String> languages,
            int members,
            int others,
            @Nullable String lateBecause,
            boolean elsewhere) {}

    record LectureOfAPerson(UUID id, String divisionCode, String topic, LocalDate heldOn, boolean gave) {}

    @Transactional(readOnly = true)
    Page<FoundProgramme> programmes(DivisionCode division, @Nullable String cursor, int limit) {
        lists.requireWithin(division);
        var after = Cursor.parse(cursor, "9999-12-31", new UUID(-1, -1));
        var rows = jdbc.sql(PROGRAMMES)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("beforeDay", after.at(0))
                .param("beforeId", after.at(1))
                .param("limit", limit + 1)
                .query(FoundProgramme.class)
                .list();
        return page(rows, limit, last -> Cursor.of(last.validFrom(), last.id()));
    }

    @Transactional(readOnly = true)
    Page<FoundLecture> lectures(SoughtLectures sought, @Nullable String cursor, int limit) {
        lists.requireWithin(sought.division());
        var after = Cursor.parse(cursor, "9999-12-31", new UUID(-1, -1));
        var rows = TableRows.read(
                jdbc.sql(LECTURES)
                        .param("from", sought.division().value())
                        .param("to", sought.division().rangeEnd())
                        .param("programme", sought.programme())
                        .param("venue", sought.venue())
                        .param("year", sought.year())
                        .param("elsewhere", sought.elsewhere())
                        .param("beforeDay", after.at(0))
                        .param("beforeId", after.at(1))
                        .param("limit", limit + 1),
                FoundLecture.class);
        return page(rows, limit, last -> Cursor.of(last.heldOn(), last.id()));
    }

    /** Of those given in the area. */
    @Transactional(readOnly = true)
    long count(SoughtLectures sought) {
        return jdbc.sql(
                        """
                        select count(*) from training.lecture l
                         where l.division_code >= :from::char(12) and l.division_code < :to::char(12) and not l.voided
                           and (:year::integer is null or l.held_on >= make_date(:year, 1, 1) and l.held_on < make_date(:year + 1, 1, 1))
                        """)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("year", sought.year())
                .query(Long.class)
                .single();
    }

    /** What the venue of a lecture is called: where the actor sees the venue, or a village that the lecture reached. */
    @Transactional(readOnly = true)
    @Nullable
    String venue(Lecture lecture) {
        return lecture.venueId() == null
                ? null
                : table.venue(lecture.venueId(), lecture.heldOn())
                        .map(VenueThere::name)
                        .or(() -> table.venueOfReaching(lecture.id()))
                        .orElse(null);
    }

    /** Who came and is known by name, in the order in which they were entered. */
    @Transactional(readOnly = true)
    List<UUID> listeners(UUID lecture) {
        return jdbc.sql(
                        """
                        select cadre_id from training.lecture_listener where lecture_id = :lecture and not voided order by id limit 500
                        """)
                .param("lecture", lecture)
                .query(UUID.class)
                .list();
    }

    /** The villages that a lecture reached, as they were then; of those that the actor may see. */
    @Transactional(readOnly = true)
    List<DivisionCode> reached(UUID lecture) {
        return jdbc.sql(
                        """
                        select distinct division_code from training.lecture_reach
                         where lecture_id = :lecture and not voided and counted_from is null
                         order by division_code limit 500
                        """)
                .param("lecture", lecture)
                .query((row, number) -> new DivisionCode(row.getString("division_code")))
                .list();
    }

    @Transactional(readOnly = true)
    List<LectureOfAPerson> ofPerson(UUID cadre) {
        actors.require(Right.READ_RECORDS);
        return jdbc.sql(OF_A_PERSON)
                .param("cadre", cadre)
                .query(LectureOfAPerson.class)
                .list();
    }

    /** The villages of an area with no lecture in the year up to a day; those after a code, in the order of codes. */
    @Transactional(readOnly = true)
    Page<DivisionCode> unreached(DivisionCode division, LocalDate day, @Nullable String cursor, int limit) {
        lists.requireWithin(division);
        var reached = jdbc.sql(
                        """
                        select division_code from training.published_reached_village
                         where division_code >= :from::char(12) and division_code < :to::char(12)
                           and valid_from <= :day and valid_to > :day
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("day", day)
                .query((row, number) -> new DivisionCode(row.getString("division_code")))
                .set();
        var after = Cursor.parse(cursor, "").at(0);
        var villages = divisions.descendants(division, Level.VILLAGE, day).stream()
                .map(Division::code)
                .filter(village -> !reached.contains(village) && village.value().compareTo(after) > 0)
                .sorted()
                .limit(limit + 1L)
                .toList();
        return page(villages, limit, Cursor::of);
    }

    private static <T> Page<T> page(List<T> rows, int limit, Function<T, Cursor> cursor) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, limit)),
                        cursor.apply(rows.get(limit - 1)).text());
    }
}
