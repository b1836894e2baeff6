package org.lingtouyan.posting;

import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says no to, in the words of postings: its constraints are named as sentences. */
final class BrokenPosting {

    private BrokenPosting() {}

    /** @throws DataIntegrityViolationException the same, when it is no writer's fault */
    static Refusal refusal(DataIntegrityViolationException broken) {
        var reason = reason(ConstraintName.of(broken));
        if (reason == null) {
            throw broken;
        }
        return reason.because();
    }

    private static @Nullable PostingRefused reason(String constraint) {
        return switch (constraint) {
            case "village_has_one_first_secretary_at_a_time" -> PostingRefused.VILLAGE_HAS_A_FIRST_SECRETARY;
            case "team_has_one_captain_at_a_time" -> PostingRefused.TEAM_HAS_A_CAPTAIN;
            case "person_is_first_secretary_of_one_village_at_a_time" ->
                PostingRefused.FIRST_SECRETARY_OF_ANOTHER_VILLAGE;
            case "posting_is_followed_by_one" -> PostingRefused.REPLACED_ALREADY;
            case "village_is_a_target_once_at_a_time" -> PostingRefused.VILLAGE_IS_A_TARGET;
            case "village_states_its_need_once_at_a_time" -> PostingRefused.NEED_STATED_ALREADY;
            case "record_lies_in_a_living_division" -> PostingRefused.POSTING_DIVISION_ENDED;
            case "posting_has_one_leave_at_a_time" -> PostingRefused.LEAVE_OVERLAPS;
            case "posting_is_appraised_once_a_year" -> PostingRefused.APPRAISED_ALREADY;
            case "posting_states_its_days_once_a_month" -> PostingRefused.STAY_STATED_OTHERWISE;
            case "posting_on_a_project_is_of_talent" -> PostingRefused.TALENT_PROJECT_IS_FOR_TALENT;
            case "unit_is_bound_to_a_village_once_at_a_time" -> PostingRefused.UNIT_BOUND_ALREADY;
            case "unit_promises_once_a_year" -> PostingRefused.FUND_PROMISED_ALREADY;
            case "talent_project_pkey" -> PostingRefused.TALENT_PROJECT_ID_TAKEN;
            case "posting_is_recalled_once_at_a_time" -> PostingRefused.RECALL_PROPOSED_ALREADY;
            case "posting_pkey",
                    "target_pkey",
                    "leave_pkey",
                    "recall_pkey",
                    "appraisal_pkey",
                    "village_need_pkey",
                    "bond_pkey",
                    "bond_fund_pkey" -> PostingRefused.POSTING_ID_TAKEN;
            default -> null;
        };
    }
}
