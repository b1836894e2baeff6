package org.lingtouyan.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** What a household needs, as a case: whose it is, until when it is due, and with which word of the household it was settled. */
record Need(
        UUID id,
        DivisionCode division,
        UUID household,
        @Nullable UUID visit,
        String kind,
        String text,
        UUID owner,
        LocalDate raisedOn,
        LocalDate dueOn,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endReason,
        @Nullable UUID settledBy,
        @Nullable String settledWord,
        @Nullable UUID movedFrom,
        boolean voided,
        int version) {

    static final String SETTLED = "SETTLED";

    /** Something done or said on the way, by whoever has the case or by the household. */
    record Answer(UUID id, LocalDate on, boolean byHousehold, String text, UUID by, OffsetDateTime at) {}

    boolean open() {
        return to == null && !voided;
    }

    void requireOpen() {
        if (!open()) {
            throw VisitRefused.NEED_SETTLED_ALREADY.because();
        }
    }

    void requireVersion(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw VisitRefused.NEED_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
    }

    /** @throws org.lingtouyan.shared.Refusal when the household has not said so, or before it raised the need */
    Need settled(LocalDate on, @Nullable UUID by, @Nullable String word) {
        requireOpen();
        if (word == null || word.isBlank()) {
            throw VisitRefused.NEED_NEEDS_THE_HOUSEHOLDS_WORD.because().with("field", "word");
        }
        if (on.isBefore(from)) {
            throw VisitRefused.NEED_SETTLED_BEFORE_RAISED.because().with("field", "on");
        }
        return with(kind, text, owner, dueOn, on, SETTLED, by, word.strip(), false);
    }

    Need changed(String newKind, String newText, UUID newOwner, LocalDate newDue, boolean never) {
        return with(newKind, newText, newOwner, newDue, to, endReason, settledBy, settledWord, never);
    }

    private Need with(
            String newKind,
            String newText,
            UUID newOwner,
            LocalDate newDue,
            @Nullable LocalDate newTo,
            @Nullable String newEnd,
            @Nullable UUID by,
            @Nullable String word,
            boolean never) {
        return new Need(
                id, division, household, visit, newKind, newText, newOwner, raisedOn, newDue, from, newTo, newEnd, by,
                word, movedFrom, never, version);
    }
}
