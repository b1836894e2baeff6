package org.lingtouyan.training;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.lingtouyan.training.LectureLists.SoughtLectures;
import org.lingtouyan.training.LectureShowing.ListedLecture;
import org.lingtouyan.training.LectureShowing.ShownLecture;
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

/** Lectures that went to the people: written down where they were given, with who came; and the villages none has reached. */
@RestController
@RequestMapping("/api/lectures")
class LectureController {

    private static final int LONGEST_PAGE = 200;

    private final Lectures lectures;
    private final LectureLists lists;
    private final LectureShowing showing;

    LectureController(Lectures lectures, LectureLists lists, LectureShowing showing) {
        this.lectures = lectures;
        this.lists = lists;
        this.showing = showing;
    }

    /** @param division the village or township where there is no venue; of a venue its own place counts */
    record ToldLecture(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull UUID programme,
            @Nullable UUID lecturer,
            @NotNull LocalDate heldOn,
            @Nullable UUID venue,
            @Nullable @Size(min = 1, max = 120) String place,
            @Nullable List<String> languages,
            @PositiveOrZero @Max(100_000) int members,
            @PositiveOrZero @Max(100_000) int others,
            @Nullable @Size(min = 1, max = 200) String lateBecause) {

        Lecture.Told told() {
            return new Lecture.Told(
                    id,
                    division,
                    programme,
                    lecturer,
                    heldOn,
                    venue,
                    place,
                    languages == null ? List.of() : languages,
                    members,
                    others,
                    lateBecause);
        }
    }

    record ToldListener(@NotNull UUID cadre) {}

    /** How many are new on the list. */
    record CountedListeners(int added) {}

    record UnreachedVillage(DivisionCode division, String place) {}

    record PersonsLecture(UUID id, String at, String topic, LocalDate heldOn, boolean gave) {}

    /**
     * The latest first, those that were given in an area and those that reached a village of it from elsewhere; of a programme, a
     * venue or a year, or all of them.
     */
    @GetMapping
    Page<ListedLecture> list(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable UUID venue,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return showing.lectures(
                lists.lectures(new SoughtLectures(division, programme, venue, year, true), cursor, atMost(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<ShownLecture> read(@PathVariable UUID id) {
        var one = lectures.find(id);
        return ResponseEntity.ok()
                .eTag(Versions.etag(one.version()))
                .body(showing.lecture(one, lists.venue(one), lists.listeners(id), lists.reached(id)));
    }

    @PostMapping
    ResponseEntity<Void> give(@Valid @RequestBody ToldLecture told) {
        return lectures.give(told.told())
                ? ResponseEntity.created(URI.create("/api/lectures/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldLecture told) {
        int version = Versions.number(ifMatch);
        if (!told.id().equals(id)) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "id");
        }
        lectures.correct(told.told(), version);
    }

    /** The lecture never was. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        lectures.withdraw(id);
    }

    /** Says by name who of the members came. */
    @PostMapping("/{id}/listeners")
    CountedListeners hear(@PathVariable UUID id, @Valid @RequestBody List<@Valid ToldListener> told) {
        if (told.size() > LONGEST_PAGE) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "listeners");
        }
        var where = lectures.find(id).divisionCode();
        return new CountedListeners(lectures.hear(
                id,
                told.stream()
                        .map(one -> new Lecture.Listener(UuidCreator.getTimeOrderedEpoch(), where, id, one.cadre(), 1))
                        .toList()));
    }

    @DeleteMapping("/{id}/listeners/{cadre}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unhear(@PathVariable UUID id, @PathVariable UUID cadre) {
        lectures.unhear(id, cadre);
    }

    /** The villages of an area that no lecture has reached in the year up to a day. */
    @GetMapping("/unreached")
    Page<UnreachedVillage> unreached(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = lists.unreached(division, on == null ? Here.today() : on, cursor, atMost(limit));
        return new Page<>(
                page.items().stream()
                        .map(village -> new UnreachedVillage(village, showing.place(village.value())))
                        .toList(),
                page.next());
    }

    /** What somebody gave or heard, newest first; at most 200. */
    @GetMapping("/of/{cadre}")
    List<PersonsLecture> ofPerson(@PathVariable UUID cadre) {
        return lists.ofPerson(cadre).stream()
                .map(one -> new PersonsLecture(
                        one.id(), showing.place(one.divisionCode()), one.topic(), one.heldOn(), one.gave()))
                .toList();
    }

    private static int atMost(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }
}
