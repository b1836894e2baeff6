package org.lingtouyan.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.lingtouyan.training.LectureShowing.ListedProgramme;
import org.lingtouyan.training.LectureShowing.ShownProgramme;
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

/** Programmes of lectures that go to the people: drawn up, corrected, and those of which a place may give one. */
@RestController
@RequestMapping("/api/lecture-programmes")
class LectureProgrammeController {

    private static final int LONGEST_PAGE = 200;

    private final LectureProgrammes programmes;
    private final LectureLists lists;
    private final LectureShowing showing;
    private final Actors actors;

    LectureProgrammeController(
            LectureProgrammes programmes, LectureLists lists, LectureShowing showing, Actors actors) {
        this.programmes = programmes;
        this.lists = lists;
        this.showing = showing;
        this.actors = actors;
    }

    /** @param to the first day on which it does not run any more */
    record ToldProgramme(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotBlank @Size(max = 120) String topic,
            @NotNull UUID lecturer,
            @NotBlank String audience,
            @Nullable List<String> languages,
            @Nullable @Positive @Max(100_000) Integer planned,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {

        LectureProgramme programme(DivisionCode whose, int version) {
            return new LectureProgramme(
                    id,
                    whose,
                    topic.strip(),
                    lecturer,
                    audience,
                    languages == null ? List.of() : languages,
                    planned,
                    from,
                    to,
                    version);
        }
    }

    /** Newest first. */
    @GetMapping
    Page<ListedProgramme> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var where = division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        return showing.programmes(lists.programmes(where, cursor, Math.max(1, Math.min(limit, LONGEST_PAGE))));
    }

    /** Those of which a lecture may be given in a place on a day: its own and those of the levels above; at most some dozens. */
    @GetMapping("/open")
    List<ShownProgramme> open(
            @RequestParam DivisionCode division, @RequestParam(required = false) @Nullable LocalDate on) {
        return showing.programmes(programmes.openTo(division, on == null ? Here.today() : on));
    }

    @GetMapping("/{id}")
    ResponseEntity<ShownProgramme> read(@PathVariable UUID id) {
        var one = programmes.find(id);
        return ResponseEntity.ok()
                .eTag(Versions.etag(one.version()))
                .body(showing.programmes(List.of(one)).get(0));
    }

    @PostMapping
    ResponseEntity<Void> drawUp(@Valid @RequestBody ToldProgramme told) {
        return programmes.drawUp(told.programme(told.division(), 1))
                ? ResponseEntity.created(URI.create("/api/lecture-programmes/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldProgramme told) {
        int version = Versions.number(ifMatch);
        if (!told.id().equals(id)) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "id");
        }
        programmes.correct(told.programme(programmes.find(id).divisionCode(), version));
    }

    /** It never was; refused once a lecture of it was given. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        programmes.withdraw(id);
    }
}
