package org.lingtouyan.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * What an office tells or asks a village: the copy of one village, with the others of the same sending.
 *
 * @param wentOnTo the village in which that one goes on, and its copy with it
 */
record Notice(
        UUID id,
        String divisionCode,
        UUID sendingId,
        String sentFrom,
        String title,
        String text,
        Wants wants,
        UUID saidBy,
        LocalDate saidOn,
        LocalDate lastDay,
        @Nullable LocalDate withdrawnOn,
        @Nullable String wentOnTo,
        int version) {

    /** What is asked of whoever reads it; a receipt only where it is needed. */
    public enum Wants {
        NOTHING,
        READ,
        COMING
    }

    DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** Sent again it is the same. */
    boolean says(Notice told) {
        return sentFrom.equals(told.sentFrom)
                && title.equals(told.title)
                && text.equals(told.text)
                && wants == told.wants
                && lastDay.equals(told.lastDay);
    }

    Notice withdrawn(LocalDate on) {
        return new Notice(
                id,
                divisionCode,
                sendingId,
                sentFrom,
                title,
                text,
                wants,
                saidBy,
                saidOn,
                lastDay,
                withdrawnOn == null ? on : withdrawnOn,
                wentOnTo,
                version);
    }
}
