package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.exit.Step.Needs;

/**
 * One way out of poverty, as its row: where it stands and since when, and until when its notice stands. Which step may follow,
 * and when, is said here and nowhere else. The year it counts for and the day it was approved are two things.
 */
record ExitCase(
        UUID id,
        DivisionCode divisionCode,
        Subject subject,
        @Nullable UUID householdId,
        UUID editionId,
        int exitYear,
        Step step,
        LocalDate stepOn,
        @Nullable LocalDate noticeUntil,
        @Nullable LocalDate approvedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable End endReason,
        @Nullable String endNote,
        @Nullable UUID movedFrom,
        boolean voided,
        @Nullable String bodyHash,
        int version) {

    /** How a case ends. */
    enum End {
        DONE,
        WITHDRAWN,
        MOVED,
        MERGED
    }

    /** What keeps a case from its next step whoever would take it. */
    enum Block {
        OBJECTION,
        NOTICE_RUNS
    }

    static ExitCase opened(
            UUID id,
            DivisionCode place,
            Subject subject,
            @Nullable UUID household,
            UUID edition,
            int year,
            LocalDate on,
            @Nullable String hash) {
        return new ExitCase(
                id,
                place,
                subject,
                household,
                edition,
                year,
                subject.first(),
                on,
                null,
                null,
                on,
                null,
                null,
                null,
                null,
                false,
                hash,
                1);
    }

    boolean open() {
        return validTo == null && !voided;
    }

    /**
     * The case after its next step.
     *
     * @throws org.lingtouyan.shared.Refusal when another step follows, before its time, or while an objection waits
     */
    ExitCase after(Step taken, LocalDate on, @Nullable LocalDate until, boolean objections) {
        requireOpen();
        if (step.next().filter(taken::equals).isEmpty()) {
            throw ExitRefused.EXIT_STEP_OUT_OF_ORDER
                    .because()
                    .with("field", "step")
                    .with("step", step.name());
        }
        requireNotBefore(on);
        if (objections) {
            throw ExitRefused.EXIT_OBJECTION_OPEN.because();
        }
        if (noticeUntil != null && !on.isAfter(noticeUntil)) {
            throw ExitRefused.EXIT_NOTICE_RUNS.because(noticeUntil).with("field", "on");
        }
        boolean done = taken.next().isEmpty();
        return at(taken, on, taken.needs(Needs.NOTICE) ? until : null, done ? on : null, done ? End.DONE : null, null);
    }

    /** Goes back to a step that was taken before; what follows it is to be done again. */
    ExitCase back(Step to, LocalDate on, @Nullable String reason) {
        requireOpen();
        requireReason(reason);
        requireNotBefore(on);
        if (!to.isBefore(step)) {
            throw ExitRefused.EXIT_BACK_WHERE_IT_NEVER_WAS.because().with("field", "to");
        }
        return at(to, on, null, null, null, null);
    }

    ExitCase withdrawn(LocalDate on, @Nullable String reason) {
        requireOpen();
        requireReason(reason);
        requireNotBefore(on);
        return at(step, on, noticeUntil, null, End.WITHDRAWN, reason);
    }

    void requireOpen() {
        if (!open()) {
            throw ExitRefused.EXIT_HAS_ENDED.because();
        }
    }

    void requireVersion(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw ExitRefused.EXIT_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ExitRefused.EXIT_NEEDS_A_REASON.because().with("field", "reason");
        }
    }

    private void requireNotBefore(LocalDate on) {
        if (on.isBefore(stepOn)) {
            throw ExitRefused.EXIT_STEP_BEFORE_THE_LAST.because(stepOn).with("field", "on");
        }
    }

    private ExitCase at(
            Step now,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalDate approved,
            @Nullable End end,
            @Nullable String note) {
        return new ExitCase(
                id,
                divisionCode,
                subject,
                householdId,
                editionId,
                exitYear,
                now,
                end == End.WITHDRAWN ? stepOn : on,
                until,
                approved,
                validFrom,
                end == null ? null : on,
                end,
                note,
                movedFrom,
                voided,
                bodyHash,
                version);
    }
}
