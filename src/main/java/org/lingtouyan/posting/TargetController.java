package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list of villages that must have a first secretary. */
@RestController
@RequestMapping("/api/posting-targets")
class TargetController {

    private static final int LONGEST_PAGE = 200;

    private final Targets targets;
    private final Divisions divisions;
    private final Actors actors;

    TargetController(Targets targets, Divisions divisions, Actors actors) {
        this.targets = targets;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** With a day: which are on it that day; without: all there ever were. */
    @GetMapping
    Page<ListedTarget> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var where = division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = targets.page(where, day, reason, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream().map(this::listed).toList(), found.size() > size ? position(page.get(size - 1)) : null);
    }

    @PostMapping
    ResponseEntity<Void> add(@Valid @RequestBody ToldTarget told) {
        var created = targets.add(new Target(
                told.id(),
                told.division(),
                told.reason(),
                Boolean.TRUE.equals(told.hardship()),
                told.basis().strip(),
                told.validFrom(),
                null));
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody EndedTarget told) {
        targets.end(id, Versions.expected(ifMatch), told.on());
    }

    /** All registered poor villages of a county that are not on the list. */
    @PostMapping("/poor-villages")
    TakenOver takeOver(@Valid @RequestBody PoorVillagesWanted told) {
        return new TakenOver(
                targets.takeOver(told.division(), told.validFrom(), told.basis().strip()));
    }

    private ListedTarget listed(TargetTable.Held held) {
        var target = held.target();
        return new ListedTarget(
                target.id(),
                target.division(),
                divisions.pathText(target.division()),
                target.reason(),
                target.hardship(),
                target.basis(),
                target.validFrom(),
                target.validTo(),
                held.version());
    }

    private static String position(TargetTable.Held last) {
        return last.target().division() + "." + last.target().id();
    }

    private static String after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        if (!cursor.matches("\\d{12}\\.[0-9a-f-]{36}")) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
        return cursor.replace('.', ' ');
    }

    record ToldTarget(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @NotNull @Size(max = 40) String reason,
            @Nullable Boolean hardship,
            @NotBlank @Size(max = 200) String basis,
            @NotNull LocalDate validFrom) {}

    record EndedTarget(@NotNull LocalDate on) {}

    record PoorVillagesWanted(
            @NotNull DivisionCode division, @NotNull LocalDate validFrom, @NotBlank @Size(max = 200) String basis) {}

    record TakenOver(int added) {}

    record ListedTarget(
            UUID id,
            DivisionCode division,
            String place,
            String reason,
            boolean hardship,
            String basis,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}
}
