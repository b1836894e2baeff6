package org.lingtouyan.posting;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.PostingLists.Sought;
import org.lingtouyan.posting.PostingShowing.ListedPosting;
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

/** Postings: listed by area, role and day; begun, ended, replaced in one deed, corrected; the chain of a village. */
@RestController
@RequestMapping("/api/postings")
class PostingController {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_HISTORY = 500;

    private final Postings postings;
    private final PostingLists lists;
    private final PostingShowing showing;
    private final Actors actors;

    PostingController(Postings postings, PostingLists lists, PostingShowing showing, Actors actors) {
        this.postings = postings;
        this.lists = lists;
        this.showing = showing;
        this.actors = actors;
    }

    /** With a day: who is in post on it; without: all there ever were. */
    @GetMapping
    Page<ListedPosting> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String unitLevel,
            @RequestParam(required = false) @Nullable UUID cadre,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean unfit,
            @RequestParam(defaultValue = "false") boolean unappraised,
            @RequestParam(defaultValue = "false") boolean misplaced,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var sought = new Sought(within(division), role, unitLevel, cadre, day, overdue, unfit, unappraised, misplaced);
        var found = lists.page(sought, PostingPosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                showing.listed(page),
                found.size() > size
                        ? PostingPosition.of(page.get(size - 1).posting()).cursor()
                        : null);
    }

    /** Everybody who was ever posted to one place, in the order of days, with the days between one and the next. */
    @GetMapping("/history")
    List<ListedPosting> history(@RequestParam DivisionCode division) {
        var all = Sought.ever(division);
        return showing.history(lists.page(all, PostingPosition.parse(null), LONGEST_HISTORY).stream()
                .filter(held -> held.posting().division().equals(division))
                .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<ListedPosting> find(@PathVariable UUID id) {
        return found(id);
    }

    @PostMapping
    ResponseEntity<ListedPosting> begin(@Valid @RequestBody PostingBody told) {
        return created(postings.begin(told.posting(null)), told.id());
    }

    @PostMapping("/{id}/end")
    ResponseEntity<ListedPosting> end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PostingBody.LeftPosting told) {
        postings.end(id, Versions.expected(ifMatch), told.on(), told.reason());
        return found(id);
    }

    /** Answers with the posting that begins. */
    @PostMapping("/{id}/replacement")
    ResponseEntity<ListedPosting> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PostingBody.ReplacedPosting told) {
        var next = told.next();
        return created(
                postings.replace(id, Versions.expected(ifMatch), told.on(), told.reason(), next.posting(null)),
                next.id());
    }

    @PutMapping("/{id}")
    ResponseEntity<ListedPosting> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PostingBody.CorrectedPosting told) {
        var replaces = postings.find(id).posting().replaces();
        postings.correct(
                id, Versions.expected(ifMatch), told.posting().posting(replaces), Boolean.TRUE.equals(told.voided()));
        return found(id);
    }

    private ResponseEntity<ListedPosting> created(boolean created, UUID id) {
        var shown = shown(id);
        var answer = created ? ResponseEntity.created(URI.create("/api/postings/" + id)) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    private ResponseEntity<ListedPosting> found(UUID id) {
        var shown = shown(id);
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }

    private ListedPosting shown(UUID id) {
        var held = postings.find(id);
        var before = held.posting().replaces();
        return showing.listed(held, before == null ? null : postings.find(before));
    }

    private DivisionCode within(@Nullable DivisionCode division) {
        return division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
    }
}
