package org.lingtouyan.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A helper and a household from a day to a day, why it began and ended, and which pair it follows. */
record Pair(
        UUID id,
        DivisionCode division,
        UUID household,
        UUID cadre,
        Role role,
        String kind,
        LocalDate from,
        @Nullable LocalDate to,
        String beginReason,
        @Nullable String endReason,
        @Nullable String note,
        @Nullable String beyondLimit,
        @Nullable UUID follows,
        boolean voided,
        int version) {

    /** Whether the helper answers for the household, or is one of many who help it too. */
    enum Role {
        MAIN,
        FURTHER
    }

    boolean lastsOn(LocalDate day) {
        return !voided && !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** @throws org.lingtouyan.shared.Refusal when it cannot end then */
    Pair endedOn(LocalDate day, String reason, @Nullable String why) {
        requireInForce();
        if (to != null && !to.isAfter(day)) {
            throw PairingRefused.PAIR_ENDED.because(to);
        }
        return corrected(role, kind, from, day, beginReason, reason, why == null ? note : why, beyondLimit);
    }

    Pair corrected(
            Role newRole,
            String newKind,
            LocalDate newFrom,
            @Nullable LocalDate newTo,
            String newBegin,
            @Nullable String newEnd,
            @Nullable String newNote,
            @Nullable String newBeyond) {
        requireInForce();
        return new Pair(
                id, division, household, cadre, newRole, newKind, newFrom, newTo, newBegin, newEnd, newNote, newBeyond,
                follows, false, version);
    }

    Pair neverWas() {
        return new Pair(
                id,
                division,
                household,
                cadre,
                role,
                kind,
                from,
                to,
                beginReason,
                endReason,
                note,
                beyondLimit,
                follows,
                true,
                version);
    }

    void requireVersion(String expected) {
        if (!expected.equals(String.valueOf(version))) {
            throw PairingRefused.PAIR_STALE
                    .because(expected, version)
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(version));
        }
    }

    /** @throws org.lingtouyan.shared.Refusal when its days or reasons do not fit together */
    Pair checked() {
        if (to != null && !to.isAfter(from)) {
            throw PairingRefused.PAIR_ENDS_BEFORE_IT_BEGINS.because().with("field", "to");
        }
        if (to != null && endReason == null) {
            throw PairingRefused.PAIR_END_NEEDS_A_REASON.because().with("field", "endReason");
        }
        return this;
    }

    private void requireInForce() {
        if (voided) {
            throw PairingRefused.PAIR_WITHDRAWN.because();
        }
    }
}
