package org.lingtouyan.notice;

import org.lingtouyan.shared.Reason;

/** Why something is not said, answered or settled. */
enum NoticeRefused implements Reason {
    NOTHING_SAID(400),
    SUGGESTION_ID_TAKEN(409),
    ALREADY_SETTLED(409),
    SETTLED_BY_ITS_MAKER(403),
    NOTICE_SAYS_NOTHING(400),
    NOTICE_ID_TAKEN(409),
    NOTICE_FROM_ABOVE(403),
    NOTICE_TO_NOBODY(400),
    NOTICE_LAST_DAY_PAST(400),
    NOTICE_WITHDRAWN(409),
    NOTICE_GONE(404),
    NOTICE_OF_OTHERS(403),
    NOTICE_ASKS_WHETHER_COMING(400);

    private final int status;

    NoticeRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
