package org.lingtouyan.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.SignInEvent.Kind;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened at every door, for the auditor: newest first. */
@RestController
class SignInEventController {

    private static final int LONGEST_PAGE = 500;

    private final SignInEvents events;
    private final Accounts accounts;
    private final Actors actors;

    SignInEventController(SignInEvents events, Accounts accounts, Actors actors) {
        this.events = events;
        this.accounts = accounts;
        this.actors = actors;
    }

    @GetMapping("/api/sign-in-events")
    Page<Noted> events(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        actors.require(Right.READ_TRAIL);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = events.list(account, kind, before(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? String.valueOf(page.get(size - 1).id()) : null;
        var names = names(page);
        return new Page<>(page.stream().map(event -> noted(event, names)).toList(), next);
    }

    private Map<UUID, String> names(List<SignInEvent> events) {
        return accounts.displayNames(events.stream()
                .flatMap(event -> Stream.of(event.account(), event.by()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static Noted noted(SignInEvent event, Map<UUID, String> names) {
        return new Noted(
                event,
                event.account() == null ? null : names.get(event.account()),
                event.by() == null ? null : names.get(event.by()));
    }

    private static @Nullable Long before(@Nullable String cursor) {
        try {
            return cursor == null ? null : Long.valueOf(cursor);
        } catch (NumberFormatException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    record Noted(SignInEvent event, @Nullable String name, @Nullable String byName) {}
}
