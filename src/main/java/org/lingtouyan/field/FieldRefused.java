package org.lingtouyan.field;

import org.lingtouyan.shared.Reason;

/** Why an operation of a phone is not done, or a conflict not decided. */
enum FieldRefused implements Reason {
    /** Argument: how many may be sent at once. */
    TOO_MANY_OPERATIONS(400),
    OPERATION_UNREADABLE(400),
    OPERATION_ID_TAKEN(409),
    /** An earlier operation on the same household has not arrived yet. */
    WAITS_FOR_EARLIER(409),
    FIELD_HOUSEHOLD_GONE(404),
    FIELD_NEED_GONE(404),
    FIELD_MEASURE_GONE(404),
    FIELD_NOTICE_GONE(404),
    FIELD_ORGANISATION_GONE(404),
    /** Arguments: the day told, and today. */
    FIELD_DAY_TO_COME(400),
    FIELD_NOT_CHANGED_BY_PHONE(400),
    FIELD_PERSON_LEFT(409),
    ONE_VILLAGE_A_PHONE(400),
    TOO_MANY_CARDS(400),
    CONFLICT_STALE(412),
    CONFLICT_DECIDED(409),
    CONFLICT_NOT_CHOSEN(400);

    private final int status;

    FieldRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
