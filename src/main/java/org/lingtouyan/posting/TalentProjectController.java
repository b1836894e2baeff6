package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.PostingShowing.ListedPosting;
import org.lingtouyan.posting.TalentProjectLists.ProjectSeen;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
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

/** Talent projects: listed by area, entered, changed, withdrawn; and the talent that is on one. */
@RestController
@RequestMapping("/api/talent-projects")
class TalentProjectController {

    private static final int LONGEST_PAGE = 200;
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final TalentProjects projects;
    private final TalentProjectLists lists;
    private final PostingShowing showing;
    private final Divisions divisions;

    TalentProjectController(
            TalentProjects projects, TalentProjectLists lists, PostingShowing showing, Divisions divisions) {
        this.projects = projects;
        this.lists = lists;
        this.showing = showing;
        this.divisions = divisions;
    }

    private record Position(LocalDate beganOn, UUID before) {}

    /** The newest first: those of the area and those that reach it. */
    @GetMapping
    Page<ShownTalentProject> list(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var after = Cursor.read(
                cursor,
                parts -> new Position(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                TalentProjectLists.BEFORE_ALL,
                LAST_ID);
        var found = lists.page(division, day, after.beganOn(), after.before(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream().map(this::shown).toList(), found.size() > size ? cursor(page.get(size - 1)) : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<ShownTalentProject> find(@PathVariable UUID id) {
        var seen = lists.find(id);
        var answer = ResponseEntity.ok();
        return (seen.version() == null ? answer : answer.eTag(Versions.etag(seen.version()))).body(shown(seen));
    }

    /** The project a posting is on; none: no content. */
    @GetMapping("/of/{posting}")
    ResponseEntity<ShownTalentProject> of(@PathVariable UUID posting) {
        return lists.of(posting).map(seen -> ResponseEntity.ok(shown(seen))).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    @PostMapping
    ResponseEntity<Void> enter(@Valid @RequestBody ToldTalentProject told) {
        return projects.enter(told.project())
                ? ResponseEntity.created(URI.create("/api/talent-projects/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldTalentProject told) {
        var version = Versions.expected(ifMatch);
        if (!told.id().equals(id)) {
            throw RequestRefused.INVALID_REQUEST.because().with("field", "id");
        }
        projects.change(told.project(), version);
    }

    /** The project never was. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        projects.withdraw(id, Versions.expected(ifMatch));
    }

    /** Who of an area is on the project; {@code waiting}: who might come on it. */
    @GetMapping("/{id}/experts")
    Page<ListedPosting> experts(
            @PathVariable UUID id,
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        lists.find(id);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.experts(id, division, waiting, PostingPosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                showing.listed(page),
                found.size() > size
                        ? PostingPosition.of(page.get(size - 1).posting()).cursor()
                        : null);
    }

    /** Brings postings of talent on the project, all or none. */
    @PostMapping("/{id}/experts")
    CountedExperts join(@PathVariable UUID id, @Valid @RequestBody JoiningExperts told) {
        return new CountedExperts(projects.join(id, told.postings()));
    }

    @DeleteMapping("/{id}/experts/{posting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, @PathVariable UUID posting) {
        projects.leave(id, posting);
    }

    private ShownTalentProject shown(ProjectSeen seen) {
        var owner = seen.divisionCode();
        return new ShownTalentProject(
                seen.id(),
                owner,
                divisions.find(owner).map(Division::name).orElse(owner.value()),
                seen.name(),
                seen.year(),
                seen.purpose(),
                seen.granted(),
                seen.spent(),
                seen.beginsOn(),
                seen.endsOn(),
                seen.counties().stream()
                        .map(county -> new CountyOfAProject(
                                county,
                                divisions.find(county).map(Division::shortName).orElse(county.value())))
                        .toList(),
                seen.experts(),
                seen.version());
    }

    private static String cursor(ProjectSeen last) {
        return Cursor.of(last.beginsOn(), last.id()).text();
    }

    record ToldTalentProject(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotBlank @Size(max = 120) String name,
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotBlank @Size(max = 500) String purpose,
            @NotNull LocalDate beginsOn,
            @NotNull LocalDate endsOn,
            @NotEmpty @Size(max = 200) List<@NotNull DivisionCode> counties) {

        TalentProject project() {
            return new TalentProject(id, division, name.strip(), year, purpose.strip(), beginsOn, endsOn, counties);
        }
    }

    /** {@code granted}, {@code spent} and {@code version} only where the project is of one's own area. */
    record ShownTalentProject(
            UUID id,
            DivisionCode division,
            String owner,
            String name,
            int year,
            String purpose,
            @Nullable BigDecimal granted,
            @Nullable BigDecimal spent,
            LocalDate beginsOn,
            LocalDate endsOn,
            List<CountyOfAProject> counties,
            int experts,
            @Nullable Integer version) {}

    record CountyOfAProject(DivisionCode division, String name) {}

    record JoiningExperts(@NotEmpty @Size(max = 200) List<@NotNull UUID> postings) {}

    /** How many are new on the project. */
    record CountedExperts(int joined) {}
}
