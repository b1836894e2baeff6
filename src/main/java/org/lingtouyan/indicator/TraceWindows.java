package org.lingtouyan.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;

/**
 * The ends of the ranges of divisions in which a page of a trace is looked for, one after another: one township first, then
 * twice as many each time, so that the first page of a province costs no more than its first townships do.
 */
final class TraceWindows {

    private TraceWindows() {}

    /** Ascending; together they cover the division from {@code begin} to its end. */
    static List<String> ends(DivisionCode division, String begin, List<Division> townships) {
        var starts = new TreeSet<String>();
        townships.forEach(township -> starts.add(township.code().value()));
        var ends = new ArrayList<String>();
        int step = 1;
        int passed = 0;
        for (var start : starts.tailSet(begin, false)) {
            if (++passed > step) {
                ends.add(start);
                step *= 2;
                passed = 1;
            }
        }
        ends.add(division.rangeEnd());
        return ends;
    }
}
