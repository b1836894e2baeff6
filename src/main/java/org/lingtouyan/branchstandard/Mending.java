package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** An unmet standard on its way to being met: mended by a day, then looked at again by somebody else. */
record Mending(
        UUID id,
        DivisionCode divisionCode,
        UUID assessmentId,
        UUID standardId,
        LocalDate since,
        LocalDate dueOn,
        @Nullable LocalDate mendedOn,
        @Nullable UUID mendedBy,
        @Nullable String mendedHow,
        @Nullable LocalDate recheckedOn,
        @Nullable UUID recheckedBy,
        @Nullable String recheckNote,
        int version) {

    boolean isOpen() {
        return recheckedOn == null;
    }

    /** @throws org.lingtouyan.shared.Refusal MENDED_ALREADY */
    Mending mended(LocalDate day, UUID by, String how) {
        if (mendedOn != null) {
            throw StandardRefused.MENDED_ALREADY.because();
        }
        return new Mending(
                id, divisionCode, assessmentId, standardId, since, dueOn, day, by, how, null, null, null, version);
    }

    /** Found met on a day by that account; nothing where the same account had mended it, who may not look at it again. */
    @Nullable
    Mending foundMet(LocalDate day, UUID by) {
        return by.equals(mendedBy) || mendedOn == null || day.isBefore(mendedOn)
                ? null
                : rechecked(day, by, true, null);
    }

    /**
     * Found met, or sent back to be mended once more.
     *
     * @throws org.lingtouyan.shared.Refusal NOT_MENDED_YET, or RECHECK_BY_ITS_MENDER
     */
    Mending rechecked(LocalDate day, UUID by, boolean met, @Nullable String note) {
        if (mendedOn == null || recheckedOn != null) {
            throw StandardRefused.NOT_MENDED_YET.because();
        }
        if (by.equals(mendedBy)) {
            throw StandardRefused.RECHECK_BY_ITS_MENDER.because();
        }
        return met
                ? new Mending(
                        id,
                        divisionCode,
                        assessmentId,
                        standardId,
                        since,
                        dueOn,
                        mendedOn,
                        mendedBy,
                        mendedHow,
                        day,
                        by,
                        note,
                        version)
                : new Mending(
                        id,
                        divisionCode,
                        assessmentId,
                        standardId,
                        since,
                        dueOn,
                        null,
                        null,
                        null,
                        null,
                        null,
                        note,
                        version);
    }
}
