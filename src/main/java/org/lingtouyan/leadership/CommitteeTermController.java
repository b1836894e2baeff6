package org.lingtouyan.leadership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Terms of village committees: of a village, of an area those whose election is due; an election told, or taken back. */
@RestController
@RequestMapping("/api/committee-terms")
class CommitteeTermController {

    private static final int LONGEST_PAGE = 200;

    private final CommitteeTerms terms;
    private final TeamPlaces places;

    CommitteeTermController(CommitteeTerms terms, TeamPlaces places) {
        this.terms = terms;
        this.places = places;
    }

    record ElectedCommittee(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) String note) {}

    /** {@code until}: the day of the next election; null as long as the term lasts. */
    record ShownCommitteeTerm(
            UUID id,
            DivisionCode division,
            String place,
            LocalDate electedOn,
            LocalDate dueOn,
            @Nullable LocalDate until,
            boolean overdue,
            @Nullable String note) {}

    /** Whose election is overdue or soon due on a day (today unless said), the longest overdue first. */
    @GetMapping
    Page<ShownCommitteeTerm> due(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var on = day == null ? Here.today() : day;
        var found = terms.due(division, on, Cursor.parse(cursor, "0001-01-01", "000000000000"), size + 1);
        var page = shown(found.subList(0, Math.min(size, found.size())), on);
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page<>(
                page,
                last == null || found.size() <= size
                        ? null
                        : Cursor.of(last.dueOn(), last.division().value()).text());
    }

    @GetMapping("/of/{village}")
    List<ShownCommitteeTerm> of(@PathVariable DivisionCode village) {
        return shown(terms.of(village), Here.today());
    }

    @PostMapping
    ResponseEntity<Void> elect(@Valid @RequestBody ElectedCommittee told) {
        boolean created = terms.elect(told.id(), told.division(), told.on(), told.note());
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    /** It never was. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        terms.withdraw(id);
    }

    private List<ShownCommitteeTerm> shown(List<CommitteeTerm> found, LocalDate day) {
        return found.stream()
                .map(term -> new ShownCommitteeTerm(
                        term.id(),
                        term.divisionCode(),
                        places.text(term.divisionCode()),
                        term.validFrom(),
                        term.dueOn(),
                        term.validTo(),
                        (term.validTo() == null || term.validTo().isAfter(day))
                                && term.dueOn().isBefore(day),
                        term.note()))
                .toList();
    }
}
