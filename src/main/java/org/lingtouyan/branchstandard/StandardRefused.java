package org.lingtouyan.branchstandard;

import org.lingtouyan.shared.Reason;

/** Why a catalogue, an assessment of a branch or a handbook is not written. */
enum StandardRefused implements Reason {
    NO_EDITION(409),
    NOT_A_BRANCH(400),
    ASSESSMENT_ID_TAKEN(409),
    ASSESSMENT_UNDER_WAY(409),
    ASSESSMENT_DONE(409),
    ASSESSMENT_STALE(412),
    RECORDS_ANSWER_THIS(409),
    RECORDS_STILL_UNMET(409),
    STANDARD_UNKNOWN(400),
    /** Argument: how many are still to be answered. */
    ANSWERS_MISSING(409),
    STAGE_OF_ANOTHER_LEVEL(403),
    CHECKED_BY_ITS_ASSESSOR(403),
    MENDED_ALREADY(409),
    NOT_MENDED_YET(409),
    RECHECK_BY_ITS_MENDER(403),
    CATALOGUE_RULE_UNKNOWN(400),
    CATALOGUE_OF_ANOTHER_AREA(403),
    CATALOGUE_DAY_TAKEN(409),
    CATALOGUE_MEASURED_AGAINST(409),
    HANDBOOK_ISSUED_BY_A_COUNTY(403),
    HANDBOOK_DAY_TO_COME(400),
    HANDBOOK_ID_TAKEN(409),
    HANDBOOK_CONFIRMED_BY_ITS_PLACE(403),
    /** Argument: the day it was issued. */
    HANDBOOK_RECEIVED_OUT_OF_TIME(400),
    /** Argument: the day it was confirmed. */
    HANDBOOK_CONFIRMED_ALREADY(409),
    HANDBOOK_RECEIVED_SOMEWHERE(409);

    private final int status;

    StandardRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
