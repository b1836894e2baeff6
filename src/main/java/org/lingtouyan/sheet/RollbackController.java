package org.lingtouyan.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports/{id}/rollback")
class RollbackController {

    private static final int LONGEST_PAGE = 500;

    private final Rollbacks rollbacks;
    private final ImportWorker worker;
    private final Wording wording;

    RollbackController(Rollbacks rollbacks, ImportWorker worker, Wording wording) {
        this.rollbacks = rollbacks;
        this.worker = worker;
        this.wording = wording;
    }

    /** A record that stayed as it is, and the sentence why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Left(UUID id, String place, @Nullable String label, String code, String reason) {}

    /** Takes the whole import back: what it did is undone where nobody has changed the records since. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@PathVariable UUID id) {
        rollbacks.ask(id);
        worker.wake();
    }

    /** The records that were left, because somebody has changed them since. */
    @GetMapping("/left")
    Page<Left> left(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = rollbacks.left(id, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream()
                        .map(left -> new Left(
                                left.id(),
                                left.place(),
                                left.label(),
                                left.why(),
                                wording.word("sheet.left." + left.why(), locale)))
                        .toList(),
                found.size() > size ? page.get(size - 1).id().toString() : null);
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }
}
