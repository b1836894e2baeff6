package org.lingtouyan.exit;

import org.lingtouyan.shared.Reason;

/** Why an exit is not opened, led on or taken back, and why a notice is no longer shown. */
enum ExitRefused implements Reason {
    EXIT_ID_TAKEN(409),
    /** Arguments: the version that was read, and the version now. */
    EXIT_STALE(412),
    EXIT_IN_THE_FUTURE(400),
    EXIT_HAS_ENDED(409),
    EXIT_IS_UNDER_WAY(409),
    EXIT_HOUSEHOLD_IS_NOT_POOR(409),
    EXIT_PLACE_IS_NOT_POOR(409),
    EXIT_LIES_AT_ANOTHER_LEVEL(400),
    EXIT_PLACE_ENDED(409),
    EXIT_HAS_NO_CONDITIONS(409),
    EXIT_YEAR_IS_ANOTHER(400),
    EXIT_STEP_OUT_OF_ORDER(409),
    /** Argument: the day of the last step. */
    EXIT_STEP_BEFORE_THE_LAST(400),
    EXIT_STEP_IS_OF_ANOTHER_LEVEL(403),
    EXIT_OBJECTION_OPEN(409),
    /** Argument: the last day of the notice. */
    EXIT_NOTICE_RUNS(409),
    EXIT_BACK_WHERE_IT_NEVER_WAS(400),
    EXIT_NEEDS_A_REASON(400),
    EXIT_NEEDS_ITS_VOTE(400),
    /** Arguments: how many were for it, of how many. */
    EXIT_VOTED_DOWN(409),
    EXIT_NEEDS_A_SIGNATURE(400),
    EXIT_NOTICE_NEEDS_A_CONTACT(400),
    EXIT_NEEDS_A_NAME(400),
    EXIT_CADRE_UNKNOWN(400),
    /** Argument: the conditions that are not met or not answered. */
    EXIT_CONDITIONS_NOT_MET(409),
    EXIT_CONDITION_UNKNOWN(404),
    EXIT_RECORDS_SAY_IT(409),
    EXIT_COUNT_NEEDED(400),
    EXIT_OBJECTION_SAYS_NOTHING(400),
    EXIT_OBJECTION_ANSWERED(409),
    EXIT_NOTICE_OF_ONE_PLACE(400),
    /** Argument: the last day on which it was shown. */
    EXIT_NOTICE_IS_OVER(410),
    EXIT_EDITION_OVERLAPS(409),
    EXIT_SHEET_NO_SUCH_HOUSEHOLD(409),
    EXIT_SHEET_TWO_HOUSEHOLDS(409);

    private final int status;

    ExitRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
