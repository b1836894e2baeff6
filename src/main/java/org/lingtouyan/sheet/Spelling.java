package org.lingtouyan.sheet;

/** How near two words are. */
final class Spelling {

    private static final int SHORTEST = 3;

    private Spelling() {}

    /** Whether one wrong, missing or superfluous sign makes the one the other. Of very short words that says nothing. */
    static boolean oneSignApart(String one, String other) {
        if (one.length() > other.length()) {
            return oneSignApart(other, one);
        }
        if (one.length() + 1 < other.length() || other.length() < SHORTEST) {
            return false;
        }
        int same = 0;
        while (same < one.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int skipped = one.length() == other.length() ? same + 1 : same;
        return same < other.length()
                && one.substring(Math.min(skipped, one.length())).equals(other.substring(same + 1));
    }
}
