package org.lingtouyan.cadre;

import org.lingtouyan.shared.Reason;

/** Why somebody is not entered or changed. */
enum CadreRefused implements Reason {
    CADRE_ID_TAKEN(409),
    CADRE_ENTERED_ALREADY(409),
    CADRE_OF_ANOTHER_COUNTY(400),
    CADRE_STALE(412),
    CADRE_NAME_NOT_ALONE(409),
    CADRE_NAMED_TWICE(409),
    CADRE_NUMBER_OF_WHOM(409);

    private final int status;

    CadreRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
