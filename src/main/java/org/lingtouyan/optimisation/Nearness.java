package org.lingtouyan.optimisation;

import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/** How near two places are by their codes; asked millions of times in a search, so it makes nothing new. */
final class Nearness {

    private static final int BEYOND_THE_CITY = 4;

    private Nearness() {}

    /** Whether both lie in the same township, county or city. */
    static boolean isWithin(Level level, DivisionCode one, DivisionCode other) {
        return one.value().regionMatches(0, other.value(), 0, level.digits());
    }

    /** By the tree alone: same township 1, same county 2, same city 3, farther 4. */
    static int steps(DivisionCode one, DivisionCode other) {
        if (isWithin(Level.TOWNSHIP, one, other)) {
            return 1;
        }
        if (isWithin(Level.COUNTY, one, other)) {
            return 2;
        }
        return isWithin(Level.CITY, one, other) ? BEYOND_THE_CITY - 1 : BEYOND_THE_CITY;
    }
}
