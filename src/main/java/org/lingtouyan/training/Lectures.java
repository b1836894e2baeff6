package org.lingtouyan.training;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lectures as they were given: written down on the day or later with a reason, with how many came and who of them is known. */
@Service
public class Lectures {

    private static final String LATE = "training.late-lecture-days";
    private static final int USUAL_DAYS = 7;

    private final LectureTable table;
    private final LectureProgrammes programmes;
    private final Cadres cadres;
    private final Parameters parameters;
    private final Actors actors;

    Lectures(LectureTable table, LectureProgrammes programmes, Cadres cadres, Parameters parameters, Actors actors) {
        this.table = table;
        this.programmes = programmes;
        this.cadres = cadres;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** Many at once, for whoever has made sure of them. */
    @Transactional
    public void load(
            Collection<LectureProgramme> drawnUp, Collection<Lecture> given, Collection<Lecture.Listener> listeners) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(LectureTable.PROGRAMME, drawnUp);
        table.addAll(LectureTable.LECTURE, given);
        table.reach(given.stream().map(Lecture::id).toList());
        table.addAll(LectureTable.LISTENER, listeners);
    }

    /** Where lectures may be given in an area on a day: each venue with the place in which it stands. */
    @Transactional(readOnly = true)
    public Map<UUID, DivisionCode> venues(DivisionCode area, LocalDate day) {
        actors.require(Right.READ_RECORDS);
        var venues = new LinkedHashMap<UUID, DivisionCode>();
        table.venues(area, day).forEach(venue -> venues.put(venue.id(), venue.division()));
        return venues;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND where it neither was given nor reached a village of the actor's */
    @Transactional(readOnly = true)
    Lecture find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.lecture(id).or(() -> table.reaching(id)).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** @return false if just this was written down before */
    @Transactional
    boolean give(Lecture.Told told) {
        var now = sound(told, 1, 0);
        var held = table.lecture(told.id());
        if (held.isEmpty() && added(now)) {
            return true;
        }
        if (held.isEmpty() || !held.get().as(now.id(), now.version()).equals(now)) {
            throw TrainingRefused.LECTURE_ID_TAKEN.because().with("field", "id");
        }
        return false;
    }

    /** What is said of it; where it was given stays unless a venue of another place of the county is named. */
    @Transactional
    void correct(Lecture.Told told, int version) {
        var held = find(told.id());
        programmes.requireOwn(held.divisionCode());
        var now = sound(told, version, table.named(told.id()));
        if (!now.divisionCode().equals(held.divisionCode())) {
            throw TrainingRefused.LECTURE_STAYS_WHERE_IT_WAS.because().with("field", "venue");
        }
        if (!changed(held, now)) {
            throw TrainingRefused.LECTURE_STALE.because();
        }
    }

    private boolean added(Lecture now) {
        boolean fresh = table.addAll(LectureTable.LECTURE, List.of(now)) == 1;
        if (fresh) {
            table.reach(List.of(now.id()));
        }
        return fresh;
    }

    /** Whom it reached follows from the venue and the day: as long as these stay, so does what was written down of it. */
    private boolean changed(Lecture held, Lecture now) {
        boolean done = table.change(LectureTable.LECTURE, now);
        if (done && !held.isWhereAndWhen(now)) {
            table.reach(List.of(now.id()));
        }
        return done;
    }

    /** The lecture a row of a roster means, new or told anew, and who of those who came it names. @return false if all that was so */
    @Transactional
    boolean meant(Lecture.Told told, List<UUID> listeners) {
        var now = sound(told, 1, 0);
        var held = table.same(now);
        boolean news = held.isEmpty() ? added(now) : toldAnew(told, now, held.get());
        var id = held.isEmpty() ? now.id() : held.get().id();
        if (listeners.isEmpty()) {
            return news;
        }
        int added = hear(
                id,
                listeners.stream()
                        .map(who ->
                                new Lecture.Listener(UuidCreator.getTimeOrderedEpoch(), now.divisionCode(), id, who, 1))
                        .toList());
        return news || added > 0;
    }

    private boolean toldAnew(Lecture.Told told, Lecture now, Lecture held) {
        var same = now.as(held.id(), held.version());
        if (held.equals(same)) {
            return false;
        }
        sound(told, held.version(), table.named(held.id()));
        return changed(held, same);
    }

    @Transactional
    void withdraw(UUID id) {
        programmes.requireOwn(find(id).divisionCode());
        table.withdraw(LectureTable.LECTURE, id);
    }

    /** Says by name who came. @return how many are new */
    @Transactional
    int hear(UUID id, List<Lecture.Listener> told) {
        var lecture = find(id);
        programmes.requireOwn(lecture.divisionCode());
        var known = cadres.named(told.stream().map(Lecture.Listener::cadreId).toList());
        if (!told.stream().allMatch(one -> known.containsKey(one.cadreId()))) {
            throw TrainingRefused.TRAINEE_UNKNOWN.because().with("field", "cadre");
        }
        int added = table.listen(told);
        int named = table.named(id);
        if (named > lecture.members()) {
            throw TrainingRefused.LECTURE_MORE_NAMED_THAN_CAME.because(named).with("field", "cadre");
        }
        return added;
    }

    @Transactional
    void unhear(UUID id, UUID cadre) {
        programmes.requireOwn(find(id).divisionCode());
        table.forget(id, cadre);
    }

    private Lecture sound(Lecture.Told told, int version, int named) {
        actors.require(Right.WRITE_RECORDS);
        var where = where(told);
        programmes.requireOwn(where);
        var programme = programmes.find(told.programme());
        if (!programme.reaches(where)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var now = told.of(programme, where, version);
        programmes.requireLecturer(now.lecturerId());
        programmes.requireLanguages(now.languages());
        int days = parameters
                .value(LATE, where, Here.today())
                .map(Integer::valueOf)
                .orElse(USUAL_DAYS);
        now.requireSound(programme, Here.today(), days, named);
        return now;
    }

    /** At a venue where the venue stands. */
    private DivisionCode where(Lecture.Told told) {
        var venue = told.venue();
        return venue == null
                ? told.division()
                : table.venue(venue, told.heldOn())
                        .orElseThrow(() ->
                                TrainingRefused.LECTURE_VENUE_UNKNOWN.because().with("field", "venue"))
                        .division();
    }
}
