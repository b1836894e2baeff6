package org.lingtouyan.access;

import org.lingtouyan.shared.Reason;

/** Every reason for a no at the door. */
enum AccessRefused implements Reason {
    NOT_SIGNED_IN(401),
    SIGN_IN_FAILED(401),
    /** The post named is none of the account's, or not today. */
    POST_NOT_HELD(401),
    NO_POST_TODAY(403),
    NO_SESSION(400),
    SECOND_FACTOR_NEEDED(401),
    SECOND_FACTOR_WRONG(401),
    SECOND_FACTOR_ALREADY_ON(409),
    SECOND_FACTOR_NOT_BEGUN(409),
    /** Signed in for longer than one may. */
    SESSION_OVER(401),
    TOKEN_REFUSED(401),
    TOKEN_BEYOND_POST(400),
    TOKEN_UNUSABLE(400),
    NOT_BY_TOKEN(403),
    PASSWORD_MUST_CHANGE(403),
    PASSWORD_WRONG(400),
    PASSWORD_NOT_NEW(400),
    PASSWORD_TOO_COMMON(400),
    DEMO_ACCOUNT(409),
    NO_ACCOUNT_FOR_IDENTITY(403),
    CSRF_MISSING(403),
    /** Argument: the seconds to wait. */
    TOO_MANY_FAILED_SIGN_INS(429),
    /** Arguments: the fewest characters, the fewest kinds of them. */
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
    IDENTITY_PROVIDER_FAILED(401),
    PLATFORM_PERSON_TAKEN(409),
    ACCOUNT_NAME_TAKEN(409),
    ACCOUNT_OF_ANOTHER_AREA(403),
    OWN_ACCOUNT(409),
    NOBODY_OF_THAT_NAME(400),
    ROLE_DOES_NOT_FIT(400),
    DUTIES_TO_BE_SEPARATE(409),
    POST_HELD_ALREADY(409),
    STAND_IN_WITHOUT_END(400),
    STAND_IN_FOR_HIMSELF(400),
    POST_DAYS_REVERSED(400),
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
