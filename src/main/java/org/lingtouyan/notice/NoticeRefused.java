package org.lingtouyan.notice;

import org.lingtouyan.shared.Reason;

/** Why something is not said, answered or settled. */
enum NoticeRefused implements Reason {
    NOTHING_SAID(400),
    SUGGESTION_ID_TAKEN(409),
    ALREADY_SETTLED(409),
    SETTLED_BY_ITS_MAKER(403);

    private final int status;

    NoticeRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
