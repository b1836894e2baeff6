package org.lingtouyan.indicator;

import org.lingtouyan.shared.Reason;

/** Every reason for which a figure is not given. */
enum IndicatorRefused implements Reason {
    UNKNOWN_INDICATOR(404),
    TOO_MUCH_ASKED(400),
    MONTHS_REVERSED(400),
    PART_NEEDED(400),
    UNKNOWN_LEVEL(400);

    private final int status;

    IndicatorRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
