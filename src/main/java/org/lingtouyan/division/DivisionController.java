package org.lingtouyan.division;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    @GetMapping("/{code}")
    Division division(@PathVariable DivisionCode code) {
        return divisions.require(code);
    }

    @GetMapping("/{code}/children")
    List<Division> children(@PathVariable DivisionCode code) {
        return divisions.children(division(code).code());
    }

    @GetMapping("/{code}/path")
    List<Division> path(@PathVariable DivisionCode code) {
        return divisions.path(division(code).code());
    }

    @GetMapping("/{code}/flags")
    List<Flag> flags(@PathVariable DivisionCode code) {
        return flags.of(division(code).code());
    }

    @GetMapping("/search")
    List<Hit> search(@RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        return divisions.search(q, anywhere -> true, Math.max(1, Math.min(limit, LONGEST_LIST))).stream()
                .map(this::hit)
                .toList();
    }

    private Hit hit(Division division) {
        return new Hit(
                division.code(),
                division.name(),
                division.shortName(),
                division.level(),
                division.parentCode(),
                divisions.pathText(division.code()));
    }

    record Hit(
            DivisionCode code,
            String name,
            String shortName,
            Level level,
            @Nullable DivisionCode parentCode,
            String path) {}
}
