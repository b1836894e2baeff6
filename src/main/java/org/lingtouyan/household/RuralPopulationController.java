package org.lingtouyan.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.RuralPopulationTable.Counted;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the headcount ratio divides by: the rural registered population of villages, told by offices. */
@RestController
@RequestMapping("/api/rural-populations")
class RuralPopulationController {

    private static final int LONGEST_PAGE = 200;
    private static final int MOST_PEOPLE = 100_000;

    private final TellingRuralPopulations populations;
    private final Divisions divisions;

    RuralPopulationController(TellingRuralPopulations populations, Divisions divisions) {
        this.populations = populations;
        this.divisions = divisions;
    }

    /** {@code since}: the day from which the number counts; {@code version}: of what was told of the year asked for, 0 if nothing was. */
    record VillagePopulation(
            DivisionCode division,
            String place,
            @Nullable Integer people,
            @Nullable String basis,
            @Nullable LocalDate since,
            int version) {}

    record ToldPopulation(@NotNull @Min(0) @Max(MOST_PEOPLE) Integer people) {}

    /** {@code onlyYear}: the year in which the denominator is frozen by the rule of the province, if it is. */
    record PopulationRule(@Nullable Integer onlyYear) {}

    /** The villages of an area with what counts at the end of a year; {@code missing}: those of which nothing is known. */
    @GetMapping
    Page<VillagePopulation> list(
            @RequestParam DivisionCode division,
            @RequestParam int year,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = populations.page(division, year, missing, after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                page.stream().map(this::shown).toList(),
                found.size() > size
                        ? Cursor.of(page.get(size - 1).divisionCode()).text()
                        : null);
    }

    @GetMapping("/rule")
    PopulationRule rule(@RequestParam DivisionCode division, @RequestParam int year) {
        return new PopulationRule(populations.onlyYear(division, year));
    }

    /** If-Match: the version of what was told of that year, "0" for the first time. */
    @PutMapping("/{village}/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(
            @PathVariable DivisionCode village,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ToldPopulation told) {
        populations.tell(village, year, told.people(), Versions.expected(ifMatch));
    }

    private VillagePopulation shown(Counted counted) {
        var village = new DivisionCode(counted.divisionCode());
        return new VillagePopulation(
                village,
                divisions.pathText(village),
                counted.people(),
                counted.basis(),
                counted.validFrom(),
                counted.version());
    }

    /** The village that a page ended with. */
    private static String after(@Nullable String cursor) {
        return Cursor.read(cursor, parts -> new DivisionCode(parts.at(0)).value(), "000000000000");
    }
}
