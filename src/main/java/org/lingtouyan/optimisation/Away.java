package org.lingtouyan.optimisation;

/**
 * How far another county is from somebody's home, and what is held to be far.
 *
 * @param kilometres between the middles of both counties
 * @param limit how many are no farther than another county is anyway
 * @param each how many beyond the limit make a further step
 */
record Away(int kilometres, int limit, int each) {

    private static final int ANOTHER_COUNTY = 3;

    /** Another county is one step farther than the own one; each begun stretch beyond the limit one more. */
    int steps() {
        return ANOTHER_COUNTY - Math.floorDiv(-Math.max(0, kilometres - limit), Math.max(1, each));
    }
}
