package org.lingtouyan.leadership;

import org.lingtouyan.shared.Reason;

/** Why a screening or a step of a case is not taken. */
enum CaseRefused implements Reason {
    ROUND_IS_OF_A_COUNTY_OR_TOWNSHIP(400),
    ROUND_OF_THE_YEAR_IS_OPEN(409),
    NO_VILLAGE_TO_SCREEN(409),
    CRITERION_NEEDED(400),
    CRITERION_UNKNOWN(400),
    OTHER_CRITERION_NEEDS_A_NOTE(400),
    RECORDS_SHOW_A_CRITERION(400),
    SCREENED_BEFORE_THE_ROUND(400),
    CASE_ID_NEEDED(400),
    CASE_IS_OPEN(409),
    CASE_HAS_GONE_ON(409),
    COUNTY_DECIDES(403),
    STEP_OUT_OF_ORDER(409),
    STEP_BEFORE_THE_LAST(400),
    PLAN_NAMES_NO_PROBLEM(409),
    FOUR_ONES_MISSING(409),
    PROBLEMS_LEFT(409),
    ACCEPTANCE_NEEDS_ITS_VOTE(400),
    /** Argument: the most it may be. */
    ACCEPTANCE_PART_TOO_HIGH(400),
    ACCEPTANCE_BEYOND_A_HUNDRED(400),
    /** Argument: how many at the least. */
    ACCEPTANCE_NEEDS_MORE_VOTES(400),
    STILL_WATCHED(409),
    NEEDS_A_LATER_DEADLINE(400),
    NEEDS_A_NOTE(400),
    MONTH_REPORTED(409),
    MONTH_NEEDED(400),
    DUTY_OF_A_PERSON_OR_AN_ORGAN(400),
    PLAN_IS_JUDGED(409),
    PLAN_IS_FIXED(409);

    private final int status;

    CaseRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
