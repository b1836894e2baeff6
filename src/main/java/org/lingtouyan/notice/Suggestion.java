package org.lingtouyan.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A complaint or suggestion: who said what where, until when it is to be answered, and whether it is settled. */
record Suggestion(
        UUID id,
        DivisionCode division,
        Kind kind,
        String page,
        String text,
        UUID saidBy,
        LocalDate saidOn,
        LocalDate dueOn,
        @Nullable LocalDate settledOn) {

    /** What it is about. */
    enum Kind {
        COMPLAINT,
        SUGGESTION,
        FAULT,
        ASKED_AGAIN
    }

    /** Something said afterwards, by the office or by whoever made the suggestion. */
    record Reply(UUID id, boolean byOffice, String text, UUID by, OffsetDateTime at) {}

    boolean isSame(Suggestion told) {
        return saidBy.equals(told.saidBy) && kind == told.kind && page.equals(told.page) && text.equals(told.text);
    }

    void requireOpen() {
        if (settledOn != null) {
            throw NoticeRefused.ALREADY_SETTLED.because();
        }
    }
}
