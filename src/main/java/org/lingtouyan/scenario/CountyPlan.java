package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.scenario.County.Published;

/** Spreads a county's people over its villages: over all of them, or, thinned, over one village of each township. */
record CountyPlan(County county, boolean inFull, List<VillagePlan> villages, List<DivisionCode> poorVillages) {

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
        if (!inFull) {
            var people = shown.stream()
                    .mapToDouble(village -> size.peopleInATownship(county, chance))
                    .toArray();
            int registered = (int) Arrays.stream(people).sum();
            int population = (int) Math.round(registered * 100 / county.rates()[0]);
            var thinned = new Published(new int[] {population}, county.fates(registered));
            return spread(thinned, shown, people, poor, chance);
        }
        var published = Objects.requireNonNull(county.published());
        var rest = new ArrayList<>(shown);
        var plans = new ArrayList<VillagePlan>();
        published.townships().forEach((township, numbers) -> {
            var own = shown.stream().filter(township::contains).toList();
            rest.removeAll(own);
            plans.addAll(spread(numbers, own, weights(own, chance), poor, chance));
        });
        plans.addAll(spread(published, rest, weights(rest, chance), poor, chance));
        return plans;
    }

    private static List<VillagePlan> spread(
            Published numbers, List<DivisionCode> shown, double[] people, Set<DivisionCode> poor, Chance chance) {
        var populations = shares(numbers.ruralPopulation(), people);
        var hardship = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            hardship[i] = people[i] * (poor.contains(shown.get(i)) ? 1.3 : 0.8) * chance.between(0.85, 1.15);
        }
        var fates = shares(numbers.fates(), hardship);
        var plans = new ArrayList<VillagePlan>();
        for (int i = 0; i < people.length; i++) {
            plans.add(new VillagePlan(shown.get(i), column(populations, i), column(fates, i)));
        }
        return plans;
    }

    private static int[][] shares(int[] wholes, double[] weights) {
        return Arrays.stream(wholes)
                .mapToObj(whole -> Shares.of(whole, weights))
                .toArray(int[][]::new);
    }

    /** Villages are not alike; how many people a village has is not published. */
    private static double[] weights(List<DivisionCode> villages, Chance chance) {
        return villages.stream()
                .mapToDouble(village -> chance.between(50.0, 180.0))
                .toArray();
    }

    private static int[] column(int[][] shares, int village) {
        return Arrays.stream(shares).mapToInt(share -> share[village]).toArray();
    }
}
