package org.lingtouyan.branchstandard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.party.Organisation.Setting;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handbooks of standards: issued, confirmed by each place, and which places have yet to. */
@RestController
@RequestMapping("/api/handbooks")
class HandbookController {

    private static final int LONGEST_PAGE = 200;
    private static final String AFTER_ALL = "9999-12-31";
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final Handbooks handbooks;
    private final HandbookLists lists;
    private final Divisions divisions;

    HandbookController(Handbooks handbooks, HandbookLists lists, Divisions divisions) {
        this.handbooks = handbooks;
        this.lists = lists;
        this.divisions = divisions;
    }

    /** {@code places} and {@code received} are counted over the area that was asked for. */
    record IssuedHandbook(
            UUID id,
            DivisionCode division,
            String issuer,
            Setting setting,
            String title,
            String edition,
            String document,
            int copies,
            LocalDate issuedOn,
            int places,
            int received) {}

    record HandbookPlace(
            DivisionCode division, String place, @Nullable LocalDate receivedOn, @Nullable String receivedBy) {}

    record ToldHandbook(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull Setting setting,
            @NotBlank @Size(max = 120) String title,
            @NotBlank @Size(max = 60) String edition,
            @NotBlank @Size(max = 120) String document,
            @NotNull @Min(1) @Max(10000) Integer copies,
            @NotNull LocalDate issuedOn) {

        Handbook handbook() {
            return new Handbook(
                    id, division, setting, title.strip(), edition.strip(), document.strip(), copies, issuedOn);
        }
    }

    record HandbookReceipt(@NotNull LocalDate on, @NotBlank @Size(max = 60) String by) {}

    private record Position(LocalDate issuedOn, UUID before) {}

    @GetMapping
    Page<IssuedHandbook> issues(
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = atMost(limit);
        var after = Cursor.read(
                cursor,
                parts -> new Position(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                AFTER_ALL,
                LAST_ID);
        var found = lists.issues(division, after.issuedOn(), after.before(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page<>(
                page.stream().map(this::shown).toList(),
                last == null || found.size() <= size
                        ? null
                        : Cursor.of(last.issuedOn(), last.id()).text());
    }

    @GetMapping("/{id}")
    IssuedHandbook issue(@PathVariable UUID id, @RequestParam DivisionCode division) {
        return shown(lists.issue(id, division));
    }

    /** The places of an area that got it; {@code outstanding}: those that have yet to confirm it. */
    @GetMapping("/{id}/places")
    Page<HandbookPlace> places(
            @PathVariable UUID id,
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "false") boolean outstanding,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = atMost(limit);
        var found =
                lists.places(id, division, outstanding, Cursor.parse(cursor, "").at(0), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream()
                        .map(one -> new HandbookPlace(
                                new DivisionCode(one.divisionCode()),
                                divisions.pathText(new DivisionCode(one.divisionCode())),
                                one.receivedOn(),
                                one.receivedBy()))
                        .toList(),
                found.size() > size
                        ? Cursor.of(page.get(size - 1).divisionCode()).text()
                        : null);
    }

    /** Issues it to all townships and villages of the division; again: to those that came since. */
    @PostMapping
    ResponseEntity<Void> issue(@Valid @RequestBody ToldHandbook told) {
        return handbooks.issue(told.handbook())
                ? ResponseEntity.created(URI.create("/api/handbooks/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    /** A place has its copies. */
    @PutMapping("/{id}/places/{place}/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable UUID id, @PathVariable DivisionCode place, @Valid @RequestBody HandbookReceipt told) {
        handbooks.receive(id, place, told.on(), told.by().strip());
    }

    /** It was issued by mistake, and nobody has confirmed it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        handbooks.withdraw(id);
    }

    private IssuedHandbook shown(HandbookLists.Issue issue) {
        var from = new DivisionCode(issue.issuedFrom());
        return new IssuedHandbook(
                issue.id(),
                from,
                divisions.find(from).map(Division::name).orElse(from.value()),
                issue.setting(),
                issue.title(),
                issue.edition(),
                issue.document(),
                issue.copies(),
                issue.issuedOn(),
                issue.places(),
                issue.received());
    }

    private static int atMost(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }
}
