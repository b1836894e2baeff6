package org.lingtouyan.optimisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actor;
import org.lingtouyan.access.Area;
import org.lingtouyan.access.Role;
import org.lingtouyan.division.DivisionCode;

/** What was asked for, and how far it is. */
record Draft(
        UUID id,
        DivisionCode division,
        Kind kind,
        String title,
        LocalDate day,
        long seed,
        int seconds,
        Choices choices,
        State state,
        @Nullable String reason,
        UUID askedBy,
        String askerName,
        String askerRole,
        String askerFrom,
        String askerTo,
        @Nullable OffsetDateTime askedAt,
        @Nullable OffsetDateTime begunAt,
        @Nullable OffsetDateTime endedAt,
        int attempts,
        @Nullable Worth best,
        @Nullable String basis,
        @Nullable Worth worthNow,
        @Nullable Worth worthThen,
        @Nullable Figures figures,
        @Nullable LocalDate appliedOn,
        int version) {

    /** First secretaries of a county, or helpers of a township's households. */
    enum Kind {
        POSTING,
        PAIRING
    }

    /** How far it is; of pairs some may be accepted while it stays done. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        REFUSED,
        FAILED,
        APPLIED,
        DROPPED
    }

    /** Whoever asked, with the rights and the area of the moment of asking. */
    Actor asker() {
        return new Actor(askedBy, askerName, Role.valueOf(askerRole), new Area(askerFrom, askerTo));
    }

    /** @throws org.lingtouyan.shared.Refusal unless it is finished and is still as it was seen */
    void requireDone(String expectedVersion) {
        if (state != State.DONE) {
            throw OptimisationRefused.DRAFT_NOT_DONE.because();
        }
        if (!expectedVersion.equals(String.valueOf(version))) {
            throw OptimisationRefused.DRAFT_SEEN_OTHERWISE
                    .because(expectedVersion, version)
                    .with("yourVersion", expectedVersion)
                    .with("currentVersion", String.valueOf(version));
        }
    }
}
