package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step by which somebody in reserve is brought on (培养), or the assessment of a year (年度考核). */
public record ReserveStep(
        UUID id,
        LocalDate on,
        @Nullable String how,
        @Nullable Integer year,
        @Nullable Result result,
        @Nullable String note) {

    /** What an assessment came to. */
    public enum Result {
        GOOD,
        FAIR,
        POOR
    }

    /** @throws org.lingtouyan.shared.Refusal YEAR_AND_RESULT_NEEDED unless it is just one of both */
    ReserveStep complete() {
        boolean assessment = year != null && result != null;
        boolean nothingOfOne = year == null && result == null;
        if (how == null ? !assessment : !nothingOfOne) {
            throw ReserveRefused.YEAR_AND_RESULT_NEEDED.because();
        }
        return this;
    }
}
