package org.lingtouyan.scenario;

import java.util.Arrays;
import org.lingtouyan.division.DivisionCode;

/**
 * What will be written for a village: its rural population at the end of each year (or one for all years), and how many
 * people leave poverty in which year or stay in it.
 */
record VillagePlan(DivisionCode code, int[] populations, int[] fates) {

    int ruralPopulation() {
        return populations[populations.length - 1];
    }

    int registered() {
        return Arrays.stream(fates).sum();
    }
}
