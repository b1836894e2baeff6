package org.lingtouyan.posting;

import org.lingtouyan.shared.Reason;

/** Every reason for which somebody is not posted, replaced or taken back. */
enum PostingRefused implements Reason {
    POSTED_BY_THE_COUNTY(403),
    POSTING_IN_A_VILLAGE(400),
    POSTING_CODE_UNKNOWN(400),
    POSTING_CADRE_UNKNOWN(400),
    CAPTAIN_TOO_IS_FIRST_SECRETARY(400),
    POSTING_ENDS_BEFORE_IT_BEGINS(400),
    POSTING_TERM_BEFORE_IT_BEGINS(400),
    POSTING_END_WITHOUT_REASON(400),
    REPLACEMENT_BEGINS_TOO_EARLY(400),
    REPLACEMENT_ELSEWHERE(400),
    REPLACED_ALREADY(409),
    POSTING_ENDED_ALREADY(409),
    POSTING_VOIDED(409),
    POSTING_ID_TAKEN(409),
    POSTING_DIVISION_ENDED(409),
    VILLAGE_HAS_A_FIRST_SECRETARY(409),
    TEAM_HAS_A_CAPTAIN(409),
    FIRST_SECRETARY_OF_ANOTHER_VILLAGE(409),
    /** Argument: where. */
    FIRST_SECRETARY_ELSEWHERE(409),
    VILLAGE_IS_A_TARGET(409),
    TARGET_IS_A_VILLAGE(400),
    TARGETS_OF_ONE_COUNTY(400),
    NEED_NAMES_NOTHING(400),
    NEED_STATED_ALREADY(409),
    /** Arguments: the version that was seen, the version there is. */
    POSTING_STALE(412),
    COVERAGE_PERIOD_IMPOSSIBLE(400),
    LEAVE_ENDS_BEFORE_IT_BEGINS(400),
    LEAVE_OUTSIDE_THE_POSTING(400),
    LEAVE_OVERLAPS(409),
    APPRAISED_BEFORE_THE_POSTING(400),
    APPRAISED_YEAR_OUTSIDE(400),
    APPRAISED_ALREADY(409),
    STAY_IN_A_VILLAGE(400),
    STAY_OUTSIDE_THE_POSTING(400),
    /** Argument: how many days there were at the most. */
    STAY_TOO_LONG(400),
    STAY_CONFIRMED(409),
    STAY_STATED_OTHERWISE(409),
    STAY_CONFIRMED_BY_ITS_WRITER(403),
    STAY_CONFIRMED_BY_THE_TOWNSHIP(403);

    private final int status;

    PostingRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
