package org.lingtouyan.access;

import java.util.Map;
import java.util.function.Supplier;
import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in a sentence which rule of the database a change of accounts or posts would break. */
final class BrokenRule {

    private static final Map<String, AccessRefused> RULES = Map.of(
            "identity_pkey", AccessRefused.PLATFORM_PERSON_TAKEN,
            "account_name_key", AccessRefused.ACCOUNT_NAME_TAKEN,
            "administrator_security_officer_and_auditor_are_different_people", AccessRefused.DUTIES_TO_BE_SEPARATE,
            "post_is_held_once_at_a_time", AccessRefused.POST_HELD_ALREADY,
            "post_of_a_stand_in_has_an_end", AccessRefused.STAND_IN_WITHOUT_END,
            "nobody_stands_in_for_himself", AccessRefused.STAND_IN_FOR_HIMSELF,
            "post_does_not_end_before_it_begins", AccessRefused.POST_DAYS_REVERSED);

    private BrokenRule() {}

    static <T> T told(Supplier<T> change) {
        try {
            return change.get();
        } catch (DataIntegrityViolationException broken) {
            throw refusal(broken);
        }
    }

    private static RuntimeException refusal(DataIntegrityViolationException broken) {
        var constraint = ConstraintName.of(broken);
        Refusal known = RULES.containsKey(constraint) ? RULES.get(constraint).because() : null;
        return known == null ? broken : known;
    }
}
