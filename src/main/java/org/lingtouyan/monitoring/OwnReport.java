package org.lingtouyan.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** 自主申报: what somebody reported without signing in, and what became of it. */
record OwnReport(
        UUID id,
        DivisionCode division,
        String name,
        String text,
        Phone phone,
        LocalDate on,
        LocalDate dueOn,
        @Nullable Outcome outcome,
        @Nullable UUID episode,
        @Nullable String word,
        int version) {

    /** How it ended: as a clue about a household, or not, with a reason. */
    enum Outcome {
        TAKEN_UP,
        SET_ASIDE
    }

    /** Sealed; all of it or nothing. */
    record Phone(byte @Nullable [] sealed, byte @Nullable [] dataKey, @Nullable Integer keyVersion) {

        static final Phone NONE = new Phone(null, null, null);
    }

    void requireOpen(String expectedVersion) {
        if (outcome != null) {
            throw MonitoringRefused.OWN_REPORT_ENDED.because();
        }
        if (!expectedVersion.equals(String.valueOf(version))) {
            throw MonitoringRefused.WATCH_STALE.because(expectedVersion, version);
        }
    }
}
