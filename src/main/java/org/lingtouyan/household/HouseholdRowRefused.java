package org.lingtouyan.household;

import org.lingtouyan.shared.Reason;

/** Why a row of a spreadsheet is not taken into the register, or waits for somebody to decide. */
enum HouseholdRowRefused implements Reason {
    CELL_EMPTY,
    WORD_UNKNOWN,
    NUMBER_IMPOSSIBLE,
    PHONE_UNREADABLE,
    TEXT_TOO_LONG,
    PLACE_UNKNOWN,
    /** Arguments: the name, and where it lies. */
    PLACE_IS_NO_VILLAGE,
    PLACE_OUTSIDE,
    IDENTITY_OF_ANOTHER_PERSON,
    IDENTITY_IN_ANOTHER_HOUSEHOLD,
    IDENTITY_ELSEWHERE,
    HOUSEHOLD_ELSEWHERE,
    OLDER_THAN_HELD;

    @Override
    public int status() {
        return 400;
    }
}
