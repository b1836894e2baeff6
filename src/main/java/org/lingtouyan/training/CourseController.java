package org.lingtouyan.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.lingtouyan.training.Attendance.State;
import org.lingtouyan.training.CourseLists.Attended;
import org.lingtouyan.training.CourseLists.CourseOfAPerson;
import org.lingtouyan.training.CourseLists.Told;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Classes and lectures, and who attended them. */
@RestController
@RequestMapping("/api/courses")
class CourseController {

    private static final int LONGEST_PAGE = 200;

    private final Courses courses;
    private final CourseLists lists;
    private final Cadres cadres;
    private final Divisions divisions;

    CourseController(Courses courses, CourseLists lists, Cadres cadres, Divisions divisions) {
        this.courses = courses;
        this.lists = lists;
        this.cadres = cadres;
        this.divisions = divisions;
    }

    /** Newest first; {@code untold}: those that are over without it being told of everybody whether they came. */
    @GetMapping
    Page<CourseBody> list(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean untold,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.courses(division, audience, year, untold, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream().map(one -> body(one.course(), one.told())).toList(),
                found.size() > size ? page.get(size - 1).course().id().toString() : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<CourseBody> read(@PathVariable UUID id) {
        var held = courses.find(id);
        return ResponseEntity.ok().eTag(Versions.etag(held.version())).body(body(held.course(), lists.told(id)));
    }

    @PostMapping
    ResponseEntity<Void> hold(@Valid @RequestBody CourseBody told) {
        return courses.hold(told.course())
                ? ResponseEntity.created(URI.create("/api/courses/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CourseBody told) {
        var version = Versions.expected(ifMatch);
        if (!told.id().equals(id)) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "id");
        }
        courses.correct(told.course(), version);
    }

    /** The course never was. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        courses.withdraw(id);
    }

    @GetMapping("/{id}/attendances")
    Page<Trainee> attended(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        courses.find(id);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.attended(id, state, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names = cadres.named(page.stream().map(Attended::cadreId).toList());
        return new Page<>(
                page.stream().map(one -> trainee(one, names.get(one.cadreId()))).toList(),
                found.size() > size ? page.get(size - 1).id().toString() : null);
    }

    /** Puts people on the list, or tells what became of those who are on it. */
    @PostMapping("/{id}/attendances")
    CountedTrainees attend(@PathVariable UUID id, @Valid @RequestBody List<@Valid ToldTrainee> told) {
        if (told.size() > LONGEST_PAGE) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "attendances");
        }
        return new CountedTrainees(
                courses.attend(id, told.stream().map(ToldTrainee::attendance).toList()));
    }

    /** Of whom nothing was told yet came, once the course is over. */
    @PostMapping("/{id}/attendances/all-came")
    CountedTrainees allCame(@PathVariable UUID id, @RequestParam(required = false) @Nullable String result) {
        return new CountedTrainees(courses.allCame(id, result));
    }

    /** Everybody in post in that place as what the course is for is put on the list, or those not trained yet this year. */
    @PostMapping("/{id}/attendances/in-post")
    CountedTrainees attendInPost(
            @PathVariable UUID id,
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "false") boolean untrainedOnly,
            @RequestParam(required = false) @Nullable String result) {
        return new CountedTrainees(courses.attendInPost(id, division, untrainedOnly, result));
    }

    /** What somebody attended, newest first, whoever held it; at most 200. */
    @GetMapping("/of/{cadre}")
    List<CourseOfAPerson> ofPerson(@PathVariable UUID cadre) {
        return lists.ofPerson(cadre);
    }

    private CourseBody body(Course course, Told told) {
        return new CourseBody(
                course.id(),
                course.division(),
                divisions.pathText(course.division()),
                course.kind(),
                course.name(),
                course.audience(),
                course.organiser(),
                course.begins(),
                course.ends(),
                course.heldAt(),
                course.outside(),
                told.people(),
                told.enrolled(),
                told.untold());
    }

    private Trainee trainee(Attended one, Cadres.@Nullable Known known) {
        var division = new DivisionCode(one.divisionCode());
        return new Trainee(
                one.id(),
                one.cadreId(),
                known == null ? null : known.name(),
                known == null ? null : known.unit(),
                division,
                divisions.pathText(division),
                one.state(),
                one.daysThere(),
                one.because(),
                one.result());
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    /** A course as entered and shown; the place and how many are told by us. */
    record CourseBody(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @Nullable String place,
            Course.@NotNull Kind kind,
            @NotBlank @Size(max = 120) String name,
            @NotBlank String audience,
            @Nullable @Size(max = 120) String organiser,
            @NotNull LocalDate begins,
            @NotNull LocalDate ends,
            @Nullable @Size(max = 120) String heldAt,
            boolean outside,
            @Nullable Integer people,
            @Nullable Integer enrolled,
            @Nullable Integer untold) {

        Course course() {
            return new Course(id, division, kind, name.strip(), audience, organiser, begins, ends, heldAt, outside);
        }
    }

    record Trainee(
            UUID id,
            UUID cadre,
            @Nullable String name,
            @Nullable String unit,
            DivisionCode division,
            String place,
            State state,
            @Nullable BigDecimal days,
            @Nullable String because,
            @Nullable String result) {}

    /** Without a state it stays as it is, or follows from whether the course is over. */
    record ToldTrainee(
            @NotNull UUID id,
            @NotNull UUID cadre,
            @NotNull DivisionCode division,
            @Nullable State state,
            @Nullable @Digits(integer = 3, fraction = 1) BigDecimal days,
            @Nullable @Size(max = 200) String because,
            @Nullable String result) {

        Attendance attendance() {
            var why = because == null || because.isBlank() ? null : because.strip();
            return new Attendance(id, division, cadre, state, days, why, result);
        }
    }

    /** How many are new on the list or are told of otherwise. */
    record CountedTrainees(int changed) {}
}
