package org.lingtouyan.parameter;

import org.lingtouyan.shared.Reason;

/** Why a rule cannot be set so. */
enum ParameterRefused implements Reason {
    UNKNOWN_PARAMETER(404),
    VALUE_NOT_A_NUMBER(400),
    VALUE_NOT_A_WHOLE_NUMBER(400),
    VALUE_NOT_A_CHOICE(400),
    VALUE_TOO_LONG(400),
    BASIS_MISSING(400),
    DAYS_REVERSED(400),
    VALUE_OVERLAPS(409),
    VALUE_TAKEN(409),
    FORBIDDEN_WHILE_STRICT(409),
    UNKNOWN_LIST(404),
    LIST_FIXED(409),
    CODE_MALFORMED(400),
    LABEL_MISSING(400),
    WORD_TAKEN(409),
    DAY_NOT_SPECIAL(400);

    private final int status;

    ParameterRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
