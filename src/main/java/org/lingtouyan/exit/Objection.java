package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What somebody holds against an exit. Until it is answered, or, upheld, until the case went back, no next step is taken. */
record Objection(
        UUID id,
        DivisionCode divisionCode,
        UUID caseId,
        String text,
        LocalDate raisedOn,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable Boolean upheld,
        @Nullable String bodyHash,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        boolean voided,
        int version) {

    static Objection raised(ExitCase held, UUID id, LocalDate on, String text, @Nullable String hash) {
        return new Objection(
                id, held.divisionCode(), held.id(), text, on, null, null, null, hash, on, null, null, false, 1);
    }

    boolean open() {
        return validTo == null && !voided;
    }

    Objection answered(LocalDate on, String words, boolean upholds) {
        if (answeredOn != null || !open()) {
            throw ExitRefused.EXIT_OBJECTION_ANSWERED.because();
        }
        if (on.isBefore(raisedOn)) {
            throw ExitRefused.EXIT_STEP_BEFORE_THE_LAST.because(raisedOn).with("field", "on");
        }
        return new Objection(
                id,
                divisionCode,
                caseId,
                text,
                raisedOn,
                words,
                on,
                upholds,
                bodyHash,
                validFrom,
                upholds ? null : later(on),
                upholds ? null : "ANSWERED",
                voided,
                version);
    }

    /** The case went back because of it, or ended. */
    Objection ended(LocalDate on, String reason) {
        return new Objection(
                id,
                divisionCode,
                caseId,
                text,
                raisedOn,
                answer,
                answeredOn,
                upheld,
                bodyHash,
                validFrom,
                later(on),
                reason,
                voided,
                version);
    }

    private LocalDate later(LocalDate on) {
        return on.isBefore(validFrom) ? validFrom : on;
    }
}
