package org.lingtouyan.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes programmes of lectures, the lectures and who came; and the venues at which they are given. */
@Component
class LectureTable {

    static final String PROGRAMME = "training.lecture_programme";
    static final String LECTURE = "training.lecture";
    static final String REACH = "training.lecture_reach";
    static final String LISTENER = "training.lecture_listener";

    private final JdbcClient jdbc;
    private final TableRows rows;

    LectureTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A venue as it is known to whoever gives a lecture there. */
    record VenueThere(UUID id, DivisionCode division, String name) {}

    int addAll(String table, Collection<? extends Record> added) {
        try {
            return rows.insert(table, added);
        } catch (DataIntegrityViolationException broken) {
            throw refused(broken);
        }
    }

    /** @return false when somebody changed it since */
    boolean change(String table, Record now) {
        try {
            return rows.update(table, List.of(now)) == 1;
        } catch (DataIntegrityViolationException broken) {
            throw refused(broken);
        }
    }

    /** Never was; it stays in the trail. */
    void withdraw(String table, UUID id) {
        jdbc.sql("update %s set voided = true, version = version + 1 where id = :id and not voided".formatted(table))
                .param("id", id)
                .update();
        if (table.equals(LECTURE)) {
            restateReach(List.of(id));
        }
    }

    /** Those who are on the list already stay on it. @return how many are new */
    int listen(Collection<Lecture.Listener> listeners) {
        return jdbc.sql(
                        """
                        insert into training.lecture_listener (county_code, id, division_code, lecture_id, cadre_id)
                        select left(division_code, 6), id, division_code, lecture_id, cadre_id
                          from json_populate_recordset(null::training.lecture_listener, :rows::json)
                            on conflict (county_code, lecture_id, cadre_id) where not voided do nothing
                        """)
                .param("rows", RowJson.write(List.copyOf(listeners)))
                .update();
    }

    void forget(UUID lecture, UUID cadre) {
        jdbc.sql(
                        """
                        update training.lecture_listener set voided = true, version = version + 1
                         where lecture_id = :lecture and cadre_id = :cadre and not voided
                        """)
                .param("lecture", lecture)
                .param("cadre", cadre)
                .update();
    }

    Optional<Lecture> lecture(UUID id) {
        return lectures(jdbc.sql(
                                """
                                select to_json(l) from training.lecture l
                                 where l.id = :id and not l.voided
                                """)
                        .param("id", id))
                .stream()
                .findFirst();
    }

    /** A lecture of elsewhere that reached a village of the actor's. */
    Optional<Lecture> reaching(UUID id) {
        return lectures(jdbc.sql("select to_json(l) from training.lecture_that_reached(:id) l")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    /** What its venue is called, which is of elsewhere like itself. */
    Optional<String> venueOfReaching(UUID lecture) {
        return jdbc
                .sql("select venue from training.lectures_that_reached(array[:id::uuid])")
                .param("id", lecture)
                .query(String.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Writes down which villages these lectures reached, as it follows from where they were given. */
    void reach(Collection<UUID> lectures) {
        tell("reach_villages", lectures);
    }

    /** Says of what they reached what these lectures say of themselves. */
    private void restateReach(Collection<UUID> lectures) {
        tell("restate_reach", lectures);
    }

    private void tell(String what, Collection<UUID> lectures) {
        jdbc.sql("select 1 from training.%s(:lectures)".formatted(what))
                .param("lectures", lectures.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** That of the same programme at the same place on the same day. */
    Optional<Lecture> same(Lecture told) {
        return lectures(jdbc.sql(
                                """
                                select to_json(l) from training.lecture l
                                 where l.county_code = :county and l.programme_id = :programme and l.division_code = :division
                                   and l.held_on = :day and l.venue_id is not distinct from :venue::uuid
                                   and l.place is not distinct from :place::text and not l.voided
                                """)
                        .param("county", told.divisionCode().countyCode())
                        .param("programme", told.programmeId())
                        .param("division", told.divisionCode().value())
                        .param("day", told.heldOn())
                        .param("venue", told.venueId())
                        .param("place", told.place()))
                .stream()
                .findFirst();
    }

    /** How many who came to it are known by name. */
    int named(UUID lecture) {
        return jdbc.sql("select count(*) from training.lecture_listener where lecture_id = :lecture and not voided")
                .param("lecture", lecture)
                .query(Integer.class)
                .single();
    }

    /** Those of that id or of these places, also where a level above has them. */
    List<LectureProgramme> programmes(Collection<UUID> ids, Collection<DivisionCode> places) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(p) from training.known_programmes(:ids, :places) p
                                 order by p.valid_from desc, p.topic, p.id
                                """)
                        .param("ids", ids.toArray(UUID[]::new))
                        .param(
                                "places",
                                places.stream().map(DivisionCode::value).toArray(String[]::new)),
                LectureProgramme.class);
    }

    boolean isGiven(UUID programme) {
        return jdbc.sql("select exists (select from training.lecture where programme_id = :programme and not voided)")
                .param("programme", programme)
                .query(Boolean.class)
                .single();
    }

    /** What the programme says, its lectures carry. */
    void restate(LectureProgramme now) {
        restateReach(jdbc.sql(
                        """
                                update training.lecture set topic = :topic, audience = :audience, version = version + 1
                                 where programme_id = :id and not voided and (topic, audience) is distinct from (:topic, :audience)
                                returning id
                                """)
                .param("topic", now.topic())
                .param("audience", now.audience())
                .param("id", now.id())
                .query(UUID.class)
                .list());
    }

    Optional<VenueThere> venue(UUID id, LocalDate day) {
        return venue("record_id = :id::uuid", "id", id.toString(), day);
    }

    /** The venue of that name in a village. */
    Optional<VenueThere> venue(DivisionCode village, String name, LocalDate day) {
        return venue("division_code = '%s' and label = :name".formatted(village.value()), "name", name, day);
    }

    private Optional<VenueThere> venue(String which, String named, String value, LocalDate day) {
        return jdbc.sql(
                        """
                        select record_id, division_code, label from party.published_venue
                         where %s and valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by record_id limit 1
                        """
                                .formatted(which))
                .param(named, value)
                .param("day", day)
                .query(LectureTable::venue)
                .optional();
    }

    /** All that stand in an area on a day, in the order of places. */
    List<VenueThere> venues(DivisionCode area, LocalDate day) {
        return jdbc.sql(
                        """
                        select record_id, division_code, label from party.published_venue
                         where division_code >= :from::char(12) and division_code < :to::char(12)
                           and valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by division_code, label, record_id
                        """)
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .param("day", day)
                .query(LectureTable::venue)
                .list();
    }

    private static VenueThere venue(ResultSet row, int number) throws SQLException {
        return new VenueThere(
                row.getObject("record_id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                row.getString("label"));
    }

    private static List<Lecture> lectures(JdbcClient.StatementSpec statement) {
        return TableRows.read(statement, Lecture.class);
    }

    private static Refusal refused(DataIntegrityViolationException broken) {
        if (ConstraintName.of(broken).equals("lecture_is_given_at_a_place_once_a_day")) {
            return TrainingRefused.LECTURE_GIVEN_ALREADY.because().with("field", "heldOn");
        }
        throw broken;
    }
}
