package org.lingtouyan.access;

import org.lingtouyan.shared.Reason;

/** Why a text is no identity number (GB 11643). */
enum IdentityNumberRefused implements Reason {
    IDENTITY_NUMBER_MALFORMED,
    IDENTITY_NUMBER_BIRTH_DATE,
    IDENTITY_NUMBER_CHECK_DIGIT;

    @Override
    public int status() {
        return 400;
    }
}
