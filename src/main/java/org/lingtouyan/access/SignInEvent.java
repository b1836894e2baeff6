package org.lingtouyan.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at the door, or to what an account may do.
 *
 * @param account whom it concerns, null where the name that was typed is nobody's
 * @param by who did it, where that is somebody else
 */
record SignInEvent(
        long id,
        OffsetDateTime at,
        Kind kind,
        @Nullable UUID account,
        @Nullable UUID by,
        @Nullable String address,
        @Nullable String device,
        @Nullable String detail) {

    /** What happened. */
    enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        LOCKED,
        UNLOCKED,
        SIGNED_OUT,
        SESSION_ENDED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        RECOVERY_CODE_USED,
        ACCOUNT_MADE,
        ACCOUNT_CLOSED,
        POST_GIVEN,
        POST_ENDED,
        POST_CHOSEN,
        TOKEN_MADE,
        TOKEN_REVOKED,
        IDENTITY_LINKED,
        IDENTITY_UNLINKED
    }
}
