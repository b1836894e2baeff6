package org.lingtouyan.homemap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.homemap.HomeShowing.BaseShown;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What lies under the maps of villages: photographs sent up, outlines told, both taken away again. */
@RestController
class BaseController {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_NOTE = 100;

    private final Bases bases;
    private final HomeLists lists;
    private final Divisions divisions;
    private final Actors actors;

    BaseController(Bases bases, HomeLists lists, Divisions divisions, Actors actors) {
        this.bases = bases;
        this.lists = lists;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** {@code outline}: a GeoJSON polygon in degrees of WGS-84. */
    record OutlineBody(
            @Nullable DivisionCode division,
            @Schema(type = "object") @Nullable JsonNode outline,
            @Nullable String note) {}

    record VillageWithBase(
            String division, String place, Base.Kind kind, LocalDate since, long placed, long households) {}

    /** Villages of an area that have a map, and how many of their households are on it. */
    @GetMapping("/api/home-bases")
    @Transactional(readOnly = true)
    public Page<VillageWithBase> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable DivisionCode cursor) {
        var area = actors.require(Right.READ_RECORDS).area();
        var place = division == null ? new DivisionCode(area.from()) : division;
        if (!area.contains(place)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.villages(place, cursor == null ? null : cursor.value(), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(this::shown).toList(),
                found.size() > most ? page.get(most - 1).division() : null);
    }

    private VillageWithBase shown(HomeLists.MappedVillage one) {
        return new VillageWithBase(
                one.division(),
                divisions.pathText(new DivisionCode(one.division())),
                one.kind(),
                one.since(),
                one.placed(),
                one.households());
    }

    /** {@code id} is made by the client; {@code sameDrawing}: homes stay where they are on the picture before. */
    @PutMapping(
            path = "/api/home-bases/{id}",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<BaseShown> lay(
            @PathVariable UUID id,
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "false") boolean sameDrawing,
            InputStream body)
            throws IOException {
        bases.requireVillage(Right.WRITE_RECORDS, division);
        var picture = BasePicture.of(body.readNBytes((BasePicture.MOST_MEGABYTES << 20) + 1));
        return answer(id, bases.lay(id, division, picture, words(note), sameDrawing));
    }

    @PutMapping("/api/home-bases/{id}/outline")
    ResponseEntity<BaseShown> layOutline(@PathVariable UUID id, @RequestBody OutlineBody body) {
        var division = HomeController.needed(body.division(), "division");
        return answer(id, bases.layOutline(id, division, Outline.of(body.outline()), words(body.note())));
    }

    private ResponseEntity<BaseShown> answer(UUID id, boolean laid) {
        var base = bases.find(id);
        return ResponseEntity.status(laid ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Versions.etag(base.version()))
                .body(BaseShown.of(base));
    }

    /** The picture never changes under its address; whoever may no longer look is asked again each time. */
    @GetMapping("/api/home-bases/{id}/picture")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var base = bases.find(id);
        if (base.mediaType() == null) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var tag = '"' + String.valueOf(base.checksum()) + '"';
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(base.mediaType()))
                .body(bases.picture(id));
    }

    @PostMapping("/api/home-bases/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        bases.remove(id, Versions.expected(ifMatch));
    }

    private static @Nullable String words(@Nullable String told) {
        if (told == null || told.isBlank()) {
            return null;
        }
        var text = told.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_NOTE));
    }
}
