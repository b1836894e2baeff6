package org.lingtouyan.optimisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.optimisation.DraftShowing.ShownDraft;
import org.lingtouyan.optimisation.DraftShowing.ShownMove;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of postings and pairs: asked for, followed while they are searched for, read move by move, used or dropped. */
@RestController
@RequestMapping("/api/drafts")
class DraftController {

    private static final int LONGEST_PAGE = 200;
    private static final String NEVER = "9999-01-01T00:00:00Z";

    private final Drafts drafts;
    private final DraftUse use;
    private final DraftShowing showing;

    DraftController(Drafts drafts, DraftUse use, DraftShowing showing) {
        this.drafts = drafts;
        this.use = use;
        this.showing = showing;
    }

    /** The newest first. */
    @GetMapping
    Page<ShownDraft> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) Draft.@Nullable Kind kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var before = Cursor.read(
                cursor,
                parts -> new Before(OffsetDateTime.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                NEVER,
                new UUID(-1, -1));
        var found = drafts.page(division, kind, before.at(), before.id(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream().map(showing::shown).toList(), found.size() > size ? next(page.get(size - 1)) : null);
    }

    private static String next(Draft last) {
        return Cursor.of(String.valueOf(last.askedAt()), last.id()).text();
    }

    @PostMapping
    ResponseEntity<ShownDraft> ask(@Valid @RequestBody AskedDraft told) {
        var created = drafts.ask(new Drafts.Wish(
                told.id(),
                told.division(),
                told.kind(),
                told.title().strip(),
                told.day(),
                told.seed(),
                told.choices() == null
                        ? new Choices(List.of(), List.of(), List.of(), List.of(), false)
                        : told.choices().choices()));
        var shown = showing.shown(drafts.find(told.id()));
        var answer = created ? ResponseEntity.created(URI.create("/api/drafts/" + told.id())) : ResponseEntity.ok();
        return answer.eTag(Versions.etag(shown.version())).body(shown);
    }

    @GetMapping("/{id}")
    ResponseEntity<ShownDraft> find(@PathVariable UUID id) {
        var shown = showing.shown(drafts.find(id));
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }

    /** What it proposes, in the order of villages. */
    @GetMapping("/{id}/moves")
    Page<ShownMove> moves(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var after = Cursor.read(
                cursor,
                parts -> new After(new DivisionCode(parts.at(0)), UUID.fromString(parts.at(1))),
                "000000000000",
                new UUID(0, 0));
        var found = drafts.moves(id, after.division().value(), after.id(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                showing.moves(page),
                found.size() > size
                        ? Cursor.of(
                                        page.get(size - 1).village(),
                                        page.get(size - 1).id())
                                .text()
                        : null);
    }

    /** Postings: all of it on one day. */
    @PostMapping("/{id}/application")
    ResponseEntity<ShownDraft> apply(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AppliedDraft told) {
        use.apply(id, Versions.expected(ifMatch), told.on());
        return find(id);
    }

    /** Pairs: those that are named, or all. */
    @PostMapping("/{id}/acceptance")
    AcceptedPairs accept(@PathVariable UUID id, @Valid @RequestBody AcceptedMoves told) {
        return new AcceptedPairs(use.accept(id, told.moves(), told.from()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id) {
        drafts.drop(id);
    }

    private record Before(OffsetDateTime at, UUID id) {}

    private record After(DivisionCode division, UUID id) {}

    /** {@code seed}: the same seed searches the same way. */
    record AskedDraft(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull Draft.Kind kind,
            @NotBlank @Size(max = 100) String title,
            @NotNull LocalDate day,
            @Nullable Long seed,
            @Nullable @Valid ToldChoices choices) {}

    /** What is settled before the search; see {@link Choices}. */
    record ToldChoices(
            @Nullable @Size(max = 500) List<UUID> stay,
            @Nullable @Size(max = 500) List<@Valid ToldForbidden> forbidden,
            @Nullable @Size(max = 200) List<@Valid ToldQuota> quotas,
            @Nullable @Size(max = 200) List<UUID> helpers,
            @Nullable Boolean relieve) {

        Choices choices() {
            return new Choices(
                    stay == null ? List.of() : stay,
                    forbidden == null
                            ? List.of()
                            : forbidden.stream()
                                    .map(one -> new Choices.Barred(one.cadre(), one.at()))
                                    .toList(),
                    quotas == null
                            ? List.of()
                            : quotas.stream()
                                    .map(one -> new Choices.QuotaOf(one.unit().strip(), one.most()))
                                    .toList(),
                    helpers == null ? List.of() : helpers,
                    Boolean.TRUE.equals(relieve));
        }
    }

    /** {@code at}: the code of a village or the id of a household. */
    record ToldForbidden(@NotNull UUID cadre, @NotBlank @Size(max = 36) String at) {}

    record ToldQuota(@NotBlank @Size(max = 120) String unit, @Min(0) @Max(1000) int most) {}

    record AppliedDraft(@NotNull LocalDate on) {}

    record AcceptedMoves(@Nullable List<UUID> moves, @NotNull LocalDate from) {}

    record AcceptedPairs(int begun) {}
}
