package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who changed what, for the auditor. */
@RestController
class TrailController {

    private static final int LONGEST_PAGE = 500;

    private final Trail trail;
    private final TrailReading reading;
    private final Accounts accounts;
    private final List<RecordWords> words;

    TrailController(Trail trail, TrailReading reading, Accounts accounts, List<RecordWords> words) {
        this.trail = trail;
        this.reading = reading;
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping("/api/trail")
    Page<Item> trail(
            @ParameterObject TrailReading.Filter filter,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var notes = trail.notes(reading.question(filter).page(before(cursor), size + 1));
        var page = notes.subList(0, Math.min(size, notes.size()));
        var next = notes.size() > size ? String.valueOf(page.get(size - 1).id()) : null;
        return new Page<>(items(page), next);
    }

    private static @Nullable Long before(@Nullable String cursor) {
        try {
            return cursor == null ? null : Long.valueOf(cursor);
        } catch (NumberFormatException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    private List<Item> items(List<TrailNote> notes) {
        var names = accounts.displayNames(
                notes.stream().map(TrailNote::account).filter(Objects::nonNull).collect(Collectors.toSet()));
        return notes.stream().map(note -> item(note, names)).toList();
    }

    private Item item(TrailNote note, Map<UUID, String> names) {
        return new Item(
                note.id(),
                note.at(),
                note.account(),
                note.account() == null ? null : names.get(note.account()),
                note.request(),
                note.tableName(),
                note.recordId(),
                note.division(),
                note.operation(),
                note.columns(),
                labels(note),
                note.said());
    }

    /** The changed columns as people call them, without those that tell a person nothing. */
    private List<String> labels(TrailNote note) {
        return words.stream()
                .filter(each -> each.knows(note.tableName()))
                .findFirst()
                .map(each -> note.columns().stream()
                        .flatMap(column -> Stream.ofNullable(each.label(column)))
                        .toList())
                .orElse(note.columns());
    }

    record Item(
            long id,
            OffsetDateTime at,
            @Nullable UUID account,
            @Nullable String displayName,
            @Nullable String request,
            String table,
            UUID record,
            String division,
            TrailEntry.Operation operation,
            List<String> columns,
            List<String> labels,
            @Nullable JsonNode said) {}
}
