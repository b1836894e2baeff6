package org.lingtouyan.household;

import java.time.LocalDate;

/**
 * How a write is meant. {@code dated}: the writer named the day, it is not merely today. {@code wholeFamily}: members not
 * told of have left; otherwise nothing is said of them.
 */
record Write(Mode mode, LocalDate day, boolean dated, boolean wholeFamily) {

    boolean correcting() {
        return mode == Mode.CORRECT;
    }
}
