package org.lingtouyan.monitoring;

import org.lingtouyan.shared.Reason;

/** Why a clue is not taken, a step not made, a household not taken in or its risk not removed. */
enum MonitoringRefused implements Reason {
    CLUE_ID_TAKEN(409),
    CLUE_LIES_AHEAD(400),
    CLUE_NAMES_NO_RISK(400),
    CLUE_NEEDS_ITS_DEPARTMENT(400),
    WATCH_PERSON_UNKNOWN(400),
    WATCH_VILLAGE_ENDED(409),
    /** Arguments: the version that was read, and the version now. */
    WATCH_STALE(412),
    WATCH_GOES_ON_ELSEWHERE(409),
    VILLAGE_TAKES_THIS_STEP(403),
    TOWNSHIP_TAKES_THIS_STEP(403),
    COUNTY_TAKES_THIS_STEP(403),
    WATCH_STEP_OUT_OF_ORDER(409),
    /** Argument: the day of the step before. */
    WATCH_STEP_BEFORE_THE_LAST(400),
    WATCH_STEP_NEEDS_WORDS(400),
    MONITORING_KIND_NEEDED(400),
    /** Arguments: how many days, and the day from which on. */
    NOTICE_STILL_UP(400),
    GREEN_NEEDS_A_CLEAR_EVENT(409),
    HOLD_NEEDS_A_LATER_DAY(400),
    MONITORED_ALREADY(409),
    REMOVAL_WITHOUT_HELP(409),
    /** Arguments: how many months, and the day from which on. */
    REMOVAL_TOO_EARLY(400),
    NOBODY_CAN_WORK(409),
    SOMEBODY_CAN_WORK(409),
    REMOVAL_DENIED_BY_INCOME(409),
    REMOVAL_DENIED_BY_SCHOOLING(409),
    REMOVAL_DENIED_BY_MEDICAL(409),
    REMOVAL_DENIED_BY_HOUSING(409),
    REMOVAL_DENIED_BY_WATER(409),
    REMOVAL_DENIED_BY_RISK_GONE(409),
    REMOVAL_DENIED_BY_NO_NEW_RISK(409),
    /** Argument: how many conditions. */
    REMOVAL_NEEDS_STATEMENTS(400),
    HIT_NAMES_NOBODY(400),
    HIT_MATCHES_NOBODY(409),
    HIT_MATCHES_SEVERAL(409),
    /** The code is no village's, or its village was split among several. */
    OWN_REPORT_FROM_NOWHERE(404),
    OWN_REPORTS_CLOSED(409),
    TOO_MANY_OWN_REPORTS(429),
    OWN_REPORT_ENDED(409);

    private final int status;

    MonitoringRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
