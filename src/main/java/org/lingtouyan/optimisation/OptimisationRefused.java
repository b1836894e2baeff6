package org.lingtouyan.optimisation;

import org.lingtouyan.shared.Reason;

/** Why a draft is not made, applied or accepted. */
enum OptimisationRefused implements Reason {
    DRAFT_ID_TAKEN(409),
    DRAFT_OF_ONE_COUNTY(400),
    DRAFT_OF_ONE_TOWNSHIP(400),
    DRAFTED_BY_THE_COUNTY(403),
    DRAFT_NOTHING_TO_FILL(409),
    DRAFT_NOBODY_TO_CHOOSE(409),
    DRAFT_NOT_DONE(409),
    DRAFT_OF_ANOTHER_KIND(409),
    /** The records that it rests on have changed since. */
    DRAFT_STALE(409),
    /** Arguments: the version that was seen, the version there is. */
    DRAFT_SEEN_OTHERWISE(412),
    DRAFT_BEFORE_ITS_DAY(400),
    DRAFT_CHANGES_NOTHING(409),
    MOVE_UNKNOWN(404),
    DRAFT_STOPPED_UNEXPECTEDLY(500);

    private final int status;

    OptimisationRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
