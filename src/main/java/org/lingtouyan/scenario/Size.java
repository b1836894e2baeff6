package org.lingtouyan.scenario;

import java.util.Locale;

/** How much of the scenario is loaded. */
enum Size {
    NONE,
    SMALL,
    ARTICLE;

    /** The county that even the small scenario has in full. */
    private static final String SMALL_IN_FULL = "620823";

    static Size of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether this county has all the people who were published, instead of a few in each township. */
    boolean inFull(County county) {
        return county.published() != null
                && (this == ARTICLE || county.code().countyCode().equals(SMALL_IN_FULL));
    }

    int householdsInATownship(Chance chance) {
        return this == ARTICLE ? chance.between(8, 14) : chance.between(3, 4);
    }
}
