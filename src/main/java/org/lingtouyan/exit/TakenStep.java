package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.exit.Step.Needs;

/** A step as it was taken: its day, who answers for it, the vote, the hand that signed; and until when the case stood there. */
record TakenStep(
        UUID id,
        DivisionCode divisionCode,
        UUID caseId,
        Step step,
        LocalDate takenOn,
        boolean back,
        @Nullable UUID cadreId,
        @Nullable String place,
        @Nullable Integer attended,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable UUID signedBy,
        @Nullable String note,
        @Nullable String bodyHash,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        boolean voided,
        int version) {

    /** What somebody tells of a step. */
    record Told(
            UUID id,
            Step step,
            LocalDate on,
            @Nullable UUID cadre,
            @Nullable String place,
            @Nullable Integer attended,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable UUID signedBy,
            @Nullable String note,
            @Nullable String contact) {

        /** @throws org.lingtouyan.shared.Refusal where it says less than the step asks for */
        void requireComplete() {
            if (step.needs(Needs.VOTES)) {
                requireVote();
            }
            if (step.needs(Needs.SIGNATURE) && signedBy == null) {
                throw ExitRefused.EXIT_NEEDS_A_SIGNATURE.because().with("field", "signedBy");
            }
            if (step.needs(Needs.NOTICE) && (contact == null || contact.isBlank())) {
                throw ExitRefused.EXIT_NOTICE_NEEDS_A_CONTACT.because().with("field", "contact");
            }
        }

        /** The same, told of another case. */
        Told as(UUID other) {
            return new Told(other, step, on, cadre, place, attended, votesFor, votesAgainst, signedBy, note, contact);
        }

        /** More than half of those who came are for it. */
        private void requireVote() {
            if (attended == null || votesFor == null || votesAgainst == null || votesFor + votesAgainst > attended) {
                throw ExitRefused.EXIT_NEEDS_ITS_VOTE.because().with("field", "votesFor");
            }
            if (votesFor * 2 <= attended) {
                throw ExitRefused.EXIT_VOTED_DOWN.because(votesFor, attended).with("field", "votesFor");
            }
        }
    }

    static TakenStep of(ExitCase held, Told told, @Nullable String hash) {
        return new TakenStep(
                told.id(),
                held.divisionCode(),
                held.id(),
                told.step(),
                told.on(),
                false,
                told.cadre(),
                told.place(),
                told.attended(),
                told.votesFor(),
                told.votesAgainst(),
                told.signedBy(),
                told.note(),
                hash,
                told.on(),
                told.step().next().isEmpty() ? told.on() : null,
                told.step().next().isEmpty() ? "DONE" : null,
                false,
                1);
    }

    static TakenStep back(ExitCase held, UUID id, Step to, LocalDate on, String reason, String hash) {
        return new TakenStep(
                id,
                held.divisionCode(),
                held.id(),
                to,
                on,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                reason,
                hash,
                on,
                null,
                null,
                false,
                1);
    }

    /** The same, with the case standing there no longer. */
    TakenStep until(LocalDate on, String reason) {
        return new TakenStep(
                id,
                divisionCode,
                caseId,
                step,
                takenOn,
                back,
                cadreId,
                place,
                attended,
                votesFor,
                votesAgainst,
                signedBy,
                note,
                bodyHash,
                validFrom,
                on,
                reason,
                voided,
                version);
    }
}
