package org.lingtouyan.pairing;

import org.lingtouyan.shared.Reason;

/** Why a pair, a handover or a patch is not entered or not changed. */
enum PairingRefused implements Reason {
    PAIR_ID_TAKEN(409),
    /** Arguments: the helper there is, and since when. */
    HOUSEHOLD_HAS_A_HELPER(409),
    HELPER_PAIRED_ALREADY(409),
    /** Arguments: how many households the helper has, and how many a helper of that kind may have. */
    TOO_MANY_HOUSEHOLDS(409),
    PAIR_ENDS_BEFORE_IT_BEGINS(400),
    /** Argument: the day. */
    PAIR_ENDED(409),
    PAIR_WITHDRAWN(409),
    /** Arguments: the version that was read, and the version now. */
    PAIR_STALE(412),
    UNKNOWN_HELPER(400),
    UNKNOWN_HELPER_KIND(400),
    UNKNOWN_PAIR_REASON(400),
    PAIR_END_NEEDS_A_REASON(400),
    /** Argument: how many households are left without an answer. */
    HANDOVER_INCOMPLETE(409),
    HANDOVER_TO_THE_SAME(400),
    HANDOVER_OF_OTHERS(400),
    PAIR_CHANGED_SINCE_MERGE(409),
    PATCH_ID_TAKEN(409),
    PATCH_TAKEN_ALREADY(409),
    PATCH_STALE(412),
    PATCH_NEEDS_A_VILLAGE(400),
    PATCH_ENDS_BEFORE_IT_BEGINS(400),
    PAIR_VILLAGE_ENDED(409),
    /** Of a row of a sheet: no household has this number or head there. */
    SHEET_HOUSEHOLD_UNKNOWN(400),
    /** Of a row of a sheet: several heads of that name live in the village. */
    SHEET_HEAD_NOT_ALONE(400),
    /** Of a row of a sheet: the number belongs to a household with another head. */
    SHEET_HEAD_DIFFERS(400),
    /** Of a row of a sheet: another helper is held. Argument: since when. */
    SHEET_OTHER_HELPER(409),
    SHEET_DAY_BEFORE_HELPER(400);

    private final int status;

    PairingRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
