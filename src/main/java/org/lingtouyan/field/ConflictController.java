package org.lingtouyan.field;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.field.Conflict.Choice;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fields changed on a phone and in the record: listed with both values and who said each, and decided. */
@RestController
class ConflictController {

    private static final int LONGEST_PAGE = 200;

    private final Conflicts conflicts;
    private final ConflictShowing showing;
    private final Actors actors;

    ConflictController(Conflicts conflicts, ConflictShowing showing, Actors actors) {
        this.conflicts = conflicts;
        this.showing = showing;
        this.actors = actors;
    }

    /** One of the two values: in words where it is of a code list, by whom and when. */
    record SaidValue(@Nullable String value, @Nullable String by, @Nullable OffsetDateTime at) {}

    /**
     * {@code before}: what the phone had taken along. {@code now}: what the record says today, which may be a third value.
     * {@code person}: whose field it is, of the household itself if nobody's.
     */
    record ConflictShown(
            UUID id,
            UUID householdId,
            @Nullable String number,
            @Nullable String headName,
            String division,
            String place,
            @Nullable String person,
            String field,
            @Nullable Integer year,
            @Nullable String before,
            SaidValue record,
            SaidValue phone,
            @Nullable String now,
            LocalDate saidOn,
            LocalDate since,
            @Nullable LocalDate decidedOn,
            @Nullable Choice decision,
            @Nullable String decidedBy,
            @Nullable String word,
            int version) {}

    record ConflictDecision(@Nullable Choice choice, @Nullable String word) {}

    @GetMapping("/api/field/conflicts")
    Page<ConflictShown> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var place = division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        var after = cursor == null || cursor.isEmpty() ? null : After.parse(cursor);
        var found = conflicts.page(
                place, open, after == null ? null : after.day, after == null ? null : after.id, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var last = found.size() > most ? page.get(most - 1) : null;
        return new Page<>(
                showing.all(page),
                last == null ? null : Cursor.of(last.from(), last.id()).text());
    }

    private record After(LocalDate day, UUID id) {

        static After parse(String cursor) {
            return Cursor.read(
                    cursor,
                    parts -> new After(LocalDate.parse(parts.at(0)), UUID.fromString(parts.at(1))),
                    LocalDate.EPOCH,
                    new UUID(0, 0));
        }
    }

    @GetMapping("/api/field/conflicts/{id}")
    ResponseEntity<ConflictShown> find(@PathVariable UUID id) {
        var shown = showing.all(List.of(conflicts.find(id))).get(0);
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(shown);
    }

    @PutMapping("/api/field/conflicts/{id}/decision")
    ResponseEntity<ConflictShown> decide(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ConflictDecision decision) {
        actors.require(Right.WRITE_RECORDS);
        conflicts.find(id);
        if (decision.choice() == null) {
            throw FieldRefused.CONFLICT_NOT_CHOSEN.because().with("field", "choice");
        }
        conflicts.decide(id, Versions.expected(ifMatch), decision.choice(), word(decision.word()));
        return find(id);
    }

    private static @Nullable String word(@Nullable String told) {
        return told == null || told.isBlank() ? null : told.strip();
    }
}
