package org.lingtouyan.optimisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/**
 * Somebody who is first secretary or could be: in post in a village, or a candidate.
 *
 * @param sex a code of the list {@code sex}; null where it is not known
 * @param farthest beyond that level of home they are not sent, for the family's sake
 * @param away how far from home the county is that is planned for; null where that is the home county, or not known
 * @param servesIn the village they are in now
 * @param grade the last appraisal of that posting
 */
record Person(
        UUID id,
        String unit,
        String unitLevel,
        @Nullable String sex,
        Set<String> trades,
        Set<String> languages,
        @Nullable DivisionCode home,
        @Nullable Level farthest,
        @Nullable Away away,
        @Nullable DivisionCode servesIn,
        @Nullable String grade,
        boolean termOver) {

    boolean mayServeIn(DivisionCode village) {
        return home == null || farthest == null || Nearness.isWithin(farthest, home, village);
    }

    /** Villages have no position of their own: within the county the tree says how far one is, beyond it the way between counties. */
    int stepsTo(DivisionCode village) {
        if (home == null) {
            return 0;
        }
        return away == null || isAtHomeIn(village) ? Nearness.steps(home, village) : away.steps();
    }

    private boolean isAtHomeIn(DivisionCode village) {
        return home != null && Nearness.isWithin(Level.COUNTY, home, village);
    }

    /** Of another county how far it is from home; 0 where that is not known. */
    int kilometresTo(DivisionCode village) {
        return away == null || isAtHomeIn(village) ? 0 : away.kilometres();
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
