package org.lingtouyan.quality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** One spell of a finding: a record that contradicts a rule, or somebody's word that it is true nevertheless. */
record Finding(
        UUID id,
        DivisionCode division,
        String rule,
        Severity severity,
        UUID household,
        String recordType,
        UUID recordId,
        String label,
        String facts,
        State state,
        LocalDate foundOn,
        @Nullable String reason,
        @Nullable UUID keptBy,
        LocalDate since,
        @Nullable LocalDate until,
        int version) {

    /** Where it stands: to be looked at, kept with a reason, or no more because the record was put right. */
    enum State {
        OPEN,
        KEPT,
        MENDED
    }

    /** @throws org.lingtouyan.shared.Refusal FINDING_CHANGED when it is not, or no longer, what somebody saw */
    void require(State expected, int seen) {
        if (state != expected || version != seen) {
            throw QualityRefused.FINDING_CHANGED.because();
        }
    }
}
