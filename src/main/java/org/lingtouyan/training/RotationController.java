package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.lingtouyan.training.Rotation.Roll;
import org.lingtouyan.training.Rotation.Untrained;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who of those in post was trained in the year of a day, and who was not. */
@RestController
@RequestMapping("/api/training-rotation")
class RotationController {

    private static final int LONGEST_PAGE = 200;

    private final Rotation rotation;
    private final Cadres cadres;
    private final Divisions divisions;

    RotationController(Rotation rotation, Cadres cadres, Divisions divisions) {
        this.rotation = rotation;
        this.cadres = cadres;
        this.divisions = divisions;
    }

    @GetMapping
    RotationCoverage covered(
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "VILLAGE_SECRETARIES") Roll roll,
            @RequestParam(required = false) @Nullable LocalDate day) {
        var asked = day == null ? Here.today() : day;
        var covered = rotation.covered(roll, division, asked);
        return new RotationCoverage(asked, covered.inPost(), covered.trained());
    }

    @GetMapping("/untrained")
    Page<UntrainedPerson> untrained(
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "VILLAGE_SECRETARIES") Roll roll,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = rotation.untrained(roll, division, day == null ? Here.today() : day, cursor, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names = cadres.named(page.stream().map(Untrained::cadreId).toList());
        return new Page<>(
                page.stream().map(one -> person(one, names.get(one.cadreId()))).toList(),
                found.size() > size ? after(page.get(size - 1)) : null);
    }

    private static String after(Untrained last) {
        return last.divisionCode() + last.cadreId();
    }

    private UntrainedPerson person(Untrained one, Cadres.@Nullable Known known) {
        var division = new DivisionCode(one.divisionCode());
        return new UntrainedPerson(
                one.cadreId(),
                known == null ? null : known.name(),
                known == null ? null : known.unit(),
                division,
                divisions.pathText(division),
                one.since());
    }

    /** Of so many in post on the day so many had been trained in its year. */
    record RotationCoverage(LocalDate day, int inPost, int trained) {}

    record UntrainedPerson(
            UUID cadre,
            @Nullable String name,
            @Nullable String unit,
            DivisionCode division,
            String place,
            LocalDate since) {}
}
