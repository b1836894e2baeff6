package org.lingtouyan.household;

import java.util.EnumSet;
import java.util.Set;
import org.lingtouyan.shared.Reason;
import org.lingtouyan.sheet.Decision;

/** Why a row of a spreadsheet is not taken into the register, or waits for somebody to decide. */
enum HouseholdRowRefused implements Reason {
    IDENTITY_OF_ANOTHER_PERSON,
    IDENTITY_IN_ANOTHER_HOUSEHOLD,
    /** Argument: where, which the uploader may know. */
    IDENTITY_ELSEWHERE,
    IDENTITY_OUTSIDE,
    HOUSEHOLD_ELSEWHERE,
    OLDER_THAN_HELD;

    /**
     * What may be decided of a row parked for this reason. Moving a person or a household between villages is no matter of a
     * sheet; a number that is in use in another county may be another household's here.
     */
    Set<Decision> decisions() {
        return switch (this) {
            case OLDER_THAN_HELD, IDENTITY_OF_ANOTHER_PERSON, IDENTITY_IN_ANOTHER_HOUSEHOLD ->
                EnumSet.of(Decision.TAKE, Decision.KEEP);
            case HOUSEHOLD_ELSEWHERE -> EnumSet.of(Decision.KEEP, Decision.ANOTHER);
            default -> EnumSet.of(Decision.KEEP);
        };
    }

    @Override
    public int status() {
        return 400;
    }
}
