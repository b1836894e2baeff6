package org.lingtouyan.homemap;

import org.lingtouyan.shared.Reason;

/** Why a home is not placed, or a base not laid under a map. */
enum HomeMapRefused implements Reason {
    HOME_IS_NOWHERE(400),
    HOME_BESIDE_THE_PICTURE(400),
    HOME_POSITION_UNFIT(400),
    /** The household has a place already, told under another id. */
    HOME_PLACED_ALREADY(409),
    HOME_ID_TAKEN(409),
    /** Arguments: the version that was read, and the version now. */
    HOME_STALE(412),
    HOME_TAKEN_OFF(409),
    /** Another drawing lies under the map now. */
    HOME_BASE_REPLACED(409),
    HOME_VILLAGE_ENDED(409),
    BASE_NEEDS_A_VILLAGE(400),
    /** Arguments: the most megabytes. */
    BASE_TOO_LARGE(413),
    BASE_NOT_A_PICTURE(400),
    /** Arguments: the most points a side may have. */
    BASE_TOO_WIDE(400),
    BASE_OUTLINE_UNREADABLE(400),
    BASE_ID_TAKEN(409),
    BASE_STALE(412),
    BASE_ENDED(409),
    /** Somebody else laid another at the same moment. */
    BASE_CROSSED(409),
    HOME_OF_NOBODY(409),
    HOME_OF_SEVERAL(409),
    HOME_WITHOUT_A_PICTURE(409),
    HOME_SHEET_OTHERWISE(409);

    private final int status;

    HomeMapRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
