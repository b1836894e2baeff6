package org.lingtouyan.quality;

import org.lingtouyan.shared.Reason;

/** Why a finding is not kept, or not opened again. */
enum QualityRefused implements Reason {
    FINDING_REASON_NEEDED(400),
    FINDING_CHANGED(409);

    private final int status;

    QualityRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
