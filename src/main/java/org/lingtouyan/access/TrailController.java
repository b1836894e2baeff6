package org.lingtouyan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, for the auditor. */
@RestController
class TrailController {

    private static final int LONGEST_PAGE = 500;

    private final Trail trail;
    private final Actors actors;
    private final Accounts accounts;

    TrailController(Trail trail, Actors actors, Accounts accounts) {
        this.trail = trail;
        this.actors = actors;
        this.accounts = accounts;
    }

    @GetMapping("/api/trail")
    Page<Item> trail(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String table,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var auditor = actors.require(Right.READ_TRAIL);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var notes = trail.notes(new TrailQuestion(within(auditor, division), table, from, before(cursor), size + 1));
        var page = notes.subList(0, Math.min(size, notes.size()));
        var next = notes.size() > size ? String.valueOf(page.get(size - 1).id()) : null;
        return new Page<>(items(page), next);
    }

    private static DivisionCode within(Actor auditor, @Nullable String asked) {
        var division = asked == null ? new DivisionCode(auditor.area().from()) : DivisionCode.parse(asked);
        if (!auditor.area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return division;
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

    private static Item item(TrailNote note, Map<UUID, String> names) {
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
                note.columns());
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
            List<String> columns) {}
}
