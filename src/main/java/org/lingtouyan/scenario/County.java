package org.lingtouyan.scenario;

import java.util.List;
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

    /** Rural registered population and the poor of it at the end of each year. */
    record Published(int ruralPopulation, int[] poor) {}

    /** How many of the published people leave poverty in each year after the first, and, last, how many stay. */
    int[] publishedFates() {
        return differences(published.poor());
    }

    /** The same of {@code registered} people, by the rates. */
    int[] fates(int registered) {
        var weights = new double[rates.length];
        for (int year = 1; year < rates.length; year++) {
            weights[year - 1] = rates[year - 1] - rates[year];
        }
        weights[rates.length - 1] = rates[rates.length - 1];
        return Shares.of(registered, weights);
    }

    private static int[] differences(int[] poor) {
        var fates = new int[poor.length];
        for (int year = 1; year < poor.length; year++) {
            fates[year - 1] = poor[year - 1] - poor[year];
        }
        fates[poor.length - 1] = poor[poor.length - 1];
        return fates;
    }
}
