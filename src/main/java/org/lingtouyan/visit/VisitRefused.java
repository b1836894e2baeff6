package org.lingtouyan.visit;

import org.lingtouyan.shared.Reason;

/** Why a visit or a need is not entered, changed or settled. */
enum VisitRefused implements Reason {
    VISIT_ID_TAKEN(409),
    VISIT_IN_THE_FUTURE(400),
    /** Argument: how many days. */
    VISIT_LATE_WITHOUT_REASON(400),
    /** Arguments: the version that was read, and the version now. */
    VISIT_STALE(412),
    VISIT_WITHDRAWN(409),
    VISITOR_UNKNOWN(400),
    VISIT_CHANGE_NEEDS_VERSION(400),
    VISIT_VILLAGE_ENDED(409),
    NEED_ID_TAKEN(409),
    NEED_SAYS_NOTHING(400),
    NEED_KIND_UNKNOWN(400),
    NEED_OWNER_UNKNOWN(400),
    NEED_SETTLED_ALREADY(409),
    NEED_NEEDS_THE_HOUSEHOLDS_WORD(400),
    NEED_SETTLED_BEFORE_RAISED(400),
    NEED_STALE(412),
    NOT_OF_THE_HOUSEHOLD(400),
    PHOTO_ID_TAKEN(409),
    /** Argument: the most kilobytes. */
    PHOTO_TOO_LARGE(413),
    /** Argument: how many a visit may have. */
    PHOTOS_ENOUGH(409),
    PHOTO_PIECE_BROKEN(400),
    PHOTO_NOT_A_PICTURE(400),
    /** The camera's time and place are still in it. */
    PHOTO_SAYS_MORE(400);

    private final int status;

    VisitRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
