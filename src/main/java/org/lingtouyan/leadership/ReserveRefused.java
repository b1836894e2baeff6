package org.lingtouyan.leadership;

import org.lingtouyan.shared.Reason;

/** Why somebody is not taken into the reserve, or what is told of a candidate is not written. */
enum ReserveRefused implements Reason {
    RESERVE_SOURCE_UNKNOWN(400),
    RESERVE_WAY_UNKNOWN(400),
    RESERVE_HAS_LEFT(409),
    USE_SAYS_AS_WHAT(400),
    IN_RESERVE_ALREADY(409),
    RESERVE_NAMED_TWICE(409),
    MENTOR_UNKNOWN(400),
    MENTOR_NOT_ALONE(409),
    YEAR_ASSESSED(409),
    YEAR_AND_RESULT_NEEDED(400),
    REVIEW_DEPARTMENT_UNKNOWN(400),
    REVIEWED_THAT_DAY(409),
    CANDIDATE_OF_ANOTHER_COUNTY(400);

    private final int status;

    ReserveRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
