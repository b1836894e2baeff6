package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Flags;
import org.lingtouyan.division.Level;
import org.springframework.stereotype.Component;

/** The poor villages of a county: the share that is out is counted from them, and opens to them. */
@Component
class VillagesOut {

    private final Flags flags;
    private final Divisions divisions;

    VillagesOut(Flags flags, Divisions divisions) {
        this.flags = flags;
        this.divisions = divisions;
    }

    /** {@code yearTo}: by the end of that year it was poor no longer, as {@code source} says. */
    record PoorVillage(DivisionCode village, @Nullable Integer yearTo, String source) {

        boolean out(int year) {
            return yearTo != null && yearTo <= year;
        }
    }

    /** By code; those there are on the day: what went on in another is counted as that one alone. */
    List<PoorVillage> of(DivisionCode county, LocalDate day) {
        var there = divisions.descendants(county, Level.VILLAGE, day).stream()
                .map(Division::code)
                .collect(Collectors.toSet());
        return flags.of(Flag.POOR_VILLAGE, county).stream()
                .filter(flag -> there.contains(flag.divisionCode()))
                .collect(Collectors.groupingBy(Flag::divisionCode, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(VillagesOut::last)
                .toList();
    }

    /** Poor in two spells it is out once the later one has ended. */
    private static PoorVillage last(List<Flag> spells) {
        return spells.stream()
                .max(Comparator.comparingInt(flag -> Objects.requireNonNullElse(flag.yearTo(), Integer.MAX_VALUE)))
                .map(flag -> new PoorVillage(flag.divisionCode(), flag.yearTo(), flag.source()))
                .orElseThrow();
    }
}
