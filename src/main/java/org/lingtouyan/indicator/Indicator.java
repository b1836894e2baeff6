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
            String key, Bilingual name, Kind kind, Bilingual unit, String mechanism, Bilingual says, String source) {}

    /** Counted from records: {@code where} and {@code amount} are SQL over the columns of {@code view}. */
    record Counted(About about, String view, String where, String amount) implements Indicator {

        /** Whether each record counts as one, so that the figure is how many there are. */
        boolean countsRecords() {
            return amount.equals("1");
        }
    }

    /** The quotient of two counted figures. */
    record Ratio(About about, String numerator, String denominator, int scale) implements Indicator {}
}
