package org.lingtouyan.division;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Month;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions are reference data: whoever has signed in may read all of them. */
@RestController
@RequestMapping("/api/divisions")
class DivisionController {

    private static final int LONGEST_LIST = 100;

    private final Divisions divisions;
    private final Flags flags;

    DivisionController(Divisions divisions, Flags flags) {
        this.divisions = divisions;
        this.flags = flags;
    }

    /** Also one that has ended: then with the day, {@code validTo}. */
    @GetMapping("/{code}")
    Division division(@PathVariable DivisionCode code) {
        return divisions.require(code);
    }

    /** The divisions directly below at the end of the month, by their names then; without a month those of today. */
    @GetMapping("/{code}/children")
    List<Division> children(@PathVariable DivisionCode code, @RequestParam(required = false) @Nullable Month month) {
        return divisions.children(division(code).code(), day(month));
    }

    @GetMapping("/{code}/path")
    List<Division> path(@PathVariable DivisionCode code) {
        return divisions.path(division(code).code());
    }

    @GetMapping("/{code}/flags")
    List<Flag> flags(@PathVariable DivisionCode code) {
        return flags.of(division(code).code());
    }

    /** What the division came from, and what became of it and is there today. */
    @GetMapping("/{code}/succession")
    Line succession(@PathVariable DivisionCode code) {
        divisions.require(code);
        return new Line(divisions.predecessors(code), divisions.successors(code));
    }

    @GetMapping("/search")
    List<Hit> search(@RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        return divisions.search(q, anywhere -> true, Math.max(1, Math.min(limit, LONGEST_LIST))).stream()
                .map(this::hit)
                .toList();
    }

    private Hit hit(Match match) {
        var division = match.division();
        var alias = Optional.ofNullable(match.alias());
        return new Hit(
                division.code(),
                division.name(),
                division.shortName(),
                division.level(),
                division.parentCode(),
                divisions.pathText(division.code()),
                division.validTo(),
                alias.map(Alias::name).orElse(null),
                alias.map(Alias::established).orElse(null));
    }

    private static LocalDate day(@Nullable Month month) {
        return month == null ? Divisions.today() : month.lastDay();
    }

    record Line(List<Division> predecessors, List<Division> successors) {}

    /** {@code alias}: the name that documents use, if it was found by that; {@code validTo}: since when it is there no more. */
    record Hit(
            DivisionCode code,
            String name,
            String shortName,
            Level level,
            @Nullable DivisionCode parentCode,
            String path,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validTo,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String alias,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean established) {}
}
