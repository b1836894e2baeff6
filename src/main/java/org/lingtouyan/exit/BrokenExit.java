package org.lingtouyan.exit;

import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, in the words of exits. */
final class BrokenExit {

    private BrokenExit() {}

    /** @throws DataIntegrityViolationException the same, when it is no writer's fault */
    static Refusal refusal(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "household_has_one_exit_under_way", "place_has_one_exit_under_way" ->
                ExitRefused.EXIT_IS_UNDER_WAY.because();
            case "record_lies_in_a_living_division" -> ExitRefused.EXIT_PLACE_ENDED.because();
            case "a_place_has_one_set_of_conditions_at_a_time" ->
                ExitRefused.EXIT_EDITION_OVERLAPS.because().with("field", "validFrom");
            default -> throw broken;
        };
    }
}
