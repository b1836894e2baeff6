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
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.lingtouyan.training.TalentLists.SoughtTalent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Local talent (乡土人才): who is in the register, when they were trained this year, and the households each of them leads. */
@RestController
@RequestMapping("/api/talents")
class TalentController {

    private static final int LONGEST_PAGE = 200;

    private final Talents talents;
    private final TalentLists lists;
    private final TalentShowing showing;
    private final Actors actors;

    TalentController(Talents talents, TalentLists lists, TalentShowing showing, Actors actors) {
        this.talents = talents;
        this.lists = lists;
        this.showing = showing;
        this.actors = actors;
    }

    record ToldTalent(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull UUID cadre,
            @NotBlank String kind,
            @Nullable @Size(min = 1, max = 60) String skill,
            @Nullable @Size(min = 1, max = 120) String base,
            @Nullable @Size(min = 1, max = 120) String project,
            @NotNull LocalDate from) {

        Talent talent() {
            return new Talent(id, division, cadre, kind, skill, base, project, from, null, 1);
        }
    }

    record CorrectedTalent(
            @NotBlank String kind,
            @Nullable @Size(min = 1, max = 60) String skill,
            @Nullable @Size(min = 1, max = 120) String base,
            @Nullable @Size(min = 1, max = 120) String project) {}

    record TalentEnd(@NotNull LocalDate on) {}

    record ToldLed(
            @NotNull UUID id,
            @NotNull UUID household,
            @Nullable @Size(min = 1, max = 120) String how,
            @NotNull LocalDate from) {}

    /** Those in the register on a day; {@code trained}: only who was trained in the year of that day, or only who was not. */
    @GetMapping
    Page<TalentShowing.ListedTalent> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Boolean trained,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var where = division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        var sought = new SoughtTalent(where, on == null ? Here.today() : on, kind, trained);
        return showing.listed(lists.page(sought, cursor, Math.max(1, Math.min(limit, LONGEST_PAGE))));
    }

    @PostMapping
    ResponseEntity<Void> enter(@Valid @RequestBody ToldTalent told) {
        return talents.enter(told.talent())
                ? ResponseEntity.created(URI.create("/api/talents/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedTalent told) {
        talents.correct(id, told.kind(), told.skill(), told.base(), told.project(), Versions.number(ifMatch));
    }

    /** Leaves the register on that day. */
    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TalentEnd told) {
        talents.leave(id, told.on(), Versions.number(ifMatch));
    }

    /** What the register holds of a person: when they were in it as what, and whom they lead and led. */
    record TalentLife(List<TalentShowing.TalentOfAPerson> entries, List<TalentShowing.ShownLed> led) {}

    @GetMapping("/of/{cadre}")
    TalentLife ofPerson(@PathVariable UUID cadre) {
        return new TalentLife(showing.ofAPerson(talents.of(cadre)), showing.led(talents.led(cadre)));
    }

    /** Whom somebody leads and led; at most 200. */
    @GetMapping("/{id}/households")
    List<TalentShowing.ShownLed> led(@PathVariable UUID id) {
        return showing.led(talents.led(talents.find(id).cadreId()));
    }

    @PostMapping("/{id}/households")
    ResponseEntity<Void> lead(@PathVariable UUID id, @Valid @RequestBody ToldLed told) {
        return talents.lead(told.id(), talents.find(id).cadreId(), told.household(), told.how(), told.from())
                ? ResponseEntity.status(HttpStatus.CREATED).build()
                : ResponseEntity.ok().build();
    }

    @PostMapping("/households/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leadNoMore(@PathVariable UUID id, @Valid @RequestBody TalentEnd told) {
        talents.leadNoMore(id, told.on());
    }
}
