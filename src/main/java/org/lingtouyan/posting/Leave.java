package org.lingtouyan.posting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Level;

/**
 * A leave from a posting: from its first day until the day of return, asked for, granted or refused.
 *
 * @param validTo the day of return
 * @param approver the lowest level that may grant it
 * @param decidedOn null where it waits, or was noted before leave had to be approved
 */
public record Leave(
        UUID id,
        String kind,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable String reason,
        State state,
        Level approver,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionNote) {

    static final String KINDS = "postingLeave";

    /** Whether it holds: only what was granted keeps somebody away. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }

    public static Leave asked(UUID id, String kind, LocalDate from, LocalDate to, @Nullable String reason) {
        return new Leave(id, kind, from, to, reason, State.ASKED, Level.VILLAGE, null, null);
    }

    public Leave granted(LocalDate on) {
        return new Leave(id, kind, validFrom, validTo, reason, State.GRANTED, approver, on, null);
    }

    Leave approvedBy(Level level) {
        return new Leave(id, kind, validFrom, validTo, reason, state, level, decidedOn, decisionNote);
    }

    /** The same that was asked for, whatever became of it. */
    boolean asksFor(Leave told) {
        return asked(id, kind, validFrom, validTo, reason)
                .equals(asked(told.id, told.kind, told.validFrom, told.validTo, told.reason));
    }

    long days() {
        return ChronoUnit.DAYS.between(validFrom, validTo);
    }

    /** @return this, if it lies within the posting */
    Leave within(Posting posting) {
        if (!validFrom.isBefore(validTo)) {
            throw PostingRefused.LEAVE_ENDS_BEFORE_IT_BEGINS.because().with("field", "validTo");
        }
        if (validFrom.isBefore(posting.validFrom())
                || posting.validTo() != null && posting.validTo().isBefore(validTo)) {
            throw PostingRefused.LEAVE_OUTSIDE_THE_POSTING.because().with("field", "validFrom");
        }
        return this;
    }
}
