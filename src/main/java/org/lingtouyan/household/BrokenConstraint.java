package org.lingtouyan.household;

import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, in the words of the register: its constraints are named as sentences. */
final class BrokenConstraint {

    private BrokenConstraint() {}

    /** @throws DataIntegrityViolationException the same, when it is no writer's fault */
    static Refusal refusal(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "household_number_is_used_once_in_a_county" ->
                HouseholdRefused.NUMBER_TAKEN.because().with("field", "number");
            case "identity_number_belongs_to_one_person_of_a_county",
                    "identity_number_under_the_other_key_belongs_to_one_person" ->
                HouseholdRefused.IDENTITY_TAKEN.because();
            case "person_is_in_one_household_at_a_time" -> HouseholdRefused.PERSON_IN_ANOTHER_HOUSEHOLD.because();
            case "record_lies_in_a_living_division" ->
                HouseholdRefused.DIVISION_ENDED.because().with("field", "division");
            case "household_pkey", "household_id_is_used_once_in_the_province", "person_pkey" ->
                HouseholdRefused.ID_TAKEN.because();
            default -> throw broken;
        };
    }
}
