package org.lingtouyan.moving;

import org.lingtouyan.shared.Reason;

/** Every reason for which divisions are not changed, or records not moved. */
enum MovingRefused implements Reason {
    DIVISION_ALREADY_ENDED(409),
    DIVISIONS_DIFFER_IN_LEVEL(400),
    DIVISIONS_NEEDED(400),
    SUCCESSOR_NEEDED(400),
    PARENT_UNFIT(400),
    NAME_NEEDED(400),
    NAME_TAKEN(409),
    CODE_TAKEN(409),
    CODE_UNFIT(400),
    NO_CODE_LEFT(409),
    PARTS_NEEDED(400),
    SEAT_UNFIT(400),
    LEVEL_CANNOT_CHANGE(400),
    DAY_IN_THE_FUTURE(400),
    DAY_BEFORE_LAST_CHANGE(409),
    BASIS_NEEDED(400),
    ADJUSTMENT_ID_TAKEN(409),
    CONTRADICTS_WHAT_IS_HELD(409);

    private final int status;

    MovingRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
