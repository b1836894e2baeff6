package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;

/** Spreads a county's people over its villages: over all of them, or, thinned, over one village of each township. */
record CountyPlan(County county, boolean inFull, List<VillagePlan> villages, List<DivisionCode> poorVillages) {

    private static final double PEOPLE_IN_A_HOUSEHOLD = 4.05;

    static CountyPlan of(County county, Divisions divisions, Size size, long seed) {
        var chance = Chance.of(seed, county.code().value());
        var inFull = size.inFull(county);
        var shown = new ArrayList<DivisionCode>();
        divisions.children(county.code()).forEach(township -> shown.addAll(shown(township, divisions, inFull)));
        var poor = PoorVillages.chosen(county, divisions, shown, chance);
        return new CountyPlan(county, inFull, spread(county, size, inFull, shown, Set.copyOf(poor), chance), poor);
    }

    private static List<DivisionCode> shown(Division township, Divisions divisions, boolean inFull) {
        var all =
                divisions.children(township.code()).stream().map(Division::code).toList();
        var rural = all.stream().filter(DivisionCode::isRuralVillage).toList();
        if (rural.isEmpty()) {
            return all.subList(0, 1);
        }
        return inFull
                ? rural
                : List.of(rural.stream().filter(CountyPlan::isNamed).findFirst().orElse(rural.get(0)));
    }

    private static boolean isNamed(DivisionCode village) {
        return Province.NAMED_VILLAGES.contains(village.value());
    }

    private static List<VillagePlan> spread(
            County county, Size size, boolean inFull, List<DivisionCode> shown, Set<DivisionCode> poor, Chance chance) {
        var people = shown.stream()
                .mapToDouble(village -> people(size, inFull, chance))
                .toArray();
        int registered = (int) java.util.Arrays.stream(people).sum();
        int population =
                inFull ? county.published().ruralPopulation() : (int) Math.round(registered * 100 / county.rates()[0]);
        var populations = Shares.of(population, people);
        var hardship = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            hardship[i] = people[i] * (poor.contains(shown.get(i)) ? 1.3 : 0.8) * chance.between(0.85, 1.15);
        }
        var fates = inFull ? county.publishedFates() : county.fates(registered);
        var shares = new int[fates.length][];
        for (int fate = 0; fate < fates.length; fate++) {
            shares[fate] = Shares.of(fates[fate], hardship);
        }
        var plans = new ArrayList<VillagePlan>();
        for (int i = 0; i < people.length; i++) {
            plans.add(new VillagePlan(shown.get(i), populations[i], column(shares, i)));
        }
        return plans;
    }

    /** A weight where the county's people are known; the people themselves where they are not. */
    private static double people(Size size, boolean inFull, Chance chance) {
        return inFull
                ? chance.between(50.0, 180.0)
                : Math.round(size.householdsInATownship(chance) * PEOPLE_IN_A_HOUSEHOLD);
    }

    private static int[] column(int[][] shares, int village) {
        return java.util.Arrays.stream(shares).mapToInt(share -> share[village]).toArray();
    }
}
