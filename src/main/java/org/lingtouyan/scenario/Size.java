package org.lingtouyan.scenario;

import java.util.List;
import java.util.Locale;
import org.lingtouyan.division.Divisions;

/** How much of the scenario is loaded. */
enum Size {
    NONE,
    SMALL,
    ARTICLE,
    PROVINCE;

    /** The county that even the small scenario has in full. */
    static final String SMALL_IN_FULL = "620823";

    /** As many times the households elsewhere, so that the published pairs on the chain are a few for each. */
    private static final int ENOUGH_FOR_THE_CHAIN = 6;

    private static final double PEOPLE_IN_A_HOUSEHOLD = 4.05;

    static Size of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The counties as this size describes them. */
    List<County> counties(Divisions divisions) {
        return this == PROVINCE ? EveryCounty.of(Province.counties(), divisions) : Province.counties();
    }

    /** Whether this county has all the people who were published, instead of a few in each township. */
    boolean inFull(County county) {
        return county.published() != null
                && (this != SMALL || county.code().countyCode().equals(SMALL_IN_FULL));
    }

    /** Where a township has a few households only. */
    double peopleInATownship(County county, Chance chance) {
        int households = this == SMALL ? chance.between(3, 4) : chance.between(8, 14);
        if (this == ARTICLE && county.code().countyCode().equals(HelpingHands.CHAIN_COUNTY)) {
            households *= ENOUGH_FOR_THE_CHAIN;
        }
        return Math.round(households * PEOPLE_IN_A_HOUSEHOLD);
    }
}
