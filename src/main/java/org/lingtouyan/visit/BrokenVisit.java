package org.lingtouyan.visit;

import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, in the words of visits and needs. */
final class BrokenVisit {

    private BrokenVisit() {}

    /** @throws DataIntegrityViolationException the same, when it is no writer's fault */
    static Refusal refusal(DataIntegrityViolationException broken) {
        return switch (ConstraintName.of(broken)) {
            case "visit_pkey" -> VisitRefused.VISIT_ID_TAKEN.because().with("field", "id");
            case "need_pkey" -> VisitRefused.NEED_ID_TAKEN.because().with("field", "id");
            case "need_ends_after_it_was_raised" ->
                VisitRefused.NEED_SETTLED_BEFORE_RAISED.because().with("field", "on");
            case "record_lies_in_a_living_division" ->
                VisitRefused.VISIT_VILLAGE_ENDED.because().with("field", "householdId");
            default -> throw broken;
        };
    }
}
