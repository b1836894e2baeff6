package org.lingtouyan.pairing;

import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, in the words of pairing: its constraints are named as sentences. */
final class BrokenPairing {

    private BrokenPairing() {}

    /** @throws DataIntegrityViolationException the same, when it is no writer's fault */
    static Refusal refusal(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "household_has_one_main_helper_at_a_time" ->
                PairingRefused.HOUSEHOLD_HAS_A_HELPER.because("", "").with("field", "role");
            case "helper_is_paired_with_a_household_once_at_a_time" ->
                PairingRefused.HELPER_PAIRED_ALREADY.because().with("field", "cadreId");
            case "pair_ends_after_it_begins" ->
                PairingRefused.PAIR_ENDS_BEFORE_IT_BEGINS.because().with("field", "to");
            case "patch_ends_after_it_begins" ->
                PairingRefused.PATCH_ENDS_BEFORE_IT_BEGINS.because().with("field", "to");
            case "patch_is_taken_once_by_one_person_at_a_time" ->
                PairingRefused.PATCH_TAKEN_ALREADY.because().with("field", "name");
            case "record_lies_in_a_living_division" ->
                PairingRefused.PAIR_VILLAGE_ENDED.because().with("field", "division");
            case "pair_pkey" -> PairingRefused.PAIR_ID_TAKEN.because().with("field", "id");
            case "patch_pkey" -> PairingRefused.PATCH_ID_TAKEN.because().with("field", "id");
            default -> throw broken;
        };
    }
}
