package org.lingtouyan.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.lingtouyan.training.CourseLists.Attended;
import org.lingtouyan.training.CourseLists.CourseOfAPerson;
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

    /** Newest first. */
    @GetMapping
    Page<CourseBody> list(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.courses(division, audience, year, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream().map(one -> body(one.course(), one.people())).toList(),
                found.size() > size ? page.get(size - 1).course().id().toString() : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<CourseBody> read(@PathVariable UUID id) {
        var held = courses.find(id);
        return ResponseEntity.ok().eTag(Versions.etag(held.version())).body(body(held.course(), null));
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
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        courses.find(id);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.attended(id, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names = cadres.named(page.stream().map(Attended::cadreId).toList());
        return new Page<>(
                page.stream().map(one -> trainee(one, names.get(one.cadreId()))).toList(),
                found.size() > size ? page.get(size - 1).id().toString() : null);
    }

    /** Puts people on the list, or tells how it ended for those who are on it. */
    @PostMapping("/{id}/attendances")
    CountedTrainees attend(@PathVariable UUID id, @Valid @RequestBody List<@Valid ToldTrainee> told) {
        if (told.size() > LONGEST_PAGE) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "attendances");
        }
        return new CountedTrainees(courses.attend(
                id,
                told.stream()
                        .map(one -> new Attendance(one.id(), one.division(), one.cadre(), one.result()))
                        .toList()));
    }

    /** All village secretaries in post in that place attend, or those not trained yet this year: from the posts, without a roster. */
    @PostMapping("/{id}/attendances/secretaries")
    CountedTrainees attendAll(
            @PathVariable UUID id,
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "false") boolean untrainedOnly,
            @RequestParam(required = false) @Nullable String result) {
        return new CountedTrainees(
                untrainedOnly
                        ? courses.attendUntrainedSecretaries(id, division, result)
                        : courses.attendAllSecretaries(id, division, result));
    }

    /** What somebody attended, newest first, whoever held it; at most 200. */
    @GetMapping("/of/{cadre}")
    List<CourseOfAPerson> ofPerson(@PathVariable UUID cadre) {
        return lists.ofPerson(cadre);
    }

    private CourseBody body(Course course, @Nullable Integer people) {
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
                people);
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
                one.result());
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    /** A course as entered and shown; {@code place} and {@code people} are told by us. */
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
            @Nullable Integer people) {

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
            @Nullable String result) {}

    record ToldTrainee(
            @NotNull UUID id, @NotNull UUID cadre, @NotNull DivisionCode division, @Nullable String result) {}

    /** How many are new on the list or have another result. */
    record CountedTrainees(int changed) {}
}
