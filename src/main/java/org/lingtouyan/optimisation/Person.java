package org.lingtouyan.optimisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/**
 * Somebody who is first secretary or could be: in post in a village, or a candidate.
 *
 * @param farthest beyond that level of home they are not sent, for the family's sake
 * @param servesIn the village they are in now
 * @param grade the last appraisal of that posting
 */
record Person(
        UUID id,
        String unit,
        String unitLevel,
        Set<String> trades,
        Set<String> languages,
        @Nullable DivisionCode home,
        @Nullable Level farthest,
        @Nullable DivisionCode servesIn,
        @Nullable String grade,
        boolean termOver) {

    boolean mayServeIn(DivisionCode village) {
        return home == null || farthest == null || Nearness.isWithin(farthest, home, village);
    }

    /** Villages have no position of their own, so the tree says how far one is: 1 in the home township, 4 beyond the home city. */
    int stepsTo(DivisionCode village) {
        return home == null ? 0 : Nearness.steps(home, village);
    }

    boolean isThere(DivisionCode village) {
        return village.equals(servesIn);
    }

    boolean isGraded(String wanted) {
        return wanted.equals(grade);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && id.equals(person.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
