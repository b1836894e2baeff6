package org.lingtouyan.optimisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/**
 * Somebody who can help households.
 *
 * @param households how many they have that are not in question here
 * @param most how many they may have at the most, by the rule of their kind
 * @param villages where they go already, and where their unit lies if that is a village
 */
record Hand(
        UUID id,
        String kind,
        String surname,
        @Nullable DivisionCode home,
        Set<String> trades,
        int households,
        @Nullable Integer most,
        Set<DivisionCode> villages) {

    int stepsTo(DivisionCode village) {
        if (villages.contains(village)) {
            return 0;
        }
        for (var other : villages) {
            if (Nearness.isWithin(Level.TOWNSHIP, other, village)) {
                return 1;
            }
        }
        return 2;
    }

    /** Of one village and one surname: nobody has entered who is whose kin, so that is all there is to go by. */
    boolean mayBeKinOf(DivisionCode village, String otherSurname) {
        return village.equals(home) && !surname.isEmpty() && surname.equals(otherSurname);
    }

    /** How many households too many with these. */
    int beyond(int more) {
        return most == null ? 0 : Math.max(0, households + more - most);
    }

    /** What these households weigh on them: the first one nothing, each further one more than the one before. */
    int load(int more) {
        int all = households + more;
        return all * (all - 1) / 2 - households * (households - 1) / 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hand hand && id.equals(hand.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
