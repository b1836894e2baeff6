package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.leadership.Rectification.Vote;
import org.lingtouyan.shared.Month;

/** One thing that happened in a case, on its day: a step, a monthly report, something on the way. */
public record CaseEvent(
        UUID id,
        Step step,
        LocalDate on,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        @Nullable Month month,
        @Nullable Vote vote,
        @Nullable Boolean passed) {

    /** Without what only some steps have. */
    public static CaseEvent of(UUID id, Step step, LocalDate on, @Nullable String note) {
        return new CaseEvent(id, step, on, note, null, null, null, null);
    }

    /** @throws org.lingtouyan.shared.Refusal where a step says less than it must */
    CaseEvent complete() {
        if (step == Step.PROGRESS && month == null) {
            throw CaseRefused.MONTH_NEEDED.because().with("field", "month");
        }
        boolean silent = note == null || note.isBlank();
        if (silent && (step.isBeside() || step == Step.DROP || step == Step.REOPEN)) {
            throw CaseRefused.NEEDS_A_NOTE.because().with("field", "note");
        }
        return this;
    }

    /** With what an acceptance came to. */
    CaseEvent having(boolean passes) {
        return new CaseEvent(id, step, on, note, dueOn, month, vote, passes);
    }

    /** The first event of every case. */
    static CaseEvent opening(Rectification held) {
        return of(
                com.github.f4b6a3.uuid.UuidCreator.getNameBasedSha1(held.id(), Step.SCREEN.name()),
                Step.SCREEN,
                held.openedOn(),
                null);
    }
}
