package org.lingtouyan.access;

import java.time.OffsetDateTime;

/**
 * How an account is kept from others.
 *
 * @param mustChangePassword because somebody else knows it: whoever set it
 * @param secondFactor a code of the moment is asked for beside the password
 */
record Safeguards(OffsetDateTime passwordSetAt, boolean mustChangePassword, boolean secondFactor) {

    static Safeguards ofNew() {
        return new Safeguards(OffsetDateTime.now(), false, false);
    }
}
