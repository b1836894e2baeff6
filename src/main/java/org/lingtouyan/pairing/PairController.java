package org.lingtouyan.pairing;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.pairing.Pair.Role;
import org.lingtouyan.pairing.PairShowing.ListedPair;
import org.lingtouyan.pairing.PairShowing.PairShown;
import org.lingtouyan.pairing.PairShowing.UnhelpedHousehold;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs of helpers and households: begun, ended, corrected, listed for any day, and the households that have none. */
@RestController
class PairController {

    static final int LONGEST_PAGE = 200;

    private final Pairs pairs;
    private final PairLists lists;
    private final PairShowing showing;
    private final PairWords words;
    private final Actors actors;

    PairController(Pairs pairs, PairLists lists, PairShowing showing, PairWords words, Actors actors) {
        this.pairs = pairs;
        this.lists = lists;
        this.showing = showing;
        this.words = words;
        this.actors = actors;
    }

    /**
     * {@code id} is made by the client. {@code inPlaceOf}: the pair that ends on that day for {@code endReason}, so that the
     * household has a helper without a gap. {@code beyondLimit}: why, when the helper has more households than the rule allows.
     */
    record PairBody(
            @Nullable UUID id,
            @Nullable UUID householdId,
            @Nullable UUID cadreId,
            @Nullable Role role,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable String endReason,
            @Nullable String note,
            @Nullable String beyondLimit,
            @Nullable UUID inPlaceOf) {}

    record PairEndBody(@Nullable LocalDate on, @Nullable String reason, @Nullable String note) {}

    /** What is true of the pair and was entered wrongly; {@code voided}: there never was such a pair. */
    record PairCorrection(
            @Nullable Role role,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable String endReason,
            @Nullable String note,
            @Nullable String beyondLimit,
            @Nullable Boolean voided) {}

    @PostMapping("/api/pairs")
    ResponseEntity<PairShown> begin(@RequestBody PairBody body) {
        actors.require(Right.WRITE_RECORDS);
        var id = needed(body.id(), "id");
        var begun = pairs.begin(new PairWish(
                id,
                needed(body.householdId(), "householdId"),
                needed(body.cadreId(), "cadreId"),
                Objects.requireNonNullElse(body.role(), Role.MAIN),
                words.kind(needed(body.kind(), "kind")),
                needed(body.from(), "from"),
                body.to(),
                words.begin(body.reason() == null ? (body.inPlaceOf() == null ? "01" : "02") : body.reason()),
                body.endReason() == null ? null : words.end(body.endReason()),
                words.text(body.note(), "note"),
                words.text(body.beyondLimit(), "beyondLimit"),
                body.inPlaceOf()));
        var shown = shown(pairs.find(id));
        return begun
                ? ResponseEntity.created(URI.create("/api/pairs/" + id))
                        .eTag(Versions.etag(shown.version()))
                        .body(shown)
                : ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }

    @GetMapping("/api/pairs/{id}")
    ResponseEntity<PairShown> find(@PathVariable UUID id) {
        return answer(pairs.find(id));
    }

    @PostMapping("/api/pairs/{id}/end")
    ResponseEntity<PairShown> end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PairEndBody body) {
        return answer(pairs.end(
                id,
                Versions.expected(ifMatch),
                needed(body.on(), "on"),
                words.end(needed(body.reason(), "reason")),
                words.text(body.note(), "note")));
    }

    @PutMapping("/api/pairs/{id}")
    ResponseEntity<PairShown> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PairCorrection body) {
        return answer(pairs.correct(id, Versions.expected(ifMatch), held -> corrected(held, body)));
    }

    private Pair corrected(Pair held, PairCorrection body) {
        return Boolean.TRUE.equals(body.voided())
                ? held.neverWas()
                : held.corrected(
                        Objects.requireNonNullElse(body.role(), held.role()),
                        body.kind() == null ? held.kind() : words.kind(body.kind()),
                        Objects.requireNonNullElse(body.from(), held.from()),
                        body.to(),
                        body.reason() == null ? held.beginReason() : words.begin(body.reason()),
                        body.endReason() == null ? null : words.end(body.endReason()),
                        words.text(body.note(), "note"),
                        words.text(body.beyondLimit(), "beyondLimit"));
    }

    /** Of an area on a day, today unless another is named; narrowed to a helper, a role, a kind, a number or a name. */
    @GetMapping("/api/pairs")
    Page<ListedPair> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID helper,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.page(sought(division, day, helper, role, kind, q, cursor), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                showing.listed(page),
                found.size() > most ? page.get(most - 1).position().cursor() : null);
    }

    /** Registered households of an area that have no main helper on the day. */
    @GetMapping("/api/pairs/unhelped")
    Page<UnhelpedHousehold> unhelped(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = lists.unhelped(sought(division, day, null, null, null, q, cursor), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(showing::unhelped).toList(),
                found.size() > most ? page.get(most - 1).position().cursor() : null);
    }

    /** Everybody who ever helped the household, also before it moved or was merged, the first first. */
    @GetMapping("/api/households/{id}/pairs")
    List<PairShown> ofHousehold(@PathVariable UUID id) {
        return showing.shown(pairs.ofHousehold(id));
    }

    private PairSought sought(
            @Nullable DivisionCode division,
            @Nullable LocalDate day,
            @Nullable UUID helper,
            @Nullable Role role,
            @Nullable String kind,
            @Nullable String q,
            @Nullable String cursor) {
        var area = actors.require(Right.READ_RECORDS).area();
        return new PairSought(
                division == null ? new DivisionCode(area.from()) : division,
                day == null ? Here.today() : day,
                helper,
                role == null ? null : role.name(),
                kind == null || kind.isBlank() ? null : words.kind(kind),
                q,
                PairSought.Position.parse(cursor));
    }

    private ResponseEntity<PairShown> answer(Pair pair) {
        return ResponseEntity.ok().eTag(Versions.etag(pair.version())).body(shown(pair));
    }

    private PairShown shown(Pair pair) {
        return showing.shown(List.of(pair)).get(0);
    }

    static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return value;
    }
}
