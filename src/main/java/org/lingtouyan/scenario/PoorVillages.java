package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Flag;
import org.lingtouyan.division.Level;

/**
 * Which villages are poor villages. Only their numbers were published, so the choice is the scenario's: the villages that
 * figures name, all of Yongxin, then those with households, then others by lot.
 */
final class PoorVillages {

    /** Below this rate, in percent, a county may be taken off the list. */
    private static final double LIMIT = 3;

    private PoorVillages() {}

    static List<DivisionCode> chosen(
            County county, Divisions divisions, Collection<DivisionCode> withHouseholds, Chance chance) {
        var rural = divisions.descendants(county.code(), Level.VILLAGE).stream()
                .map(Division::code)
                .filter(DivisionCode::isRuralVillage)
                .toList();
        var candidates = new LinkedHashSet<DivisionCode>();
        rural.stream().filter(PoorVillages::isGiven).forEach(candidates::add);
        candidates.addAll(byLot(rural.stream().filter(withHouseholds::contains).toList(), chance));
        candidates.addAll(byLot(rural, chance));
        return candidates.stream().limit(county.poorVillages()).sorted().toList();
    }

    /**
     * Poor since the register began; some have left that state by 2018, the later their county the fewer. Where the county
     * keeps the limit almost all have: four in five had to.
     */
    static Flag flag(DivisionCode village, County county, Chance chance) {
        var stillPoor = county.rates()[county.rates().length - 1];
        boolean out = chance.in(stillPoor < LIMIT ? 95 : (int) Math.round(90 - 6 * stillPoor));
        return new Flag(village, Flag.POOR_VILLAGE, 2013, out ? chance.between(2016, 2018) : null, Flag.SCENARIO);
    }

    private static boolean isGiven(DivisionCode village) {
        return Province.NAMED_VILLAGES.contains(village.value())
                || village.value().startsWith(Province.YONGXIN);
    }

    private static List<DivisionCode> byLot(List<DivisionCode> villages, Chance chance) {
        var drawn = new ArrayList<>(villages);
        chance.shuffle(drawn);
        return drawn;
    }
}
