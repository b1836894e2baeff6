package org.lingtouyan.leadership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
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

/** The leading groups of townships: who is in them, and which townships have no head. */
@RestController
@RequestMapping("/api/township-posts")
class TownshipPostController {

    private static final int LONGEST_PAGE = 200;

    private final TownshipPosts posts;
    private final TownshipPostLists lists;
    private final TeamPlaces places;
    private final TeamPeople people;

    TownshipPostController(TownshipPosts posts, TownshipPostLists lists, TeamPlaces places, TeamPeople people) {
        this.posts = posts;
        this.lists = lists;
        this.places = places;
        this.people = people;
    }

    record ToldTownshipPost(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull UUID cadre,
            @NotBlank String post,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(min = 1, max = 200) String endNote) {

        TownshipPost told() {
            return new TownshipPost(id, division, cadre, post, from, to, to == null ? null : endNote, null, 1);
        }
    }

    record CorrectedTownshipPost(
            @NotBlank String post,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(min = 1, max = 200) String endNote) {}

    record VoidedTownshipPost(@NotBlank @Size(max = 200) String because) {}

    record ShownTownshipPost(
            UUID id,
            DivisionCode division,
            String place,
            UUID cadre,
            @Nullable String name,
            String post,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String endNote,
            @Nullable String endReason,
            int version) {}

    record TownshipWithoutHead(DivisionCode division, String place) {}

    /** Of so many townships those that have no head. */
    record TownshipHeads(int townships, List<TownshipWithoutHead> without) {}

    /** Those in office on a day, today unless it is said; with {@code ever} all there were. */
    @GetMapping
    Page<ShownTownshipPost> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "false") boolean ever,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var day = ever ? null : on == null ? Here.today() : on;
        var page = lists.page(places.read(division), post, day, cursor, Math.max(1, Math.min(limit, LONGEST_PAGE)));
        return new Page<>(shown(page.items()), page.next());
    }

    @GetMapping("/heads")
    TownshipHeads heads(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var heads = lists.heads(places.read(division), on == null ? Here.today() : on);
        return new TownshipHeads(
                heads.townships(),
                heads.without().stream()
                        .map(place -> new TownshipWithoutHead(place, places.text(place)))
                        .toList());
    }

    /** The posts somebody holds or held in leading groups. */
    @GetMapping("/of/{cadre}")
    List<ShownTownshipPost> ofPerson(@PathVariable UUID cadre) {
        return shown(posts.of(cadre));
    }

    @PostMapping
    ResponseEntity<Void> take(@Valid @RequestBody ToldTownshipPost told) {
        return posts.take(told.told())
                ? ResponseEntity.created(URI.create("/api/township-posts/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectedTownshipPost told) {
        posts.correct(id, told.post(), told.from(), told.to(), told.endNote(), Versions.number(ifMatch));
    }

    /** It never was. */
    @PostMapping("/{id}/void")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void voided(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody VoidedTownshipPost told) {
        posts.voided(id, Versions.number(ifMatch), told.because().strip());
    }

    private List<ShownTownshipPost> shown(List<TownshipPost> found) {
        var names = people.names(found.stream().map(TownshipPost::cadreId).toList());
        return found.stream()
                .map(one -> new ShownTownshipPost(
                        one.id(),
                        one.divisionCode(),
                        places.text(one.divisionCode()),
                        one.cadreId(),
                        names.get(one.cadreId()),
                        one.post(),
                        one.validFrom(),
                        one.validTo(),
                        one.endNote(),
                        one.endReason(),
                        one.version()))
                .toList();
    }
}
