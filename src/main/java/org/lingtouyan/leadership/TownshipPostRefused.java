package org.lingtouyan.leadership;

import org.lingtouyan.shared.Reason;

/** Why a post of a township's leading group is not written so. */
enum TownshipPostRefused implements Reason {
    TOWNSHIP_POST_IS_OF_A_TOWNSHIP(400),
    TOWNSHIP_ENDED(409),
    TOWNSHIP_POST_UNKNOWN(400),
    TOWNSHIP_POST_OF_THE_COMMITTEE(400),
    TOWNSHIP_POST_ID_TAKEN(409),
    TOWNSHIP_POST_STALE(412),
    TOWNSHIP_POST_ENDS_BEFORE_IT_BEGINS(400),
    TOWNSHIP_HEAD_IN_OFFICE(409),
    TOWNSHIP_POST_HELD_ALREADY(409);

    private final int status;

    TownshipPostRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
