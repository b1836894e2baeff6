package org.lingtouyan.training;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.training.Attendance.State;
import org.lingtouyan.training.CourseTable.HeldCourse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Courses and who attended them: held, corrected, withdrawn; people come one by one, by a roster, or all who are in post. */
@Service
public class Courses {

    static final String AUDIENCES = "trainingAudience";
    static final String STATES = "trainingState";
    static final String RESULTS = "trainingResult";

    private final CourseTable table;
    private final Rotation rotation;
    private final Cadres cadres;
    private final Codes codes;
    private final Actors actors;

    Courses(CourseTable table, Rotation rotation, Cadres cadres, Codes codes, Actors actors) {
        this.table = table;
        this.rotation = rotation;
        this.cadres = cadres;
        this.codes = codes;
        this.actors = actors;
    }

    /** Enters a course. @return false if just this had been entered before */
    @Transactional
    boolean hold(Course told) {
        requireWithin(told.division());
        requireKnown(told);
        if (told.kind() == Course.Kind.LECTURE) {
            throw TrainingRefused.LECTURE_GOES_BY_A_PROGRAMME.because().with("field", "kind");
        }
        var held = table.find(told.id());
        if (held.isPresent()) {
            if (!held.get().course().equals(told)) {
                throw TrainingRefused.COURSE_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        table.add(List.of(told));
        return true;
    }

    /** The course of that name, place and day, entered if it is not yet. */
    @Transactional
    Course meant(Course told) {
        requireWithin(told.division());
        requireKnown(told);
        return table.findSame(told).orElseGet(() -> {
            table.add(List.of(told));
            return told;
        });
    }

    /** Changes what is said of a course, and with it of everybody who attended. */
    @Transactional
    void correct(Course now, String version) {
        requireWithin(now.division());
        requireKnown(now);
        var held = find(now.id());
        if (!held.course().division().equals(now.division())) {
            throw RequestRefused.NOT_FOUND.because();
        }
        if (!now.over(Here.today()) && table.anyTold(now.id())) {
            throw TrainingRefused.COURSE_ATTENDED_ALREADY.because().with("field", "ends");
        }
        if (!version.equals(String.valueOf(held.version())) || !table.correct(now, held.version())) {
            throw TrainingRefused.COURSE_STALE.because();
        }
        table.restate(now);
    }

    /** It never was; it stays in the trail. */
    @Transactional
    void withdraw(UUID id) {
        var course = find(id).course();
        requireWithin(course.division());
        table.withdraw(course);
    }

    /** Puts people on the list, or tells what became of those who are on it. @return how many are new or changed */
    @Transactional
    int attend(UUID courseId, List<Attendance> attendances) {
        var course = find(courseId).course();
        return attend(course, attendances);
    }

    int attend(Course course, List<Attendance> attendances) {
        var people = attendances.stream().map(Attendance::cadre).toList();
        var known = cadres.named(people);
        for (var one : attendances) {
            requireWithin(one.division());
            if (!known.containsKey(one.cadre())) {
                throw TrainingRefused.TRAINEE_UNKNOWN.because().with("field", "cadre");
            }
            requireKnownResult(one.result());
        }
        if (attendances.isEmpty()) {
            return 0;
        }
        var held = table.held(course.id(), people);
        return table.attend(
                course,
                attendances.stream()
                        .map(one -> one.after(held.get(one.cadre()), course, Here.today()))
                        .toList());
    }

    /** Of whom nothing was told yet came, each of the actor's area. @return how many they are */
    @Transactional
    int allCame(UUID courseId, @Nullable String result) {
        actors.require(Right.WRITE_RECORDS);
        var course = find(courseId).course();
        requireKnownResult(result);
        if (!course.over(Here.today())) {
            throw TrainingRefused.TRAINING_NOT_OVER.because(course.ends()).with("field", "state");
        }
        return table.allCame(courseId, result);
    }

    /**
     * Everybody of a place is put on the list who is in post as what the course is for, enrolled before it is over and having come
     * after: nobody types a roster that the posts already give.
     *
     * @param untrainedOnly only those who have not been trained yet in the year of the course (补训)
     * @return how many are new on the list
     */
    @Transactional
    public int attendInPost(UUID courseId, DivisionCode place, boolean untrainedOnly, @Nullable String result) {
        requireWithin(place);
        requireKnownResult(result);
        var course = find(courseId).course();
        boolean over = course.over(Here.today());
        if (result != null && !over) {
            throw TrainingRefused.TRAINING_NOT_OVER.because(course.ends()).with("field", "result");
        }
        var people = new LinkedHashMap<UUID, Attendance>();
        for (var one : rotation.inPost(course.audience(), place, course.ends(), untrainedOnly)) {
            people.putIfAbsent(
                    one.cadreId(),
                    new Attendance(
                            UuidCreator.getTimeOrderedEpoch(),
                            new DivisionCode(one.divisionCode()),
                            one.cadreId(),
                            over ? State.CAME : State.ENROLLED,
                            null,
                            null,
                            result));
        }
        people.keySet().removeAll(table.held(courseId, people.keySet()).keySet());
        return people.isEmpty() ? 0 : table.attend(course, people.values());
    }

    /** Many at once, for whoever has made sure of them. */
    @Transactional
    public void load(Collection<Course> courses) {
        table.add(courses);
    }

    /** Many at once, for whoever has made sure of them. */
    @Transactional
    public void load(Course course, Collection<Attendance> attendances) {
        table.attend(course, attendances);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    HeldCourse find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private void requireKnownResult(@Nullable String result) {
        if (result != null && codes.get(RESULTS, result).isEmpty()) {
            throw TrainingRefused.TRAINING_RESULT_UNKNOWN.because().with("field", "result");
        }
    }

    private void requireKnown(Course told) {
        if (codes.get(AUDIENCES, told.audience()).isEmpty()) {
            throw TrainingRefused.COURSE_AUDIENCE_UNKNOWN.because().with("field", "audience");
        }
    }
}
