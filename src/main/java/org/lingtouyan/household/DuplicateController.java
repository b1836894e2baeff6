package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.LikelyDuplicates.Grounds;
import org.lingtouyan.household.LikelyDuplicates.Likely;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records that look like one, and the word that they are two. */
@RestController
class DuplicateController {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_REASON = 500;

    private final LikelyDuplicates duplicates;
    private final Divisions divisions;
    private final Actors actors;
    private final Words words;

    DuplicateController(LikelyDuplicates duplicates, Divisions divisions, Actors actors, Words words) {
        this.duplicates = duplicates;
        this.divisions = divisions;
        this.actors = actors;
        this.words = words;
    }

    record DuplicateShown(Merge.What what, Grounds grounds, int shared, DuplicateSide one, DuplicateSide other) {}

    /** {@code id} is what would be merged, {@code household} where it is looked at. */
    record DuplicateSide(
            UUID id,
            String name,
            @Nullable LocalDate birthDate,
            UUID household,
            String number,
            String division,
            String place) {}

    record ToldApart(Merge.@Nullable What what, @Nullable UUID one, @Nullable UUID other, @Nullable String reason) {}

    @GetMapping("/api/duplicates")
    Page<DuplicateShown> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var own = actors.require(Right.WRITE_RECORDS).area().from();
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var after = after(cursor);
        var found = duplicates.of(
                division == null ? new DivisionCode(own) : division,
                after == null ? null : after[0],
                after == null ? null : after[1],
                most + 1);
        var shown = found.stream().limit(most).map(this::shown).toList();
        return new Page<>(shown, found.size() <= most ? null : cursor(found.get(most - 1)));
    }

    @PostMapping("/api/duplicates/told-apart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void toldApart(@RequestBody ToldApart told) {
        actors.require(Right.WRITE_RECORDS);
        if (told.what() == null || told.one() == null || told.other() == null) {
            throw RequestRefused.INVALID_REQUEST.because("what, one, other");
        }
        duplicates.toldApart(
                told.what(), told.one(), told.other(), words.needed("reason", told.reason(), LONGEST_REASON));
    }

    private static UUID @Nullable [] after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return List.of(cursor.split("_")).stream().map(UUID::fromString).toArray(UUID[]::new);
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }

    private static String cursor(Likely last) {
        return last.one() + "_" + last.other();
    }

    private DuplicateShown shown(Likely likely) {
        return new DuplicateShown(
                likely.what(),
                likely.grounds(),
                likely.shared(),
                new DuplicateSide(
                        likely.one(),
                        likely.oneName(),
                        likely.oneBorn(),
                        likely.oneHousehold(),
                        likely.oneNumber(),
                        likely.oneDivision(),
                        divisions.pathText(new DivisionCode(likely.oneDivision()))),
                new DuplicateSide(
                        likely.other(),
                        likely.otherName(),
                        likely.otherBorn(),
                        likely.otherHousehold(),
                        likely.otherNumber(),
                        likely.otherDivision(),
                        divisions.pathText(new DivisionCode(likely.otherDivision()))));
    }
}
