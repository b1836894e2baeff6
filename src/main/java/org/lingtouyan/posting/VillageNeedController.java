package org.lingtouyan.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.VillageNeedTable.Held;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom villages need: listed by area and day, stated anew from a day on. */
@RestController
@RequestMapping("/api/village-needs")
class VillageNeedController {

    private static final int LONGEST_PAGE = 200;

    private final VillageNeeds needs;
    private final Divisions divisions;
    private final Actors actors;

    VillageNeedController(VillageNeeds needs, Divisions divisions, Actors actors) {
        this.needs = needs;
        this.divisions = divisions;
        this.actors = actors;
    }

    @GetMapping
    Page<ListedVillageNeed> list(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var where = division != null
                ? division
                : new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var after = Cursor.read(cursor, parts -> new DivisionCode(parts.at(0)).value(), "000000000000");
        var found = needs.page(where, day == null ? Here.today() : day, after, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream().map(this::listed).toList(),
                found.size() > size
                        ? Cursor.of(page.get(size - 1).need().division()).text()
                        : null);
    }

    @PostMapping
    ResponseEntity<Void> state(@Valid @RequestBody ToldVillageNeed told) {
        var created = needs.state(new VillageNeed(
                told.id(),
                told.division(),
                told.trades() == null ? List.of() : told.trades(),
                told.languages() == null ? List.of() : told.languages(),
                told.onlySex(),
                told.note() == null || told.note().isBlank()
                        ? null
                        : told.note().strip(),
                told.validFrom(),
                null));
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    private ListedVillageNeed listed(Held held) {
        var need = held.need();
        return new ListedVillageNeed(
                need.id(),
                need.division(),
                place(need.division()),
                need.trades(),
                need.languages(),
                need.onlySex(),
                need.note(),
                need.validFrom(),
                held.version());
    }

    private String place(DivisionCode village) {
        var township = divisions.townshipOf(village).map(Division::shortName).orElse("");
        return (township + " " + divisions.require(village).shortName()).strip();
    }

    /** The most wanted trade first. */
    record ToldVillageNeed(
            @NotNull UUID id,
            @NotNull DivisionCode division,
            @Nullable @Size(max = 5) List<String> trades,
            @Nullable @Size(max = 5) List<String> languages,
            @Nullable @Size(max = 20) String onlySex,
            @Nullable @Size(max = 200) String note,
            @NotNull LocalDate validFrom) {}

    record ListedVillageNeed(
            UUID id,
            DivisionCode division,
            String place,
            List<String> trades,
            List<String> languages,
            @Nullable String onlySex,
            @Nullable String note,
            LocalDate validFrom,
            int version) {}
}
