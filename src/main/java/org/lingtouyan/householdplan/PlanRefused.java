package org.lingtouyan.householdplan;

import org.lingtouyan.shared.Reason;

/** Why a plan or a measure is not entered, changed, signed or accounted. */
enum PlanRefused implements Reason {
    PLAN_ID_TAKEN(409),
    /** Argument: the year. */
    PLAN_OF_THE_YEAR_EXISTS(409),
    PLAN_IN_THE_FUTURE(400),
    /** Argument: the year. */
    PLAN_MADE_TOO_LATE(400),
    PLAN_YEAR_UNKNOWN(400),
    PLAN_AMOUNT_WRONG(400),
    /** Arguments: the version that was read, and the version now. */
    PLAN_STALE(412),
    PLAN_IS_SIGNED(409),
    PLAN_IS_NOT_SIGNED(409),
    PLAN_HAS_NO_MEASURES(409),
    PLAN_CHANGE_SAYS_WHY(400),
    PLAN_SIGNED_BEFORE_MADE(400),
    PLAN_SIGNATORY_UNKNOWN(400),
    PLAN_SIGNED_ALREADY(409),
    PLAN_VILLAGE_ENDED(409),
    PLAN_CHANGED_SINCE_MERGE(409),
    PROGRESS_SAYS_NOTHING(400),
    MEASURE_SAYS_NOTHING(400),
    MEASURE_KIND_UNKNOWN(400),
    MEASURE_FUND_UNKNOWN(400),
    MEASURE_OWNER_UNKNOWN(400),
    MEASURE_DUE_TOO_EARLY(400),
    MEASURE_DONE_TOO_EARLY(400),
    MEASURE_DONE_STAYS(409),
    MEASURE_IS_DROPPED(409),
    MEASURE_STALE(412),
    MEASURE_HOUSEHOLD_UNKNOWN(400),
    MEASURE_HEAD_DIFFERS(400),
    /** The household has this measure already, with other numbers. */
    MEASURE_HELD_OTHERWISE(409);

    private final int status;

    PlanRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
