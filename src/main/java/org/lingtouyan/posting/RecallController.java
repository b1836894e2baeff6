package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.RecallShowing.ListedRecall;
import org.lingtouyan.posting.RecallTable.Only;
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

/** Recalls: listed by area and by posting, proposed, answered, decided, withdrawn. */
@RestController
@RequestMapping("/api/posting-recalls")
class RecallController {

    private static final int LONGEST_PAGE = 200;

    private final Recalls recalls;
    private final RecallShowing showing;

    RecallController(Recalls recalls, RecallShowing showing) {
        this.recalls = recalls;
        this.showing = showing;
    }

    record ProposedRecall(
            @NotNull UUID id,
            @NotNull UUID posting,
            @NotBlank @Size(max = 40) String ground,
            @NotBlank @Size(max = 500) String detail,
            @NotNull LocalDate on) {}

    record AnsweredRecall(
            Recall.@NotNull Answer answer, @NotNull LocalDate on, @Nullable @Size(min = 1, max = 300) String note) {}

    /** Why who was posted stays, or how somebody was held to account. */
    record DecidedRecall(@NotNull LocalDate on, @NotBlank @Size(max = 300) String text) {}

    @GetMapping
    Page<ListedRecall> in(
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "OPEN") Only only,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = recalls.in(division, only, Cursor.parse(cursor, "000000000000", new UUID(0, 0)), size + 1);
        var page = showing.listed(found.subList(0, Math.min(size, found.size())));
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page<>(
                page,
                last == null || found.size() <= size
                        ? null
                        : Cursor.of(last.division().value(), last.id()).text());
    }

    @GetMapping("/of/{posting}")
    List<ListedRecall> of(@PathVariable UUID posting) {
        return showing.listed(recalls.of(posting));
    }

    @PostMapping
    ResponseEntity<Void> propose(@Valid @RequestBody ProposedRecall told) {
        boolean created = recalls.propose(
                told.id(), told.posting(), told.ground(), told.detail().strip(), told.on());
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnsweredRecall told) {
        recalls.answer(id, Versions.number(ifMatch), recall -> recall.answered(told.answer(), told.on(), told.note()));
    }

    /** Who was posted stays: the recall is not carried out. */
    @PostMapping("/{id}/kept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DecidedRecall told) {
        recalls.keep(id, Versions.number(ifMatch), told.on(), told.text().strip());
    }

    @PostMapping("/{id}/handled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DecidedRecall told) {
        recalls.handle(id, Versions.number(ifMatch), told.on(), told.text().strip());
    }

    /** It was entered wrongly. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        recalls.withdraw(id);
    }
}
