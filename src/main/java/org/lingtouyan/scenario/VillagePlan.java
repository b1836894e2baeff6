package org.lingtouyan.scenario;

import java.util.Arrays;
import org.lingtouyan.division.DivisionCode;

/** What will be written for a village: its population, and how many people leave poverty in which year or stay in it. */
record VillagePlan(DivisionCode code, int ruralPopulation, int[] fates) {

    int registered() {
        return Arrays.stream(fates).sum();
    }
}
