package org.lingtouyan.leadership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.TeamWords.ShownTenure;
import org.lingtouyan.leadership.TenureLists.Roster;
import org.lingtouyan.leadership.Tenures.Successor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;

/** Posts of village teams: the roster of a day, and each time in office begun, ended, handed over, corrected. */
@RestController
@RequestMapping("/api/tenures")
class TenureController {

    private static final int LONGEST_PAGE = 200;

    private final Tenures tenures;
    private final TenureLists lists;
    private final TeamPlaces places;
    private final TeamWords words;
    private final TenureHistory history;

    TenureController(Tenures tenures, TenureLists lists, TeamPlaces places, TeamWords words, TenureHistory history) {
        this.tenures = tenures;
        this.lists = lists;
        this.places = places;
        this.words = words;
        this.history = history;
    }

    record BegunTenure(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull UUID cadre,
            @NotNull CommitteePost post,
            @NotNull Filling filledBy,
            @Nullable @Size(max = 300) String filledNote,
            @NotNull LocalDate from,
            @Nullable @Size(max = 300) String unreviewedBecause) {}

    record EndedTenure(
            @NotNull LocalDate on,
            Ending.@NotNull Why why,
            Ending.@Nullable Removal removal,
            @Nullable @Size(max = 300) String note) {

        Ending ending() {
            return new Ending(on, why, removal, note);
        }
    }

    record ReplacedTenure(@NotNull @Valid EndedTenure ending, @NotNull @Valid NextInPost successor) {}

    record NextInPost(
            @NotNull UUID id,
            @NotNull UUID cadre,
            @NotNull Filling filledBy,
            @Nullable @Size(max = 300) String filledNote,
            @Nullable @Size(max = 300) String unreviewedBecause) {}

    record CorrectedTenure(
            @NotNull UUID cadre,
            @NotNull CommitteePost post,
            @NotNull Filling filledBy,
            @Nullable @Size(max = 300) String filledNote,
            @NotNull LocalDate from,
            @Nullable @Valid EndedTenure ending,
            @Nullable @Size(max = 300) String unreviewedBecause) {}

    /** Who holds a post on a day (today unless said); with {@code endedSince}, who left one since. */
    @GetMapping
    Page<ShownTenure> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate endedSince,
            @RequestParam(required = false) @Nullable CommitteePost post,
            @RequestParam(required = false) @Nullable Filling filledBy,
            @RequestParam(required = false) Ending.@Nullable Why endReason,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var day = on == null && endedSince == null && endReason == null ? Here.today() : on;
        var roster = new Roster(places.read(division), day, endedSince, post, filledBy, endReason);
        var found = lists.page(roster, PlacePosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                words.shown(page),
                found.size() > size
                        ? TenureLists.position(page.get(size - 1).record()).cursor()
                        : null);
    }

    /** Every post somebody held as far as the reader's area goes, the latest first; at most 200. */
    @GetMapping("/of/{cadre}")
    List<ShownTenure> ofPerson(@PathVariable UUID cadre) {
        places.read(null);
        return words.shown(lists.ofPerson(cadre));
    }

    /** Whether somebody who took that post on that day would do so without a passed joint review; for whoever may write the post. */
    @GetMapping("/review")
    ReviewRule.Standing review(
            @RequestParam DivisionCode division,
            @RequestParam UUID cadre,
            @RequestParam CommitteePost post,
            @RequestParam LocalDate from) {
        return tenures.review(Tenure.begun(UUID.randomUUID(), division, cadre, post, Filling.ELECTED, null, from));
    }

    @PostMapping
    ResponseEntity<ShownTenure> begin(@Valid @RequestBody BegunTenure told) {
        var tenure = Tenure.begun(
                told.id(), told.division(), told.cadre(), told.post(), told.filledBy(), told.filledNote(), told.from());
        var created = tenures.begin(tenure, told.unreviewedBecause());
        var held = tenures.find(told.id());
        var answer = created ? ResponseEntity.created(URI.create("/api/tenures/" + told.id())) : ResponseEntity.ok();
        return answer.eTag(held.etag()).body(words.shown(held));
    }

    @GetMapping("/{id}")
    ResponseEntity<ShownTenure> find(@PathVariable UUID id) {
        var held = tenures.find(id);
        return ResponseEntity.ok().eTag(held.etag()).body(words.shown(held));
    }

    @PostMapping("/{id}/end")
    ResponseEntity<ShownTenure> end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody EndedTenure told) {
        tenures.end(id, ifMatch, told.ending());
        return find(id);
    }

    /** Ends it and lets the successor begin on that day. */
    @PostMapping("/{id}/replacement")
    ResponseEntity<ShownTenure> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReplacedTenure told) {
        var next = told.successor();
        tenures.replace(
                id,
                ifMatch,
                told.ending().ending(),
                new Successor(next.id(), next.cadre(), next.filledBy(), next.filledNote(), next.unreviewedBecause()));
        return find(id);
    }

    @PutMapping("/{id}")
    ResponseEntity<ShownTenure> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedTenure told) {
        var held = tenures.find(id).record();
        tenures.correct(
                id,
                ifMatch,
                new Tenure(
                        id,
                        held.division(),
                        told.cadre(),
                        told.post(),
                        told.filledBy(),
                        told.filledNote(),
                        told.from(),
                        told.ending() == null ? null : told.ending().ending(),
                        null),
                told.unreviewedBecause());
        return find(id);
    }

    /** Who changed what of it, newest first. */
    @GetMapping("/{id}/history")
    List<TenureHistory.TenureChange> history(@PathVariable UUID id) {
        return history.of(id);
    }

    /** It never was. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> voided(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        tenures.voided(id, ifMatch);
        return ResponseEntity.noContent().build();
    }
}
