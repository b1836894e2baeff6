package org.lingtouyan.pairing;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres.Known;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.pairing.PairShowing.HelpingPerson;
import org.lingtouyan.pairing.PatchTable.Part;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looks after which part of which village, and which parts several or none look after. */
@RestController
@RequestMapping("/api/patches")
class PatchController {

    private final Patches patches;
    private final Helpers helpers;
    private final PairShowing showing;
    private final PairWords words;
    private final Actors actors;

    PatchController(Patches patches, Helpers helpers, PairShowing showing, PairWords words, Actors actors) {
        this.patches = patches;
        this.helpers = helpers;
        this.showing = showing;
        this.words = words;
        this.actors = actors;
    }

    /** {@code name}: the natural village or group; none for the whole village. */
    record PatchBody(
            @Nullable UUID id,
            @Nullable DivisionCode division,
            @Nullable String name,
            @Nullable UUID cadreId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note) {}

    /** {@code voided}: there never was such a patch. */
    record PatchChange(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note, @Nullable Boolean voided) {}

    record PatchShown(
            UUID id,
            String division,
            String place,
            String name,
            HelpingPerson helper,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note,
            boolean voided,
            int version) {}

    /** A part of a village, its registered households, those with somebody ill or disabled, and who looks after it. */
    record CoveredPart(
            String division, String place, String name, int households, int unwell, List<HelpingPerson> helpers) {}

    /** Which parts are listed. */
    enum Which {
        HOLES,
        OVERLAPS
    }

    @PostMapping
    ResponseEntity<PatchShown> take(@RequestBody PatchBody body) {
        actors.require(Right.WRITE_RECORDS);
        var id = PairController.needed(body.id(), "id");
        var name = words.text(body.name(), "name");
        var taken = patches.take(new Patch(
                id,
                PairController.needed(body.division(), "division"),
                name == null ? "" : name,
                PairController.needed(body.cadreId(), "cadreId"),
                PairController.needed(body.from(), "from"),
                body.to(),
                null,
                words.text(body.note(), "note"),
                false,
                1));
        var shown = shown(List.of(patches.find(id))).get(0);
        var answer = taken ? ResponseEntity.created(URI.create("/api/patches/" + id)) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    @PutMapping("/{id}")
    ResponseEntity<PatchShown> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PatchChange body) {
        var changed = patches.change(
                id,
                Versions.expected(ifMatch),
                held -> held.changed(
                        Objects.requireNonNullElse(body.from(), held.from()),
                        body.to(),
                        words.text(body.note(), "note"),
                        Boolean.TRUE.equals(body.voided())));
        return ResponseEntity.ok()
                .eTag(Versions.etag(changed.version()))
                .body(shown(List.of(changed)).get(0));
    }

    @GetMapping
    Page<PatchShown> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID helper,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        int most = Math.max(1, Math.min(limit, PairController.LONGEST_PAGE));
        var found = patches.page(place(division), day == null ? Here.today() : day, helper, cursor, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown(page), found.size() > most ? page.get(most - 1).id().toString() : null);
    }

    @GetMapping("/coverage")
    Page<CoveredPart> coverage(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Which which,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, PairController.LONGEST_PAGE));
        var found = patches.coverage(
                place(division),
                day == null ? Here.today() : day,
                which == null ? null : which.name(),
                PairSought.Position.parse(cursor),
                most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var named = helpers.named(
                page.stream().flatMap(part -> part.cadres().stream()).toList());
        return new Page<>(
                page.stream().map(part -> covered(part, named)).toList(),
                found.size() > most ? next(page.get(most - 1)) : null);
    }

    private static String next(Part last) {
        return new PairSought.Position(last.division(), last.name(), new UUID(0, 0)).cursor();
    }

    private CoveredPart covered(Part part, Map<UUID, Known> named) {
        return new CoveredPart(
                part.division(),
                showing.place(new DivisionCode(part.division())),
                part.name(),
                part.households(),
                part.unwell(),
                part.cadres().stream()
                        .map(id -> PairShowing.helper(id, named.get(id)))
                        .toList());
    }

    private List<PatchShown> shown(List<Patch> page) {
        var named = helpers.named(page.stream().map(Patch::cadre).toList());
        return page.stream()
                .map(patch -> new PatchShown(
                        patch.id(),
                        patch.division().value(),
                        showing.place(patch.division()),
                        patch.name(),
                        PairShowing.helper(patch.cadre(), named.get(patch.cadre())),
                        patch.from(),
                        patch.to(),
                        patch.note(),
                        patch.voided(),
                        patch.version()))
                .toList();
    }

    private DivisionCode place(@Nullable DivisionCode division) {
        var area = actors.require(Right.READ_RECORDS).area();
        return division == null ? new DivisionCode(area.from()) : division;
    }
}
