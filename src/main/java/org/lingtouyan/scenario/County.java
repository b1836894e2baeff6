package org.lingtouyan.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A county as the scenario describes it: how poor it was at the end of each year from 2014 to 2018 (in percent), how many
 * of its villages are poor, who lives there, and, where its figures were published, in whole numbers of people.
 */
record County(
        DivisionCode code,
        double[] rates,
        int poorVillages,
        List<NationalityShare> nationalities,
        @Nullable Published published) {

    static final int FIRST_YEAR = 2014;
    static final int LAST_YEAR = 2018;

    /** So many in a hundred; whoever is left over is Han. */
    record NationalityShare(String nationality, int percent) {}

    /**
     * Whole numbers of people: the rural registered population at the end of each year (one number where only one is known),
     * and how many of the registered leave poverty in each year, and, last, stay; some townships have numbers of their own.
     */
    record Published(int[] ruralPopulation, int[] fates, Map<DivisionCode, Published> townships) {

        Published(int[] ruralPopulation, int[] fates) {
            this(ruralPopulation, fates, Map.of());
        }

        /** Of {@code registered} people, poor as they were at the end of each year. */
        static int[] fates(int registered, int[] poor) {
            var fates = new int[poor.length + 1];
            int before = registered;
            for (int year = 0; year < poor.length; year++) {
                fates[year] = before - poor[year];
                before = poor[year];
            }
            fates[poor.length] = before;
            return fates;
        }
    }

    /** How many of {@code registered} people who were poor at the end of the first year share each fate, by the rates. */
    int[] fates(int registered) {
        return Shares.of(registered, weights(0));
    }

    /** How the rates spread people over fates, if that share of them left poverty before the first year ended. */
    double[] weights(double inFirstYear) {
        var weights = new double[rates.length + 1];
        weights[0] = rates[0] * inFirstYear;
        for (int year = 1; year < rates.length; year++) {
            weights[year] = rates[year - 1] - rates[year];
        }
        weights[rates.length] = rates[rates.length - 1];
        return weights;
    }

    County with(Published numbers) {
        return new County(code, rates, poorVillages, nationalities, numbers);
    }
}
