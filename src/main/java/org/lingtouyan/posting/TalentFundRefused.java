package org.lingtouyan.posting;

import org.lingtouyan.shared.Reason;

/** Why a sum of a talent project's special fund is not entered, put right or voided. */
enum TalentFundRefused implements Reason {
    TALENT_FUND_ID_TAKEN(409),
    TALENT_FUND_STALE(412),
    TALENT_FUND_NOT_POSITIVE(400),
    TALENT_FUND_IN_FUTURE(400),
    /** Argument: how much is left. */
    TALENT_FUND_OVERSPENT(409),
    TALENT_FUND_USED_ALREADY(409),
    /** Argument: how much of it is used. */
    TALENT_FUND_GRANT_TOO_SMALL(409),
    TALENT_FUND_PROJECT_UNKNOWN(400),
    TALENT_FUND_PROJECT_UNCLEAR(400);

    private final int status;

    TalentFundRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
