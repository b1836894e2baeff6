package org.lingtouyan.indicator;

import org.lingtouyan.shared.Bilingual;

/**
 * One figure as its definition file says it: which records of a published view, and how much each counts. A ratio names two
 * other figures instead and how many times their quotient its unit is (100 for %).
 */
sealed interface Indicator {

    About about();

    default String key() {
        return about().key();
    }

    /** What every figure says of itself; {@code source} is the text of its file, so that a changed rule is counted anew. */
    record About(
            String key, Bilingual name, Kind kind, Bilingual unit, String mechanism, Bilingual says, String source) {

        private About ofItsRecords() {
            return new About(key + ".records", name, kind, unit, mechanism, says, source);
        }
    }

    /** Counted from records: {@code where} and {@code amount} are SQL over the columns of {@code view}. */
    record Counted(About about, String view, String where, String amount) implements Indicator {

        private static final String ONE = "1";

        /** How many records this figure has: itself where each counts as one, otherwise a figure kept beside it and shown nowhere. */
        Counted records() {
            return amount.equals(ONE) ? this : new Counted(about.ofItsRecords(), view, where, ONE);
        }
    }

    /** The quotient of two counted figures. */
    record Ratio(About about, String numerator, String denominator, int scale) implements Indicator {}
}
