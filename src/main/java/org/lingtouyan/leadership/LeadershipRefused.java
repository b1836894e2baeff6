package org.lingtouyan.leadership;

import org.lingtouyan.shared.Reason;

/** Why a village team's records are not written so. */
enum LeadershipRefused implements Reason {
    TEAM_IS_OF_A_VILLAGE(400),
    TEAM_VILLAGE_ENDED(409),
    TOWNSHIP_DECIDES(403),
    LEADERSHIP_ID_TAKEN(409),
    LEADERSHIP_STALE(412),
    TEAM_CADRE_UNKNOWN(400),
    SECRETARY_IN_OFFICE(409),
    COMMITTEE_ELECTED_THAT_DAY(409),
    HEAD_IN_OFFICE(409),
    POST_HELD_TWICE(409),
    TENURE_HAS_ENDED(409),
    TENURE_ENDS_BEFORE_IT_BEGINS(400),
    REMOVAL_NEEDS_A_REASON(400),
    ONLY_REMOVALS_HAVE_A_REASON(400),
    DAY_LIES_AHEAD(400),
    /** Argument: how many months a review holds. */
    REVIEW_MISSING(409),
    /** Argument: how many months a review holds. */
    REVIEW_MISSING_SAY_WHY(409),
    REVIEWS_OF_ONE_COUNTY(400);

    private final int status;

    LeadershipRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
