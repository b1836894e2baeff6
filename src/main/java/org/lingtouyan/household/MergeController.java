package org.lingtouyan.household;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Accounts;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.Merge.What;
import org.lingtouyan.household.MergeWish.SamePerson;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Two records compared, made one, and taken apart again. */
@RestController
class MergeController {

    private static final int LONGEST_PAGE = 200;

    private final Merging merging;
    private final Unmerging unmerging;
    private final MergeTable merges;
    private final Households households;
    private final MergeShowing showing;
    private final Words words;
    private final Accounts accounts;
    private final Actors actors;

    MergeController(
            Merging merging,
            Unmerging unmerging,
            MergeTable merges,
            Households households,
            MergeShowing showing,
            Words words,
            Accounts accounts,
            Actors actors) {
        this.merging = merging;
        this.unmerging = unmerging;
        this.merges = merges;
        this.households = households;
        this.showing = showing;
        this.words = words;
        this.accounts = accounts;
        this.actors = actors;
    }

    /** {@code members} says who of the closed household is who in the kept one; without it the likely ones are proposed. */
    record ComparisonAsked(
            @Nullable What what, @Nullable UUID kept, @Nullable UUID closed, @Nullable List<SamePerson> members) {}

    /** {@code id} is made by the client; {@code seen} comes from the comparison; {@code choices} say for each key whose is right. */
    record MergeAsked(
            @Nullable UUID id,
            @Nullable What what,
            @Nullable UUID kept,
            @Nullable UUID closed,
            @Nullable List<SamePerson> members,
            @Nullable Map<String, MergeSide> choices,
            @Nullable String seen) {}

    record MergeShown(
            UUID id,
            What what,
            UUID kept,
            UUID closed,
            String division,
            String label,
            String mergedBy,
            OffsetDateTime mergedAt,
            LocalDate undoableUntil,
            @Nullable String undoneBy,
            @Nullable OffsetDateTime undoneAt) {}

    @PostMapping("/api/merges/comparison")
    MergeComparison compare(@RequestBody ComparisonAsked asked) {
        var looked = merging.compare(new MergeWish(
                needed(asked.what(), "what"),
                needed(asked.kept(), "kept"),
                needed(asked.closed(), "closed"),
                members(asked.members()),
                Map.of()));
        return showing.comparison(looked, asked.what() == What.PERSON, merging.seen(looked));
    }

    @PostMapping("/api/merges")
    @ResponseStatus(HttpStatus.CREATED)
    MergeShown merge(@RequestBody MergeAsked asked) {
        var wish = new MergeWish(
                needed(asked.what(), "what"),
                needed(asked.kept(), "kept"),
                needed(asked.closed(), "closed"),
                members(asked.members()),
                asked.choices() == null ? Map.of() : asked.choices());
        return shown(merging.merge(needed(asked.id(), "id"), wish, needed(asked.seen(), "seen")));
    }

    @PostMapping("/api/merges/{id}/undo")
    MergeShown undo(@PathVariable UUID id) {
        return shown(unmerging.undo(id));
    }

    /** Merges of an area, the last first. */
    @GetMapping("/api/merges")
    @Transactional(readOnly = true)
    Page<MergeShown> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var area = actors.require(Right.READ_RECORDS).area();
        var place = division == null ? new DivisionCode(area.from()) : division;
        if (!area.contains(place)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = merges.page(place.value(), place.rangeEnd(), cursor, most + 1).stream()
                .map(this::shown)
                .toList();
        return found.size() <= most
                ? new Page<>(found, null)
                : new Page<>(
                        List.copyOf(found.subList(0, most)),
                        found.get(most - 1).id().toString());
    }

    /** What was merged into this household or into somebody in it. */
    @GetMapping("/api/households/{id}/merges")
    @Transactional(readOnly = true)
    List<MergeShown> into(@PathVariable UUID id) {
        var held = households.find(id);
        var records = new ArrayList<>(held.persons().keySet());
        records.add(id);
        return merges.into(held.row().countyCode(), records).stream()
                .map(this::shown)
                .toList();
    }

    private MergeShown shown(Merge merge) {
        return new MergeShown(
                merge.id(),
                merge.what(),
                merge.kept(),
                merge.closed(),
                merge.divisionCode(),
                merge.label(),
                accounts.displayName(merge.mergedBy()),
                merge.mergedAt(),
                unmerging.until(merge),
                merge.undoneBy() == null ? null : accounts.displayName(merge.undoneBy()),
                merge.undoneAt());
    }

    private @Nullable List<SamePerson> members(@Nullable List<SamePerson> told) {
        return told == null
                ? null
                : told.stream()
                        .map(each -> new SamePerson(
                                needed(each.closed(), "members.closed"),
                                each.kept(),
                                words.code("relation", "relation", each.relation())))
                        .toList();
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return value;
    }
}
