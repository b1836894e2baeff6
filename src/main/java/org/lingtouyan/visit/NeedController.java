package org.lingtouyan.visit;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.lingtouyan.visit.VisitShowing.ListedNeed;
import org.lingtouyan.visit.VisitShowing.NeedShown;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Needs of households as cases: raised, answered, handed on, and settled by the word of the household. */
@RestController
class NeedController {

    private final Needs needs;
    private final DueLists lists;
    private final VisitShowing showing;
    private final VisitWords words;
    private final Actors actors;

    NeedController(Needs needs, DueLists lists, VisitShowing showing, VisitWords words, Actors actors) {
        this.needs = needs;
        this.lists = lists;
        this.showing = showing;
        this.words = words;
        this.actors = actors;
    }

    /** {@code id} is made by the client; without {@code dueOn} the rule of the place says until when. */
    record NeedBody(
            @Nullable UUID id,
            @Nullable UUID householdId,
            @Nullable String kind,
            @Nullable String text,
            @Nullable UUID ownerId,
            @Nullable LocalDate raisedOn,
            @Nullable LocalDate dueOn) {}

    record NeedAnswerBody(
            @Nullable UUID id, @Nullable LocalDate on, @Nullable Boolean byHousehold, @Nullable String text) {}

    /** {@code word}: what the household said; {@code by}: who of it said so. */
    record SettlementBody(@Nullable LocalDate on, @Nullable UUID by, @Nullable String word) {}

    record NeedChange(
            @Nullable String kind,
            @Nullable String text,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn,
            @Nullable Boolean voided) {}

    /** Which needs are listed. */
    enum NeedState {
        OPEN,
        OVERDUE,
        SETTLED
    }

    @PostMapping("/api/needs")
    ResponseEntity<NeedShown> raise(@RequestBody NeedBody body) {
        actors.require(Right.WRITE_RECORDS);
        var raised = needs.raise(
                words.need(
                        body,
                        VisitController.needed(body.householdId(), "householdId"),
                        VisitController.needed(body.ownerId(), "ownerId"),
                        Here.today()),
                null);
        var shown = shown(needs.find(VisitController.needed(body.id(), "id")));
        var answer = raised ? ResponseEntity.created(URI.create("/api/needs/" + body.id())) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    @GetMapping("/api/needs/{id}")
    ResponseEntity<NeedShown> find(@PathVariable UUID id) {
        return answer(id);
    }

    @PostMapping("/api/needs/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @RequestBody NeedAnswerBody body) {
        actors.require(Right.WRITE_RECORDS);
        needs.answer(
                id,
                VisitController.needed(body.id(), "id"),
                body.on() == null ? Here.today() : body.on(),
                Boolean.TRUE.equals(body.byHousehold()),
                words.needText(body.text()));
    }

    @PostMapping("/api/needs/{id}/settled")
    ResponseEntity<NeedShown> settle(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SettlementBody body) {
        needs.settle(
                id,
                Versions.expected(ifMatch),
                body.on() == null ? Here.today() : body.on(),
                body.by(),
                words.text(body.word(), "word"));
        return answer(id);
    }

    @PutMapping("/api/needs/{id}")
    ResponseEntity<NeedShown> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NeedChange body) {
        needs.change(
                id,
                Versions.expected(ifMatch),
                held -> held.changed(
                        body.kind() == null ? held.kind() : words.needKind(body.kind()),
                        body.text() == null ? held.text() : words.needText(body.text()),
                        Objects.requireNonNullElse(body.ownerId(), held.owner()),
                        Objects.requireNonNullElse(body.dueOn(), held.dueOn()),
                        Boolean.TRUE.equals(body.voided())));
        return answer(id);
    }

    /** Of an area as of a day, in the order of the day they are due. */
    @GetMapping("/api/needs")
    Page<ListedNeed> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable NeedState state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, VisitController.LONGEST_PAGE));
        var on = day == null ? Here.today() : day;
        var found = lists.needs(
                new DueLists.Sought(words.place(division), on, owner, q, DayPosition.parse(cursor)),
                state == null ? null : state.name(),
                kind == null || kind.isBlank() ? null : words.needKind(kind),
                most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                showing.needs(page, on),
                found.size() > most
                        ? new DayPosition(
                                        page.get(most - 1).dueOn(),
                                        page.get(most - 1).id())
                                .cursor()
                        : null);
    }

    /** All a household ever needed, the last first. */
    @GetMapping("/api/households/{id}/needs")
    List<NeedShown> ofHousehold(@PathVariable UUID id) {
        return showing.cases(needs.ofHousehold(id).stream()
                .map(need -> new Needs.Case(need, List.of()))
                .toList());
    }

    private ResponseEntity<NeedShown> answer(UUID id) {
        var shown = shown(needs.find(id));
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }

    private NeedShown shown(Needs.Case one) {
        return showing.cases(List.of(one)).get(0);
    }
}
