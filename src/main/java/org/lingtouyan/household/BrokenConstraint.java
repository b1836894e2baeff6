package org.lingtouyan.household;

import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Refusal;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, in the words of the register: its constraints are named as sentences. */
final class BrokenConstraint {

    private BrokenConstraint() {}

    /** @throws DataIntegrityViolationException the same, when it is no writer's fault */
    static Refusal refusal(DataIntegrityViolationException broken) {
        var constraint = nameIn(broken);
        if (constraint == null) {
            throw broken;
        }
        return switch (constraint) {
            case "household_number_is_used_once_in_a_county" ->
                HouseholdRefused.NUMBER_TAKEN.because().with("field", "number");
            case "identity_number_belongs_to_one_person_of_a_county" -> HouseholdRefused.IDENTITY_TAKEN.because();
            case "person_is_in_one_household_at_a_time" -> HouseholdRefused.PERSON_IN_ANOTHER_HOUSEHOLD.because();
            case "record_lies_in_a_living_division" ->
                HouseholdRefused.DIVISION_ENDED.because().with("field", "division");
            case "household_pkey", "household_id_is_used_once_in_the_province", "person_pkey" ->
                HouseholdRefused.ID_TAKEN.because();
            default -> throw broken;
        };
    }

    private static @Nullable String nameIn(DataIntegrityViolationException broken) {
        return broken.getMostSpecificCause() instanceof PSQLException refused && refused.getServerErrorMessage() != null
                ? refused.getServerErrorMessage().getConstraint()
                : null;
    }
}
