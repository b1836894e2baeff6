package org.lingtouyan.homemap;

import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, in the words of the map. */
final class BrokenHome {

    private BrokenHome() {}

    /** @throws DataIntegrityViolationException the same, when it is no writer's fault */
    static Refusal refusal(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "household_has_one_home_at_a_time" -> HomeMapRefused.HOME_PLACED_ALREADY.because();
            case "village_has_one_base_at_a_time" -> HomeMapRefused.BASE_CROSSED.because();
            case "record_lies_in_a_living_division" -> HomeMapRefused.HOME_VILLAGE_ENDED.because();
            default -> throw broken;
        };
    }
}
