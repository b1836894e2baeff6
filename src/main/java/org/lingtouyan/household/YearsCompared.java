package org.lingtouyan.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household as it was at the end of some years, side by side; {@code known} are the years of which something was told. */
record YearsCompared(List<Integer> known, List<Integer> years, List<ComparedFact> facts) {

    /** One fact in all the years, in words; {@code person} is whose it is, if it is not the household's. */
    record ComparedFact(
            String section,
            @Nullable String person,
            String field,
            String label,
            List<@Nullable Object> values,
            boolean differs) {}
}
