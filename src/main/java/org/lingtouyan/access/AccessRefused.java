package org.lingtouyan.access;

import org.lingtouyan.shared.Reason;

/** Every reason for a no at the door. */
enum AccessRefused implements Reason {
    NOT_SIGNED_IN(401),
    SIGN_IN_FAILED(401),
    CSRF_MISSING(403),
    /** Argument: the seconds to wait. */
    TOO_MANY_FAILED_SIGN_INS(429),
    PURPOSE_UNKNOWN(400),
    /** Arguments: how short and how long a reason may be. */
    REASON_NEEDED(400),
    REASON_HOLDS_A_NUMBER(400),
    /** Arguments: how many views within how many minutes. */
    TOO_MANY_VIEWS(429),
    REQUEST_OPEN(409),
    ALREADY_DECIDED(409),
    TWO_PEOPLE_NEEDED(409),
    PASSWORD_TOO_WEAK(400),
    ACCOUNT_NAME_UNUSABLE(400);

    private final int status;

    AccessRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
