package org.lingtouyan.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The box for complaints and suggestions that every page has, and what becomes of them. */
@RestController
@RequestMapping("/api/suggestions")
class SuggestionController {

    private static final int LONGEST_PAGE = 200;

    private final Suggestions suggestions;
    private final Accounts accounts;
    private final Divisions divisions;

    SuggestionController(Suggestions suggestions, Accounts accounts, Divisions divisions) {
        this.suggestions = suggestions;
        this.accounts = accounts;
        this.divisions = divisions;
    }

    @PostMapping
    ResponseEntity<Void> say(@Valid @RequestBody ToldSuggestion told) {
        return suggestions.say(told.id(), told.kind(), told.page(), told.text())
                ? ResponseEntity.created(URI.create("/api/suggestions/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    /** My own; with a division, those of that area, for an office that answers. */
    @GetMapping
    Page<ListedSuggestion> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = division == null
                ? suggestions.mine(before(cursor), size + 1)
                : suggestions.within(division, open, before(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names = names(page.stream().map(Suggestion::saidBy));
        return new Page<>(
                page.stream().map(suggestion -> listed(suggestion, names)).toList(),
                found.size() > size ? page.get(size - 1).id().toString() : null);
    }

    @GetMapping("/{id}")
    WholeSuggestion find(@PathVariable UUID id) {
        var whole = suggestions.find(id);
        var names = names(Stream.concat(
                Stream.of(whole.suggestion().saidBy()), whole.replies().stream().map(Suggestion.Reply::by)));
        return new WholeSuggestion(
                listed(whole.suggestion(), names),
                whole.replies().stream()
                        .map(reply -> new SaidReply(reply.byOffice(), reply.text(), names.get(reply.by()), reply.at()))
                        .toList());
    }

    @PostMapping("/{id}/replies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(@PathVariable UUID id, @Valid @RequestBody ToldReply told) {
        suggestions.reply(id, told.id(), told.text());
    }

    /** Whoever made it says that it is settled. */
    @PostMapping("/{id}/settled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id) {
        suggestions.settle(id);
    }

    private Map<UUID, String> names(Stream<UUID> who) {
        return accounts.displayNames(who.collect(Collectors.toSet()));
    }

    private ListedSuggestion listed(Suggestion suggestion, Map<UUID, String> names) {
        return new ListedSuggestion(
                suggestion.id(),
                suggestion.division(),
                divisions.pathText(suggestion.division()),
                suggestion.kind(),
                suggestion.page(),
                suggestion.text(),
                names.get(suggestion.saidBy()),
                suggestion.saidOn(),
                suggestion.dueOn(),
                suggestion.settledOn());
    }

    private static @Nullable UUID before(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    record ToldSuggestion(
            @NotNull UUID id,
            @NotNull Suggestion.Kind kind,
            @NotNull @Size(max = 60) String page,
            @NotNull @Size(max = 2000) String text) {}

    record ToldReply(@NotNull UUID id, @NotNull @Size(max = 2000) String text) {}

    record ListedSuggestion(
            UUID id,
            DivisionCode division,
            String place,
            Suggestion.Kind kind,
            String page,
            String text,
            @Nullable String saidBy,
            LocalDate saidOn,
            LocalDate dueOn,
            @Nullable LocalDate settledOn) {}

    record SaidReply(boolean byOffice, String text, @Nullable String by, OffsetDateTime at) {}

    record WholeSuggestion(ListedSuggestion suggestion, List<SaidReply> replies) {}
}
